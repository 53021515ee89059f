import { describe, expect, it } from 'vitest';
import { dumbbell } from './dumbbell.ts';
import { dumbbellPairs, type DumbbellInput } from './dumbbellPairs.ts';
import * as f from './fixtures.ts';
import { renderStatic } from './renderStatic.ts';
import { syntheticPairs, totalPairs, units } from './unitFixtures.ts';

const vi = f.context('vi', 360);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Synthetic pairs of the first provinces. */
function synthetic(values: readonly (readonly [number | null, number | null])[], more: Partial<DumbbellInput> = {}, se: number | null = 0.1): DumbbellInput {
  const cell = (i: number, year: string, v: number | null) => f.cellOf('papi.d5', units[i]!.id, year, v, { standardError: se });
  return {
    from: { indicator: { ...f.papiD5, breaks: [] }, period: '2022' },
    to: { indicator: { ...f.papiD5, breaks: [] }, period: '2023' },
    rows: values.map(([a, b], i) => ({ unit: units[i]!, from: cell(i, '2022', a), to: cell(i, '2023', b) })),
    sampled: true,
    ...more,
  };
}
const drawn = (svg: string, stroke: string, width: number): number => (new RegExp(`<path d="([^"]+)" stroke="var\\(--${stroke}\\)" fill="none" stroke-width="${width}"`).exec(svg.slice(svg.indexOf('stroke="var(--rule)"')))?.[1] ?? '').split('M').length - 1;

describe('a dumbbell', () => {
  it('refuses ends that cannot be compared', () => {
    const end = (indicator: typeof f.papiD5, period: string) => ({ indicator, period });
    const refuse = (from: DumbbellInput['from'], to: DumbbellInput['to']) => expect(() => dumbbellPairs({ ...synthetic([[1, 2]]), from, to }));
    refuse(end(f.papiD5, '2020'), end(f.papiD5, '2021')).toThrow('a break lies between the periods');
    refuse(end(f.papiD5, '2021'), end(f.papiD5, '2021')).toThrow('two periods or two indices are expected');
    refuse(end(f.papiTotal, '2017'), end(f.papiTotal, '2018')).toThrow('one scale is expected for both');
    refuse(end(f.papiD5, '2023'), end(f.papiTotal, '2023')).toThrow('one scale is expected for both');
    refuse(end(f.papiD5, '2023'), end(f.papiD5, '2024-H1')).toThrow('the periods cannot stand side by side');
    refuse(end(f.lateShare, '2025..2025-10-09'), end(f.lateShare, '2026..2026-10-10')).toThrow('the periods cannot stand side by side');
    const rate = { ...f.lateShare, denominator: { vi: 'x', en: 'received' } };
    refuse(end(rate, '2026..2026-10-10'), end({ ...rate, id: 'other' }, '2026..2026-10-10')).toThrow('never compared');
  });
  it('stands in the order of the change as printed, ties by name', () => {
    const { pairs } = dumbbellPairs(synthetic([[5, 5], [5, 7], [5, 4], [6, 8.001]]));
    expect(pairs.map((p) => [p.unit.short.vi, p.change])).toEqual([['Bà Rịa - Vũng Tàu', 2], ['Bắc Giang', 2], ['An Giang', 0], ['Bạc Liêu', -1]]);
  });
  it('draws strong only what the intervals set apart', () => {
    const input = synthetic([[5, 5.2], [5, 6], [5, 4]]);
    expect(dumbbellPairs(input).pairs.map((p) => p.verdict)).toEqual(['differs', 'open', 'differs']);
    const svg = renderStatic(dumbbell, input, vi);
    expect([drawn(svg, 'brand', 3), drawn(svg, 'chart-3', 2)]).toEqual([2, 1]);
    expect(svg).toContain('>chưa đủ căn cứ để nói khác nhau<');
    expect(svg).toContain('>khác nhau ngoài sai số<');
  });
  it('names no difference of a sample without its error', () => {
    const input = synthetic([[5, 9]], {}, null);
    expect(dumbbellPairs(input).pairs[0]).toMatchObject({ verdict: 'open', tested: false });
    expect(plain(dumbbell.title(input, vi))).toBe('Năm 2023 và năm 2022 của 1 tỉnh, thành phố: nguồn không nêu sai số nên chưa thể nói khác nhau');
    expect(dumbbell.notes(input, vi)).toContain('An Giang thiếu sai số chuẩn của ít nhất một số liệu nên không kiểm định được chênh lệch.');
  });
  it('says nothing of evidence where values are counted', () => {
    const svg = renderStatic(dumbbell, syntheticPairs, vi);
    expect(svg).not.toContain('căn cứ');
    expect(svg).not.toContain('stroke-dasharray');
    expect(dumbbell.table(syntheticPairs, vi).columns.map((c) => c.key)).toEqual(['unit', 'to', 'from', 'change']);
  });
  it('lists units without both values with the reason and never as a number', () => {
    const svg = renderStatic(dumbbell, totalPairs, vi);
    expect(svg.match(/h0/g)!.length).toBe(2 * 2 * 59 + 2);
    expect(svg.match(/>202[23]: không công bố</g)).toHaveLength(4);
    expect(dumbbell.table(totalPairs, vi).rows.at(-1)!.texts).toEqual(['Quảng Ninh', 'không công bố', '47,88', '', '']);
    expect(renderStatic(dumbbell, synthetic([[null, null], [1, 2]]), vi)).toContain('>không công bố<');
  });
  it('says so where no unit has both', () => {
    expect(renderStatic(dumbbell, synthetic([[null, 2], [1, null]]), vi)).toContain('Không tỉnh, thành phố nào có đủ số liệu năm 2022 và năm 2023');
  });
});

describe('the title of a dumbbell', () => {
  it('counts what the intervals set apart and what they leave open', () => {
    expect(plain(dumbbell.title(totalPairs, vi))).toBe('Năm 2023 so với năm 2022: 8 tỉnh, thành phố tăng và 8 giảm ngoài sai số; 43 chưa đủ căn cứ để nói khác nhau');
    expect(plain(dumbbell.title(totalPairs, en))).toBe('2023 against 2022: 8 provinces up and 8 down beyond the margin of error; for 43 a difference cannot be told');
    expect(plain(dumbbell.title(synthetic([[5, 5.2]]), vi))).toBe('Năm 2023 so với năm 2022: 1 tỉnh, thành phố, chưa đủ căn cứ để nói khác nhau');
  });
  it('sets the two values of the highlighted unit side by side', () => {
    expect(plain(dumbbell.title({ ...totalPairs, highlight: 'vn63:01' }, vi))).toBe('Hà Nội: 43,96 điểm (năm 2023), 43,90 điểm (năm 2022); chưa đủ căn cứ để nói khác nhau');
    expect(plain(dumbbell.title({ ...totalPairs, highlight: 'vn63:02' }, en))).toBe('Ha Giang: 44.25 points (2023), 41.15 points (2022)');
  });
  it('names two indices', () => {
    const other = { ...f.papiD5, id: 'papi.d6', breaks: [], short: { vi: 'Dịch vụ công', en: 'Public services' }, name: { vi: 'Dịch vụ công', en: 'Public services' } };
    const input = synthetic([[5, 6], [5, 4]], { from: { indicator: f.papiD5, period: '2023' }, to: { indicator: other, period: '2023' } });
    expect(plain(dumbbell.title(input, vi))).toBe('Dịch vụ công so với PAPI 5: cao hơn ở 1 và thấp hơn ở 1 tỉnh, thành phố, ngoài sai số; 0 chưa đủ căn cứ để nói khác nhau');
    expect(plain(dumbbell.title({ ...input, sampled: false }, vi))).toBe('Dịch vụ công so với PAPI 5: trong 2 tỉnh, thành phố, cao hơn ở 1, thấp hơn ở 1');
  });
});

describe('the description of a dumbbell', () => {
  it('names no difference that the intervals leave open', () => {
    const text = plain(dumbbell.describe(totalPairs, en));
    expect(text).toContain('Down by most: Quang Ngai −2.44 points, Vinh Long −2.20 points and Thanh Hoa −1.82 points.');
    expect(text).toContain('Too little evidence of a difference: 43 provinces.');
  });
});
