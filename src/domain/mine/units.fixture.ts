import type { MineUnit } from './matchUnit.ts';

const province = (vintage: 'vn63' | 'vn34', code: string, vi: string, en: string, aliases: readonly string[] = [], city = false): MineUnit => ({
  id: `${vintage}:${code}`, kind: 'province', vintage, code, name: { vi, en }, full: { vi: `${city ? 'Thành phố' : 'Tỉnh'} ${vi}`, en }, aliases: [vi, ...aliases],
});

/** A few real units for tests, and one that is invented: the province of the synthetic files. */
export const someUnits: readonly MineUnit[] = [
  province('vn63', '01', 'Hà Nội', 'Ha Noi', ['TP Hà Nội', 'Hanoi'], true),
  province('vn63', '02', 'Hà Giang', 'Ha Giang'),
  province('vn63', '22', 'Quảng Ninh', 'Quang Ninh'),
  province('vn63', '24', 'Bắc Giang', 'Bac Giang'),
  province('vn63', '27', 'Bắc Ninh', 'Bac Ninh'),
  province('vn63', '46', 'Thừa Thiên Huế', 'Thua Thien Hue', ['TT Huế']),
  province('vn34', '01', 'Hà Nội', 'Ha Noi', ['TP Hà Nội', 'Hanoi'], true),
  province('vn34', '22', 'Quảng Ninh', 'Quang Ninh'),
  province('vn34', '24', 'Bắc Ninh', 'Bac Ninh'),
  province('vn34', '46', 'Huế', 'Hue', [], true),
  province('vn34', '99', 'Mẫu', 'Mau'),
  { id: 'vn', kind: 'nation', vintage: null, code: null, name: { vi: 'Việt Nam', en: 'Viet Nam' }, full: { vi: 'Việt Nam', en: 'Viet Nam' }, aliases: ['Cả nước'] },
  { id: 'vn34:r.rrd', kind: 'region', vintage: 'vn34', code: 'RRD', name: { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta' }, full: { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta' }, aliases: ['ĐBSH'] },
  { id: 'min:moj', kind: 'ministry', vintage: null, code: 'moj', name: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }, full: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }, aliases: ['MOJ'] },
];
