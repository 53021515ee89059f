import { describe, expect, test } from 'vitest';
import { hasId, matchRoute, pageKinds, routePath, twin } from './routes.ts';

describe('routes', () => {
  const pages = pageKinds.map((kind) => (hasId(kind) ? { kind, id: kind === 'indicatorYear' ? 'papi.d5/2023' : 'ha-noi' } : { kind }));

  test('every page has one address a language and no two pages share one', () => {
    const all = pages.flatMap((p) => [routePath(p, 'vi'), routePath(p, 'en')]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('an address leads back to its page', () => {
    for (const page of pages) {
      expect(matchRoute(routePath(page, 'vi'))).toEqual({ page, locale: 'vi' });
      expect(matchRoute(`/${routePath(page, 'en')}`)).toEqual({ page, locale: 'en' });
    }
  });

  test('the twin of a twin is the address itself', () => {
    for (const page of pages) {
      const path = routePath(page, 'vi');
      expect(twin(path)).toBe(routePath(page, 'en'));
      expect(twin(twin(path)!)).toBe(path);
    }
  });

  test('an indicator id keeps its dots', () => {
    expect(routePath({ kind: 'indicator', id: 'papi.d5.1' }, 'vi')).toBe('chi-so/papi.d5.1/');
  });

  test('an unknown address has no page', () => {
    expect(matchRoute('khong-co/')).toBeNull();
    expect(twin('tinh/')).toBe('en/provinces/');
    expect(twin('tinh/a/b/')).toBeNull();
  });

  test('a missing, unwanted or odd id is refused', () => {
    expect(() => routePath({ kind: 'province' }, 'vi')).toThrow('an id is wanted');
    expect(() => routePath({ kind: 'home', id: 'x' }, 'vi')).toThrow('no id is wanted');
    expect(() => routePath({ kind: 'province', id: '../x' }, 'vi')).toThrow('is no slug');
  });
});
