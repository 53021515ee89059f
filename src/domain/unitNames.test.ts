import { describe, expect, it } from 'vitest';
import { unitNames, type NamedUnit } from './unitNames.ts';

const unit = (id: string, kind: NamedUnit['kind'], vi: string, aliases: readonly string[] = [], vintage = id.startsWith('vn63') ? ('vn63' as const) : ('vn34' as const)): NamedUnit => ({
  id, kind, vintage, name: { vi, en: vi }, full: { vi: `Tỉnh ${vi}`, en: vi }, aliases,
});
const units = [
  unit('vn63:22', 'province', 'Quảng Ninh'), unit('vn34:22', 'province', 'Quảng Ninh'), unit('vn63:49', 'province', 'Quảng Nam'), unit('vn63:51', 'province', 'Quảng Ngãi'),
  { ...unit('min:moj', 'ministry', 'Bộ Tư pháp', ['MOJ']), vintage: null }, unit('vn34:22/x', 'local', 'Sở Tư pháp'),
];
const names = unitNames(units);

describe('unitNames', () => {
  it('finds a unit by name, full name or alias, whatever the letters and accents', () => {
    expect(names.find('province', 'vn63', 'TỈNH QUẢNG NINH'.normalize('NFD'))?.id).toBe('vn63:22');
    expect(names.find('ministry', null, 'moj')?.id).toBe('min:moj');
  });
  it('keeps the vintages apart', () => {
    expect(names.find('province', 'vn34', 'Quảng Ninh')?.id).toBe('vn34:22');
    expect(names.find('province', 'vn34', 'Quảng Nam')).toBeNull();
  });
  it('asks no vintage of a ministry and leaves local units out', () => {
    expect(names.find('ministry', 'vn34', 'Bộ Tư pháp')?.id).toBe('min:moj');
    expect(names.find('local', 'vn34', 'Sở Tư pháp')).toBeNull();
  });
  it('offers each near unit once, nearest first', () => {
    expect(names.near('province', 'vn63', 'Quảng Nin', 3).map((u) => u.id)).toEqual(['vn63:22', 'vn63:49', 'vn63:51']);
    expect(names.near('province', 'vn63', 'Paris', 3)).toEqual([]);
  });
  it('says which name means two units', () => {
    const clashes: string[] = [];
    unitNames([...units, unit('vn63:99', 'province', 'Quảng Nam')], (name, first, second) => clashes.push(`${name} ${first.id} ${second.id}`));
    expect(clashes).toContain('Quảng Nam vn63:49 vn63:99');
  });
});
