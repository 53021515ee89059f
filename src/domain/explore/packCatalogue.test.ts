import { describe, expect, it } from 'vitest';
import { packCatalogue, unpackCatalogue } from './packCatalogue.ts';
import { toyCatalogue } from './testing.fixture.ts';

const through = (language: 'vi' | 'en') => unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(toyCatalogue, language))));

describe('a packed catalogue', () => {
  it('comes back without explanations', () => {
    const back = through('vi');
    const blank = { vi: '', en: '' };
    expect(back.indicators).toEqual(toyCatalogue.indicators.map((i) => ({ ...i, about: blank, misleads: null, rollup: { how: 'none', why: blank } })));
    expect(back.holdings).toEqual(toyCatalogue.holdings);
    expect(back.periods).toEqual(toyCatalogue.periods);
    expect(back.peers).toEqual(toyCatalogue.peers);
    expect(back.publishers).toEqual(toyCatalogue.publishers);
    expect([back.release, back.datasets]).toEqual([toyCatalogue.release, toyCatalogue.datasets]);
  });
  it('keeps the units, their order and what became of them', () => {
    const names = (list: typeof toyCatalogue.units) => list.map(({ id, kind, vintage, code, parent, name, sort, slug, validFrom, validTo, predecessors }) => ({ id, kind, vintage, code, parent, name, sort, slug, validFrom, validTo, predecessors }));
    expect(names(through('en').units)).toEqual(names(toyCatalogue.units));
    expect(through('en').unitById.get('vn63:02')!.successors).toEqual(['vn34:01']);
  });
  it('holds one language, which stands for both', () => {
    const bilingual = { ...toyCatalogue, units: [{ ...toyCatalogue.units[0]!, name: { vi: 'Nước', en: 'Country' }, aliases: ['Homeland', 'Old country'] }, ...toyCatalogue.units.slice(1)], periodTexts: new Map([['undated.a', { vi: 'trước', en: 'before' }]]) };
    const packed = packCatalogue(bilingual, 'en');
    expect(JSON.stringify(packed)).not.toMatch(/Nước|trước/);
    const back = unpackCatalogue(packed);
    expect(back.units[0]).toMatchObject({ name: { vi: 'Country', en: 'Country' }, aliases: ['nuoc', 'namevn', 'homeland'] });
    expect(back.periodTexts.get('undated.a')).toEqual({ vi: 'before', en: 'before' });
  });
});
