import { describe, expect, it } from 'vitest';
import * as f from './fixtures.ts';
import { profile } from './profile.ts';
import { profileRows, type ProfileInput } from './profileRows.ts';
import { renderStatic } from './renderStatic.ts';
import { profile2018, units } from './unitFixtures.ts';

const vi = f.context('vi', 360);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Synthetic dimensions: the first value of each is that of the unit, the others those of other provinces. */
function synthetic(dimensions: readonly (readonly (number | null)[])[], full = true): ProfileInput {
  return {
    ...profile2018,
    unit: units[0]!,
    peers: [],
    dimensions: dimensions.map((values, i) => {
      const indicator = profile2018.dimensions[i]!.indicator;
      return { indicator, cells: values.map((v, n) => f.cellOf(indicator.id, units[n]!.id, '2018', v)), coverage: { ...profile2018.dimensions[i]!.coverage, full } };
    }),
  };
}

describe('a profile', () => {
  it('hatches an absent dimension with the reason and draws no dot for it', () => {
    const svg = renderStatic(profile, profile2018, vi);
    expect(svg.match(/>không công bố</g)).toHaveLength(2);
    expect(svg.match(/<circle[^>]* fill="var\(--brand\)" stroke/g)).toHaveLength(6);
    expect(profile.notes(profile2018, vi)[0]).toBe('PAPI 2 và PAPI 4: không công bố.');
  });
  it('groups by the quartiles of all units, the quartile itself with the outer group', () => {
    const groups = (own: number) => profileRows(synthetic([[own, 4, 5, 6, 8]])).rows[0]!.group;
    expect([groups(9), groups(6), groups(5.5), groups(5), groups(1)]).toEqual(['top', 'top', 'middle', 'bottom', 'bottom']);
  });
  it('computes no quartiles of a part', () => {
    const input = synthetic([[5, 4, 6]], false);
    expect(profileRows(input).rows[0]).toMatchObject({ quartiles: null, group: null, value: 5 });
    expect(renderStatic(profile, input, vi)).not.toContain('trung vị');
    expect(profile.notes(input, vi)).toEqual(['PAPI 1: chưa đủ số liệu các tỉnh nên không tính tứ phân vị.']);
    expect(plain(profile.title(input, vi))).toBe('An Giang năm 2018: có số liệu 1 nội dung');
  });
  it('refuses dimensions on different scales', () => {
    const [first, second] = profile2018.dimensions;
    const other = { ...second!, indicator: f.papiTotal };
    expect(() => profileRows({ ...profile2018, dimensions: [first!, other] })).toThrow('dimensions on one scale with both ends are expected');
    expect(() => profileRows({ ...profile2018, dimensions: [] })).toThrow('dimensions on one scale');
  });
  it('draws intervals and the marks of peers where they are held', () => {
    const [first, ...others] = profile2018.dimensions;
    const cells = first!.cells.map((c) => (c.unit === 'vn63:22' ? f.cellOf(c.indicator, c.unit, c.period, c.value, { standardError: 0.2 }) : c));
    const input = { ...profile2018, dimensions: [{ ...first!, cells }, ...others] };
    expect(renderStatic(profile, input, vi)).toMatch(/stroke="var\(--chart-3\)" stroke-width="4"/);
    expect(renderStatic(profile, profile2018, vi).match(/stroke="var\(--neutral\)"/g)).toHaveLength(7);
    expect(profile.table(input, vi).columns.map((c) => c.key)).toEqual(['measure', 'value', 'interval', 'lower', 'median', 'upper', 'vn63:31']);
  });
  it('gives every dimension its mark for the live layer', () => {
    const spots = /data-spots="([^"]+)"/.exec(renderStatic(profile, profile2018, vi))![1]!;
    expect(spots.split(' ').map((s) => s.split(',')[0])).toEqual(['0', '2', '4', '5', '6', '7']);
  });
});

describe('the title of a profile', () => {
  it('counts the dimensions in the outer quarters', () => {
    expect(plain(profile.title(profile2018, vi))).toBe('Quảng Ninh năm 2018: thuộc nhóm 25% cao nhất ở 5/6 nội dung, không nội dung nào ở nhóm 25% thấp nhất');
    expect(plain(profile.title(synthetic([[9, 4, 5, 6], [1, 4, 5, 6]]), en))).toBe('An Giang in 2018: in the top quarter of provinces for 1 of 2 dimensions, in the bottom quarter for 1');
    expect(plain(profile.title(synthetic([[5, 3, 4, 6, 7]]), vi))).toBe('An Giang năm 2018: cả 1 nội dung đều ở nhóm giữa các tỉnh');
    expect(plain(profile.title(synthetic([[1, 3, 4, 6, 7]]), vi))).toBe('An Giang năm 2018: thuộc nhóm 25% thấp nhất ở 1/1 nội dung, không nội dung nào ở nhóm 25% cao nhất');
    expect(plain(profile.title(synthetic([[null, 3, 4]]), en))).toBe('An Giang in 2018: no figures');
  });
});
