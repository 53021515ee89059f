import { describe, expect, test } from 'vitest';
import { makeLinks } from './links.ts';

describe.each([
  ['/', '/'],
  ['/a/b/', '/a/b/'],
  ['/a/b', '/a/b/'],
  ['', '/'],
])('links under the base "%s"', (given, base) => {
  const link = makeLinks(given, 'https://example.org');

  test('pages, files and assets stand below the base', () => {
    expect(link.home('vi')).toBe(base);
    expect(link.home('en')).toBe(`${base}en/`);
    expect(link.province('vi', 'ha-noi')).toBe(`${base}tinh/ha-noi/`);
    expect(link.formerProvince('en', 'ha-tay')).toBe(`${base}en/former-provinces/ha-tay/`);
    expect(link.file('observations.csv')).toBe(`${base}data/observations.csv`);
    expect(link.asset('favicon.svg')).toBe(`${base}favicon.svg`);
  });

  test('a source leads to its anchor on the page of its dataset', () => {
    expect(link.source('vi', 'papi.S01')).toBe(`${base}du-lieu/papi/#nguon-s01`);
    expect(link.source('en', 'service-index.dvcqg2026y')).toBe(`${base}en/data/service-index/#nguon-dvcqg2026y`);
  });

  test('a source about administrative units leads to the data page', () => {
    expect(link.source('vi', 'units.bando34')).toBe(`${base}du-lieu/#nguon-bando34`);
  });

  test('the full address carries the origin once', () => {
    expect(link.absolute(link.methods('vi'))).toBe(`https://example.org${base}phuong-phap/`);
  });
});
