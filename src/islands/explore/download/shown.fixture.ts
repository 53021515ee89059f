import type { Shown } from './shown.ts';

/** An invented view with everything a file must survive: formulas, markup, quotation marks, new lines, control characters. */
export function shownOf(more: Partial<Shown> = {}): Shown {
  return {
    title: 'Điểm <b>PAPI</b> & "khác", 2024',
    subtitle: 'Thang 1–10; cao hơn là tốt',
    columns: [{ key: 'unit', label: 'Tỉnh, thành phố', numeric: false }, { key: 'period', label: 'Năm', numeric: false }, { key: 'value', label: 'Điểm', numeric: true }],
    rows: [
      ['Hà Nội', '2024', 46.0415], ['Bà Rịa - Vũng Tàu', '2024', -1.5], ['TP. Huế', '2024-08', null],
      ['=HYPERLINK("http://x","y")', '+1', 1e-7], ['@SUM(A1)', '-5', 1e21], ['a "quoted", text;\nsecond line', '#1', 0], ['<script>alert(1)</script>', '\t=1', 0.1], ['bell\u0007\u202eend', '\r=1', 12],
    ],
    statuses: [{ sign: '–', text: 'không công bố' }],
    sources: [{ publisher: 'UNDP, CECODES', title: 'PAPI 2024; "báo cáo"', url: 'https://example.org/a,b;c?x=1' }, { publisher: 'Bộ Nội vụ', url: null }],
    release: '2026-11-22',
    address: 'https://example.org/kham-pha/?v=table&i=papi.d1,papi.d2',
    locale: 'vi',
    notes: ['Không so sánh\nvới năm 2020'],
    ...more,
  };
}
