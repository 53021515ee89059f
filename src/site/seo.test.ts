import { describe, expect, test } from 'vitest';
import { head, sitemap } from './seo.ts';

describe('head', () => {
  test('each language is canonical for itself and names both and the default', () => {
    const vi = head('vi', { kind: 'dossiers' });
    const en = head('en', { kind: 'dossiers' });
    expect(vi.canonical).toMatch(/^https?:.*\/ho-so\/$/);
    expect(en.canonical).toMatch(/\/en\/dossiers\/$/);
    expect(vi.alternates).toEqual(en.alternates);
    expect(vi.alternates.map((a) => a.lang)).toEqual(['vi', 'en', 'x-default']);
    expect(vi.alternates[2]?.href).toBe(vi.canonical);
  });

  test('the sitemap holds each page once a language', () => {
    const text = sitemap([{ kind: 'home' }, { kind: 'province', id: 'ha-noi' }]);
    expect(text.match(/<loc>/g)).toHaveLength(4);
    expect(text).toContain('/en/provinces/ha-noi/</loc>');
  });
});
