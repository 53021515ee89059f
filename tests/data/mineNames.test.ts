import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { unitMatcher } from '../../src/domain/mine/matchUnit.ts';
import { openStore } from '../../src/site/store.ts';
import type { Unit } from '../../src/domain/types.ts';

const { units } = openStore(join(root, 'public', 'data'));
const matcher = unitMatcher(units);
const variants = readFileSync(join(root, 'tests/fixtures/mine/province_name_variants.csv'), 'utf8').trim().split('\n').slice(1).map((line) => {
  const [, variant = '', form = '', code = ''] = /^([^,]*),(NF[CD]),(\d\d),/.exec(line) ?? [];
  return { variant: variant.normalize(form), code };
});
const provinces = (vintage: 'vn63' | 'vn34'): Unit[] => units.filter((u) => u.kind === 'province' && u.vintage === vintage);

describe('names in readers’ files', () => {
  it('are known in every spelling that was seen', () => {
    expect(variants).toHaveLength(37);
    const unknown = variants.filter(({ variant, code }) => matcher.match(variant, 'vn63')?.unit.id !== `vn63:${code}`);
    expect(unknown).toEqual([]);
  });
  it('are known with and without the words of office, in small and capital letters, with and without accents', () => {
    for (const vintage of ['vn63', 'vn34'] as const) {
      const missed = provinces(vintage).flatMap((u) =>
        [u.name.vi, u.name.en, u.full.vi, `UBND ${u.full.vi}`, u.full.vi.toUpperCase(), `Tỉnh ${u.name.vi}`, `TP. ${u.name.vi}`, u.fold, u.full.vi.normalize('NFD')].filter((name) => matcher.match(name, vintage)?.unit.id !== u.id),
      );
      expect(missed).toEqual([]);
    }
  });
  it('of ministries, regions and the nation are known too', () => {
    const others = units.filter((u) => u.kind === 'ministry' || u.kind === 'region' || u.kind === 'nation');
    expect(others.filter((u) => matcher.match(u.name.vi, u.vintage ?? 'vn34')?.unit.id !== u.id).map((u) => u.name.vi)).toEqual([]);
  });
  it('with one slip lead to the right province', () => {
    const slip = (name: string): string => `${name.slice(0, 3)}z${name.slice(3)}`;
    const astray = provinces('vn63').filter((u) => !matcher.near(slip(u.name.vi), 'vn63', 3).some((n) => n.id === u.id)).map((u) => u.name.vi);
    expect(astray).toEqual([]);
  });
});
