import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locale.ts';
import { choropleth, mapThumb } from './choropleth.ts';
import * as f from './fixtures.ts';
import * as m from './mapFixtures.ts';
import { mapLines, pathOf } from './mapLines.ts';
import { renderStatic } from './renderStatic.ts';
import { tileGrid } from './tileGrid.ts';
import { tileFigures, tileName } from './tileText.ts';

const vi = f.context('vi', 720);
const en = f.context('en', 720);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const drawings = locales.flatMap((locale) => [
  ...[360, 720, 1120].map((width) => ({ what: 'choropleth', svg: renderStatic(choropleth, m.lateMap2026, f.context(locale, width)), locale, width, lines: true })),
  ...[360, 720].map((width) => ({ what: 'choropleth with absences', svg: renderStatic(choropleth, m.lateMapAbsent, f.context(locale, width)), locale, width, lines: true })),
  ...[120, 160].map((width) => ({ what: 'thumbnail', svg: renderStatic(mapThumb, m.lateMap2026, f.context(locale, width)), locale, width, lines: true })),
  ...[360, 720, 1120].map((width) => ({ what: 'tile grid', svg: renderStatic(tileGrid, m.lateMapAbsent, f.context(locale, width)), locale, width, lines: false })),
]);
const names = { vi: ['Hoàng Sa', 'Đà Nẵng', 'Trường Sa', 'Khánh Hòa'], en: ['Hoang Sa', 'Da Nang', 'Truong Sa', 'Khanh Hoa'] } as const;

describe.each(drawings)('the $what in $locale at $width pixels', ({ svg, locale, width, lines }) => {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((t) => t[1]!).join(' ');

  it('names both archipelagos and their provinces', () => {
    for (const name of names[locale]) expect(texts).toContain(name);
  });
  it('draws every part of both, each at least as large as a dot', () => {
    if (lines) {
      const parts = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)" stroke="([^"]+)" stroke-width="([\d.]+)" stroke-linejoin="round" stroke-linecap="round"\/>/g)];
      const edges = parts.filter((p) => p[2] === 'none' && p[3] === 'var(--map-line)');
      expect(edges.map((p) => p[1]!.split('M').length - 1)).toEqual([m.islandParts['hoang-sa'], m.islandParts['truong-sa']]);
      for (const [, d, , , stroke] of edges) {
        expect(Number(stroke)).toBeGreaterThan(2);
        expect(d).not.toMatch(/M\d+ \d+(?:M|$)/);
      }
      const cores = parts.filter((p) => p[2] !== 'none');
      expect(cores.map((p) => p[1])).toEqual(edges.map((p) => p[1]));
    } else {
      expect(svg.match(/<circle/g)).toHaveLength(12);
    }
  });
  it('keeps them inside the picture', () => {
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1]);
    const scale = width / Number(/<svg width="\d+" height="\d+" viewBox="0 0 (\d+) /.exec(svg)?.[1] ?? width);
    const spots = lines
      ? [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="var\(--map-line\)"/g)].flatMap((p) => [...p[1]!.matchAll(/M(\d+) (\d+)/g)])
      : [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)];
    expect(spots.length).toBeGreaterThan(10);
    for (const [, x, y] of spots) {
      expect(Number(x) * scale).toBeGreaterThan(1);
      expect(Number(x) * scale).toBeLessThan(width - 1);
      expect(Number(y) * scale).toBeLessThan(height - 1);
    }
  });
  it('names no other sea or land', () => {
    const seas = texts.match(/Biển \S+|\S+ Sea\b|Biển\b/g) ?? [];
    expect(new Set(seas)).toEqual(new Set(lines && width >= 360 ? [locale === 'vi' ? 'Biển Đông' : 'East Sea'] : []));
  });
});

describe('a map', () => {
  it('gives the archipelagos the colour of their province', () => {
    const colour = (svg: string): string[] => [...svg.matchAll(/ fill="([^"]+)" stroke="\1"/g)].map((x) => x[1]!);
    expect(colour(renderStatic(choropleth, m.lateMap2026, vi))).toEqual(['var(--seq-3)', 'var(--seq-4)']);
    expect(colour(renderStatic(choropleth, m.lateMapAbsent, vi))).toEqual(['var(--paper)', 'var(--seq-4)']);
  });
  it('names every shape with its value, or why it has none', () => {
    const svg = renderStatic(choropleth, m.lateMapAbsent, vi);
    expect(svg.match(/<title>/g)).toHaveLength(34);
    expect(svg).toContain('<title>Hà Nội: 25,96%</title>');
    expect(svg).toContain('<title>Đà Nẵng: không công bố</title>');
    expect(svg).toContain('stroke="var(--hatch)"');
  });
  it('says what the highest and the lowest class hold', () => {
    expect(plain(choropleth.title(m.lateMap2026, vi))).toBe('Late: từ 20% trở lên ở Bắc Ninh và Hà Nội, dưới 5% ở Điện Biên, Ninh Bình và Thái Nguyên');
    expect(plain(choropleth.title(m.lateMap2026, en))).toBe('Late share of dossiers received: 20% or more in Bac Ninh and Ha Noi, under 5% in Dien Bien, Ninh Binh and Thai Nguyen');
    expect(plain(choropleth.title({ ...m.lateMap2026, highlight: 'vn34:79' }, vi))).toBe('TP.HCM: 10,60%, thuộc khoảng từ 10% đến dưới 15% cùng 13 tỉnh, thành phố khác');
    expect(plain(choropleth.title({ ...m.lateMap2026, cuts: [30, 40] }, vi))).toBe('Late: dưới 30% ở cả 34 tỉnh, thành phố');
  });
  it('refuses a partial set, units without a row or an outline, and a vintage without labels', () => {
    expect(() => renderStatic(choropleth, { ...m.lateMap2026, coverage: { ...m.lateMap2026.coverage, held: 20, full: false } }, vi)).toThrow('a ranking needs all of them');
    expect(() => renderStatic(choropleth, { ...m.lateMap2026, rows: m.lateMap2026.rows.slice(1) }, vi)).toThrow('vn34:01 has no row');
    const { provinces } = m.map34.objects;
    const smaller = { ...m.map34, objects: { ...m.map34.objects, provinces: { ...provinces, geometries: provinces.geometries.slice(1) } } };
    expect(() => renderStatic(choropleth, { ...m.lateMap2026, map: smaller }, vi)).toThrow('have no outline');
    expect(() => renderStatic(choropleth, { ...m.lateMap2026, tiles: [] }, vi)).toThrow('two are expected');
    const bare = { ...m.map34, objects: { ...m.map34.objects, islands: { ...m.map34.objects.islands, geometries: [] } } };
    expect(() => renderStatic(choropleth, { ...m.lateMap2026, map: bare }, vi)).toThrow('2 archipelagos have no outline');
  });
  it('keeps a part smaller than a pixel as a dot', () => {
    const { islands } = mapLines(m.map34, 720, 5);
    expect(pathOf(islands[0]!.parts)).toMatch(/^M\d+ \d+l[01] [01]M/);
  });
});

describe('a tile grid', () => {
  it('prints every name and value, and none for an absence', () => {
    const svg = renderStatic(tileGrid, m.lateMapAbsent, vi);
    for (const r of m.lateMapAbsent.rows) expect(svg).toContain(`>${r.unit.short.vi}<`);
    expect(svg.match(/font-weight="600"/g)).toHaveLength(33);
    expect(svg).not.toMatch(/>0(?:,0+)?</);
  });
  it('refuses units without a tile', () => {
    expect(() => renderStatic(tileGrid, { ...m.lateMapAbsent, tiles: m.tiles34.filter((t) => t.unit !== 'vn34:01') }, vi)).toThrow('vn34:01 have no tile');
  });
  it('writes large counts in thousands and says so', () => {
    const svg = renderStatic(tileGrid, m.overdueTiles2026, f.context('vi', 360));
    expect(plain(svg)).toContain('>Số trong ô: nghìn hồ sơ<');
    expect(svg).toContain('>276,5<');
  });
  it('breaks names over two lines, takes the abbreviation of the data before a third, and none is lost', () => {
    const named = (vi: string, aliases: string[] = []) => ({ ...f.unit('vn63:01'), short: { vi, en: vi }, aliases });
    const at = (name: string, aliases?: string[]) => tileName(named(name, aliases), 44, 12, 2, vi);
    expect(at('Thái Nguyên').lines).toEqual(['Thái', 'Nguyên']);
    expect(at('TP.HCM').lines).toEqual(['TP.', 'HCM']);
    expect(at('Bà Rịa - Vũng Tàu', ['BRVT', 'BR-VT'])).toEqual({ lines: ['BR-VT'], short: true });
    expect(tileName(named('Thừa Thiên Huế', ['TT-Huế', 'TT-Hue']), 44, 12, 2, en).lines).toEqual(['TT-Hue']);
    expect(at('Bà Rịa - Vũng Tàu').lines.join(' ')).toBe('Bà Rịa - Vũng Tàu');
  });
  it('gives all values the same decimals, as many as fit', () => {
    const points = { ...f.papiTotal.measures[1]! };
    expect(tileFigures([9.5, 44.123], points, 60, 12, vi).text(44.123)).toBe('44,12');
    expect(tileFigures([9.5, 44.123], points, 30, 12, vi).text(9.5)).toBe('9,5');
  });
});
