import { describe, expect, it } from 'vitest';
import type { Break } from '../domain/types.ts';
import * as f from './fixtures.ts';
import { renderStatic } from './renderStatic.ts';
import { sparkline } from './sparkline.ts';
import { trend } from './trend.ts';
import { trendSeries, type TrendInput } from './trendSeries.ts';

const vi = f.context('vi', 360);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const why = { vi: 'x', en: 'x' };
const breaks = (...years: number[]): Break[] => years.map((at) => ({ at, why }));

/** Synthetic yearly values; null is a year the publisher left out, undefined a year without a row. */
function synthetic(values: readonly (number | null | undefined)[], more: { breaks?: Break[]; se?: readonly (number | null)[] } = {}): TrendInput {
  const indicator = { ...f.papiD5, breaks: more.breaks ?? [] };
  const cells = values.flatMap((v, i) => (v === undefined ? [] : [f.cellOf('papi.d5', 'vn63:01', String(2011 + i), v, { standardError: more.se?.[i] ?? null })]));
  return { indicator, unit: f.unit('vn63:01'), cells };
}

/** Lines of the series: paths in the width of its stroke. */
function lines(svg: string): string[] {
  const group = /<g fill="none" stroke="var\(--brand\)" stroke-width="2.5"[^>]*>(.*?)<\/g>/.exec(svg);
  return [...(group?.[1] ?? '').matchAll(/ d="([^"]+)"/g)].map((m) => m[1]!);
}
const dots = (svg: string): number => (svg.match(/<circle/g) ?? []).length;
const points = (d: string): number => d.split(/[ML]/).length - 1;

describe('a trend', () => {
  it('draws one line a segment and none across a break', () => {
    const drawn = lines(renderStatic(trend, synthetic([6, 6.1, 6.2, 6.3, 6.4, 6.5], { breaks: breaks(2014) }), vi));
    expect(drawn.map(points)).toEqual([3, 3]);
  });
  it('draws no line across a missing year, whether it has a row or not', () => {
    expect(lines(renderStatic(trend, synthetic([6, 6.1, null, 6.3, 6.4]), vi)).map(points)).toEqual([2, 2]);
    expect(lines(renderStatic(trend, synthetic([6, 6.1, undefined, 6.3, 6.4]), vi)).map(points)).toEqual([2, 2]);
  });
  it('leaves a year between two breaks as a dot', () => {
    const svg = renderStatic(trend, synthetic([6, 6.1, 6.2, 6.3, 6.4], { breaks: breaks(2013, 2014) }), vi);
    expect(lines(svg).map(points)).toEqual([2, 2]);
    expect(dots(svg)).toBe(5);
  });
  it('never draws a missing value as a number', () => {
    const svg = renderStatic(trend, synthetic([6, null, undefined, 6.3]), vi);
    expect(dots(svg)).toBe(2);
    expect(svg).not.toMatch(/>0(,0+)?</);
  });
  it('joins nothing where years must not be joined', () => {
    const input = synthetic([6, 6.1, 6.2]);
    const svg = renderStatic(trend, { ...input, indicator: { ...input.indicator, trend: false } }, vi);
    expect(lines(svg)).toEqual([]);
    expect(dots(svg)).toBe(3);
  });
  it('cuts the median as it cuts the series', () => {
    const input = { ...synthetic([6, 6, 6, 6], { breaks: breaks(2013) }), medians: [2011, 2012, 2013, 2014].map((y) => ({ period: String(y), value: 7 })), medianOf: 63 };
    const group = /<g fill="none" stroke="var\(--ink-soft\)" stroke-width="1.5"[^>]*>(.*?)<\/g>/.exec(renderStatic(trend, input, vi));
    expect(group![1]!.match(/<path/g)).toHaveLength(2);
  });
  it('marks a break with a labelled tick and gives its reason', () => {
    const input = synthetic([6, 6.1, 6.2, 6.3], { breaks: [{ at: 2013, why: { vi: 'Thay bộ câu hỏi', en: 'New questionnaire' } }] });
    expect(renderStatic(trend, input, vi)).toContain('>đổi cách đo<');
    expect(trend.notes(input, vi)).toEqual(['Từ 2013: Thay bộ câu hỏi.', 'Số liệu trước và sau mốc này không so sánh được với nhau.']);
    expect(trend.notes(input, en)).toEqual(['From 2013: New questionnaire.', 'Figures before and after this change are not compared.']);
  });
  it('names the new scale where a break changes it', () => {
    expect(renderStatic(trend, f.trendWithGaps, vi)).toContain('>thang 8–80<');
  });
  it('hatches missing years and says why', () => {
    const svg = renderStatic(trend, f.trendWithGaps, vi);
    expect(svg).toContain('stroke="var(--hatch)"');
    expect(svg.match(/>không công bố</g)).toHaveLength(2);
    expect(trend.notes(f.trendWithGaps, vi)).toContain('2014 và 2021–2022: không công bố.');
  });
  it('draws provisional and disputed values hollow', () => {
    const input = synthetic([6, 6.1]);
    const cells = [input.cells[0]!, { ...input.cells[1]!, status: 'provisional' as const }];
    const svg = renderStatic(trend, { ...input, cells }, vi);
    expect(svg).toMatch(/fill="var\(--paper\)"[^>]*stroke="var\(--brand\)"[^>]*><circle/);
  });
  it('leaves other periods than years to the table of its page', () => {
    const input = synthetic([6, 6.1]);
    const cells = [...input.cells, f.cellOf('papi.d5', 'vn63:01', '2014-H1', 9)];
    expect(trendSeries({ ...input, cells })?.dots.map((d) => d.year)).toEqual([2011, 2012]);
  });
  it('draws a hatch with words where there is no value at all', () => {
    expect(renderStatic(trend, synthetic([null, null]), vi)).toContain('Hà Nội: chưa có số liệu theo năm');
    expect(renderStatic(trend, synthetic([]), en)).toContain('no yearly figures yet');
  });
});

describe('the title of a trend', () => {
  const title = (input: TrendInput, ctx = vi): string => plain(trend.title(input, ctx));
  it('compares only within the newest unbroken years', () => {
    expect(title(f.trendWhole)).toBe('Hà Nội: 7,12 điểm năm 2024, giảm 0,41 điểm so với năm 2021');
    expect(title(f.trendWhole, en)).toBe('Ha Noi: 7.12 points in 2024, down 0.41 points on 2021');
    expect(title(synthetic([9, 9, 6, 6.5], { breaks: breaks(2013) }))).toBe('Hà Nội: 6,50 điểm năm 2014, tăng 0,50 điểm so với năm 2013');
  });
  it('gives the value alone where the newest year follows a break', () => {
    expect(title(synthetic([6, 6, 7], { breaks: breaks(2013) }))).toBe('Hà Nội: 7,00 điểm năm 2013');
  });
  it('names no difference that the intervals do not support', () => {
    expect(title(synthetic([6, 6.4], { se: [0.2, 0.2] }))).toBe('Hà Nội: 6,40 điểm năm 2012; chênh lệch so với năm 2011 nằm trong sai số');
    expect(title(synthetic([6, 7.4], { se: [0.2, 0.2] }))).toBe('Hà Nội: 7,40 điểm năm 2012, tăng 1,40 điểm so với năm 2011');
  });
  it('only puts two values side by side where one of them lacks its sampling error', () => {
    expect(title(f.trendWithGaps)).toBe('Bắc Giang: 44,69 điểm năm 2024; năm 2018 là 46,83 điểm');
    expect(title(f.trendWithGaps, en)).toBe('Bac Giang: 44.69 points in 2024; 46.83 points in 2018');
  });
  it('calls equal what prints as equal', () => {
    expect(title(synthetic([6.001, 6.002]))).toBe('Hà Nội: 6,00 điểm năm 2012, bằng năm 2011');
  });
});

describe('the description of a trend', () => {
  it('gives years held, newest value, extremes since the last break, breaks and gaps', () => {
    expect(plain(trend.describe(f.trendWithGaps, en))).toBe(
      'Bac Giang, PAPI composite, 2011–2024: figures for 11 years. The latest is 44.69 points (2024). ' +
        'Since 2018 the lowest is 44.32 points (2020) and the highest 46.83 points (2018). ' +
        'The line is cut where the method changed: 2016 and 2018. No figure: 2014 (not published) and 2021–2022 (not published).',
    );
  });
});

describe('a sparkline', () => {
  it('is cut like the trend', () => {
    const svg = renderStatic(sparkline, synthetic([6, 6.1, null, 6.3, 6.4, 6.5, 6.6], { breaks: breaks(2016) }), f.context('vi', 110));
    const group = /<g fill="none" stroke="var\(--brand\)" stroke-width="2"[^>]*>(.*?)<\/g>/.exec(svg);
    expect([...group![1]!.matchAll(/ d="([^"]+)"/g)].map((m) => points(m[1]!))).toEqual([2, 2, 2]);
  });
});
