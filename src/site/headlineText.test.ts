import { describe, expect, test } from 'vitest';
import type { Headline } from '../domain/published.ts';
import type { Indicator, Theme, Unit } from '../domain/types.ts';
import { cases } from '../domain/headlines/cases.fixture.ts';
import { headlines } from '../domain/headlines/headlines.ts';
import { indicatorFor } from '../domain/headlines/testing.fixture.ts';
import { headlineText, type Names } from './headlineText.ts';

/** Made-up names and figures, only for this test. */
const store = {
  unit: (id: string) => ({ name: { vi: `Tỉnh ${id}`, en: `Province ${id}` } }) as Unit,
  indicator: () => ({ id: 'x', measures: [{ from: null, to: null, unit: 'points', min: 0, max: 80, decimals: 2 }] }) as unknown as Indicator,
  theme: (id: string) => ({ id, name: { vi: id, en: id } }) as unknown as Theme,
};
const headline = (kind: string, values: Headline['values']): Headline => ({ id: kind, kind, values, evidence: ['x|a|2026'], findings: [], about: [], indicator: 'x' });

describe('headlineText', () => {
  const late = headline('late-in-hundred', { period: '2026..2026-10-10', late: 1000, received: 8000, share: 12.5, units: 34 });

  test('a sentence on the portal names the portal and its last day in both languages', () => {
    expect(headlineText(late, store, 'vi')?.title).toMatch(/Cổng Dịch vụ công quốc gia.*10\/10\/2026/);
    expect(headlineText(late, store, 'en')?.title).toMatch(/National Public Service Portal.*10 October 2026/);
  });

  test('numbers are printed in the manner of the language', () => {
    expect(headlineText(late, store, 'vi')?.detail).toContain('8.000');
    expect(headlineText(late, store, 'en')?.detail).toContain('8,000');
  });

  test('a leader is said to be uncertain against the number of others within the margin of error', () => {
    const leader = headline('leader-uncertain', { period: '2023', first: 'a', value: 46.0415, unclear: 12, others: 60 });
    expect(headlineText(leader, store, 'vi')?.title).toContain('12');
    expect(headlineText(leader, store, 'en')?.detail).toContain('12 of the 60');
  });

  test('a kind without words gives nothing and a missing value is an error', () => {
    expect(headlineText(headline('new-kind', { period: '2024' }), store, 'vi')).toBeNull();
    expect(() => headlineText(headline('late-range', { period: '2024' }), store, 'vi')).toThrow('no value "low');
  });

  describe.each(Object.entries(cases))('the words of %s', (kind, { speaks }) => {
    const store: Names = {
      unit: (id) => speaks.units.find((u) => u.id === id)!,
      indicator: (id) => indicatorFor(id),
      theme: (id) => speaks.themes.find((t) => t.id === id)!,
    };
    const told = headlines(speaks).filter((h) => h.kind === kind);

    test.each(['vi', 'en'] as const)('are whole sentences in %s', (locale) => {
      expect(told.length).toBeGreaterThan(0);
      for (const h of told) {
        const { title, detail } = headlineText(h, store, locale)!;
        expect(title.length).toBeGreaterThan(20);
        expect(title).not.toMatch(/[.;,]$/);
        expect(detail).toMatch(/\.$/);
        expect(`${title} ${detail}`).not.toMatch(/undefined|NaN|null|\[object/);
      }
    });

    test('name the portal and its last day where the figures are those of the portal', () => {
      for (const h of told.filter((x) => x.evidence.some((key) => /^(dossiers|service-index)\..*\|2026/.test(key)))) {
        expect(headlineText(h, store, 'vi')!.title).toMatch(/Cổng Dịch vụ công quốc gia tính đến \d\d\/\d\d\/2026/);
        expect(headlineText(h, store, 'en')!.title).toMatch(/National Public Service Portal up to \d+ \w+ 2026/);
      }
    });
  });
});
