import { describe, expect, it } from 'vitest';
import { unitMatcher, vintageOfNames, vintageOfPeriod } from './matchUnit.ts';
import { someUnits } from './units.fixture.ts';

const matcher = unitMatcher(someUnits);
const match = (name: string, vintage: 'vn63' | 'vn34' = 'vn34', codes = false): string | null => {
  const found = matcher.match(name, vintage, codes);
  return found && `${found.unit.id} ${found.how}`;
};

describe('unitMatcher', () => {
  it.each([
    ['Hà Nội', 'vn34:01 name'], ['TP. HÀ NỘI ', 'vn34:01 name'], ['UBND Thành phố Hà Nội', 'vn34:01 stripped'], ['UBND tỉnh Quảng Ninh', 'vn34:22 stripped'], ['TP Quảng Ninh', 'vn34:22 stripped'],
    ['12. Bắc Ninh', 'vn34:24 stripped'], ['Bac Ninh Province', 'vn34:24 stripped'], ['Hà Nội'.normalize('NFD'), 'vn34:01 name'], ['vn63:24', 'vn63:24 id'], ['Cả nước', 'vn name'], ['ĐBSH', 'vn34:r.rrd name'], ['moj', 'min:moj name'],
    ['Tỉnh', null], ['Bắc Giang', null], ['Sở Tư pháp', null], ['', null], ['01', null],
  ])('reads "%s" as %s among the 34', (name, id) => {
    expect(match(name)).toBe(id);
  });
  it('means another territory by the same name or code in the other vintage', () => {
    expect([match('Bắc Ninh', 'vn63'), match('24', 'vn63', true), match('24', 'vn34', true), match('1', 'vn34', true)]).toEqual(['vn63:27 name', 'vn63:24 code', 'vn34:24 code', 'vn34:01 code']);
  });
  it('offers near names', () => {
    expect(matcher.near('Tỉnh Bắc Nin', 'vn63', 3).map((u) => u.id)).toEqual(['vn63:27']);
    expect(matcher.near('Paris', 'vn63', 3)).toEqual([]);
    expect(matcher.near('', 'vn63', 3)).toEqual([]);
  });
});

describe('the vintage', () => {
  it('follows the period where it lies on one side of 1 July 2025', () => {
    expect(['2024', '2025-H1', '2025-Q3', '2025-07', '2026', '2025', 'undated.x', '2024-01-01..2025-12-31'].map(vintageOfPeriod)).toEqual(['vn63', 'vn63', 'vn34', 'vn34', 'vn34', null, null, null]);
    expect(vintageOfPeriod(null)).toBeNull();
  });
  it('follows the names elsewhere', () => {
    expect(vintageOfNames(matcher, ['Hà Nội', 'Bắc Giang', 'Hà Giang', 'Huế'])).toBe('vn63');
    expect(vintageOfNames(matcher, ['Hà Nội', 'Huế'])).toBe('vn34');
    expect(vintageOfNames(matcher, ['Hà Nội'])).toBe('vn34');
  });
});
