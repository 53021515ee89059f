import { expect, it } from 'vitest';
import { firstDayOf34, isProvince, lastDayOf63, vintageOf } from './unit.ts';

it('reads the vintage off an id, and none off the nation and ministries', () => {
  expect(['vn63:48', 'vn34:48', 'vn63:r.mrd', 'vn63:all', 'vn34:25/so-cong-thuong', 'vn', 'min:moj', 'vn635:1'].map(vintageOf)).toEqual(['vn63', 'vn34', 'vn63', 'vn63', 'vn34', null, null, null]);
});
it('tells provinces from everything else', () => {
  expect(['vn63:48', 'vn34:01'].every(isProvince)).toBe(true);
  expect(['vn63:r.mrd', 'vn63:all', 'vn34:25/so-cong-thuong', 'vn', '48', 'vn63:481'].some(isProvince)).toBe(false);
});
it('leaves no day between the two systems', () => {
  expect(Date.parse(firstDayOf34) - Date.parse(lastDayOf63)).toBe(86_400_000);
});
