import { describe, expect, it } from 'vitest';
import { distribution } from './distribution.ts';
import { distributionSeries, type DistributionInput } from './distributionSeries.ts';
import * as f from './fixtures.ts';
import { renderStatic } from './renderStatic.ts';
import { coverageIn, procedures, units } from './unitFixtures.ts';

const vi = f.context('vi', 360);
const wide = f.context('vi', 720);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Synthetic values of the first provinces by year; null is a figure the publisher left out. */
function synthetic(years: Readonly<Record<string, readonly (number | null)[]>>, more: Partial<DistributionInput> = {}): DistributionInput {
  const rows = Object.entries(years);
  return {
    indicator: { ...f.papiD5, breaks: [] },
    units,
    cells: rows.flatMap(([year, values]) => values.map((v, i) => f.cellOf('papi.d5', units[i]!.id, year, v))),
    coverage: rows.map(([year, values]) => coverageIn('papi.d5', year, values)),
    ...more,
  };
}
const dots = (svg: string): number => (svg.match(/h0/g) ?? []).length;
const breaks = (...years: number[]) => years.map((at) => ({ at, why: { vi: 'x', en: 'x' } }));

describe('a distribution', () => {
  it('draws one dot a published value and none for an absence', () => {
    expect(dots(renderStatic(distribution, procedures, vi))).toBe(procedures.cells.filter((c) => c.value !== null).length);
    expect(dots(renderStatic(distribution, procedures, wide))).toBe(872);
    expect(dots(renderStatic(distribution, synthetic({ 2023: [5, null, 6, 7] }), vi))).toBe(3);
  });
  it('leaves out a year of which only some are held, and says so', () => {
    const input = synthetic({ 2021: [5, 6, 7], 2022: [9, 9, 9], 2023: [5, 6, 7] });
    const partial = { ...input, coverage: input.coverage.map((c) => (c.period === '2022' ? { ...c, expected: 63, full: false } : c)) };
    expect(distributionSeries(partial)!.strips.map((s) => s.year)).toEqual([2021, 2023]);
    const svg = renderStatic(distribution, partial, vi);
    expect(dots(svg)).toBe(6);
    expect(svg).toContain('var(--hatch)');
    expect(distribution.notes(partial, vi)).toContain('Chưa đủ số liệu nên không vẽ: 2022 (3/63).');
  });
  it('sets years apart at a break and names it', () => {
    const plainYears = synthetic({ 2021: [5, 6], 2022: [5, 6] });
    const broken = { ...plainYears, indicator: { ...plainYears.indicator, breaks: breaks(2022) } };
    const height = (input: DistributionInput): number => Number(/height="(\d+)"/.exec(renderStatic(distribution, input, vi))![1]);
    expect(height(broken)).toBe(height(plainYears) + 20);
    expect(renderStatic(distribution, broken, vi)).toContain('>đổi cách đo<');
    expect(renderStatic(distribution, broken, wide)).toContain('>đổi cách đo<');
    expect(renderStatic(distribution, plainYears, wide)).not.toContain('stroke-dasharray');
  });
  it('draws no line from year to year', () => {
    const svg = renderStatic(distribution, procedures, wide);
    for (const [, d] of svg.matchAll(/ d="([^"]+)" stroke="var\(--ink\)"/g)) expect(d!.replace(/M[\d. -]+[hv][\d.]+/g, '')).toBe('');
  });
  it('counts the published absences', () => {
    expect(distribution.notes(procedures, vi)).toContain('Số tỉnh, thành phố mà nguồn không công bố số liệu: 2014 (2), 2021 (3), 2022 (1), 2023 (2) và 2024 (2).');
    expect(distribution.notes(procedures, en)).toContain('Number of provinces without a published figure: 2014 (2), 2021 (3), 2022 (1), 2023 (2) and 2024 (2).');
  });
  it('says where the highlighted unit has no figure', () => {
    expect(distribution.notes({ ...procedures, highlight: 'vn63:22' }, vi)).toContain('Quảng Ninh, 2021 và 2023: không công bố.');
    expect(renderStatic(distribution, { ...procedures, highlight: 'vn63:22' }, vi).match(/<circle[^>]* fill="var\(--attention\)"[^>]* stroke/g)).toHaveLength(12);
  });
  it('draws provisional values hollow', () => {
    const input = synthetic({ 2023: [5, 6] });
    const cells = [input.cells[0]!, { ...input.cells[1]!, status: 'provisional' as const }];
    const svg = renderStatic(distribution, { ...input, cells }, vi);
    expect(dots(svg)).toBe(1);
    expect(svg).toMatch(/<circle[^>]* fill="var\(--paper\)" stroke="var\(--chart-3\)"/);
  });
  it('says so where no year is full', () => {
    const input = { ...procedures, coverage: procedures.coverage.map((c) => ({ ...c, full: false })) };
    expect(renderStatic(distribution, input, vi)).toContain('Chưa có năm nào đủ số liệu của các tỉnh, thành phố');
    expect(distribution.table(input, vi).rows).toEqual([]);
  });
});

describe('the title of a distribution', () => {
  it('gives the middle half and the median, never a national score', () => {
    expect(plain(distribution.title(procedures, vi))).toBe('Năm 2024, một nửa số tỉnh, thành phố nằm trong khoảng từ 7,09 đến 7,37 điểm; trung vị các tỉnh là 7,22');
    expect(plain(distribution.title(procedures, en))).toBe('In 2024 the middle half of the provinces lies between 7.09 and 7.37 points; the median of the provinces is 7.22');
  });
  it('sets the highlighted unit beside the median', () => {
    expect(plain(distribution.title({ ...procedures, highlight: 'vn63:01' }, vi))).toBe('Hà Nội năm 2024: 7,12 điểm; trung vị các tỉnh là 7,22 điểm');
    const without = { ...procedures, coverage: procedures.coverage.filter((c) => c.period <= '2023'), highlight: 'vn63:22' };
    expect(plain(distribution.title(without, vi))).toBe('Quảng Ninh năm 2023: không công bố; trung vị các tỉnh là 7,20 điểm');
  });
});
