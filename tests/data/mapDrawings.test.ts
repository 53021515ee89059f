import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { choropleth, mapThumb, type MapInput } from '../../src/charts/choropleth.ts';
import { mapLines } from '../../src/charts/mapLines.ts';
import { renderStatic } from '../../src/charts/renderStatic.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { tileGrid } from '../../src/charts/tileGrid.ts';
import type { MapFile } from '../../src/domain/published.ts';
import type { Vintage } from '../../src/domain/types.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { t } from '../../src/i18n/t.ts';
import { paths } from '../../scripts/paths.ts';
import { openStore } from '../../src/site/store.ts';

const store = openStore(paths.published);
const context = (locale: Locale, width: number) => ({ locale, width, t: t(locale).charts });

function inputOf(indicator: string, vintage: Vintage): MapInput {
  const coverage = store.latestFull(indicator)!;
  return {
    indicator: store.indicator(indicator),
    period: coverage.period,
    coverage,
    rows: store.provinceCells(indicator, coverage.period, vintage).map((cell) => ({ unit: store.unit(cell.unit), cell })),
    tiles: store.tiles,
    map: JSON.parse(readFileSync(join(paths.published, 'map', `${vintage}.json`), 'utf8')) as MapFile,
  };
}

const names = { vi: ['Hoàng Sa', '(Đà Nẵng)', 'Trường Sa', '(Khánh Hòa)'], en: ['Hoang Sa', '(Da Nang)', 'Truong Sa', '(Khanh Hoa)'] } as const;
/** Largest text, in pixels of the drawing, that charts.css gives the map on the narrowest phone. */
const phoneText = 30;
const cases = ([['dossiers.overdue_all_rate', 'vn34'], ['papi.total', 'vn63'], ['population.average', 'vn34']] as const).flatMap(([indicator, vintage]) => locales.map((locale) => ({ indicator, vintage, locale, input: inputOf(indicator, vintage) })));

describe.each(cases)('drawings of $indicator ($vintage) in $locale', ({ input, vintage, locale }) => {
  const once = renderStatic(choropleth, input, context(locale, choropleth.once!));
  const drawings = [once, renderStatic(choropleth, input, context(locale, 360)), renderStatic(mapThumb, input, context(locale, 160)), renderStatic(tileGrid, input, context(locale, 360)), renderStatic(tileGrid, input, context(locale, 720))];

  it('name both archipelagos and their provinces', () => {
    for (const svg of drawings) for (const name of names[locale]) expect(svg.replace(/<\/text><text[^>]*>/g, ' ')).toContain(name);
  });
  it('hold every part of both that is published', () => {
    for (const svg of drawings.slice(0, 3)) {
      const parts = [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="var\(--map-line\)" stroke-width="[\d.]+" stroke-linejoin/g)].map((m) => m[1]!.split('M').length - 1);
      expect(parts).toEqual(input.map.objects.islands.geometries.map((g) => g.arcs.length));
    }
  });
  it('are small: the map at most 7 kB, the thumbnail 5 kB, a tile grid 4 kB, gzipped', () => {
    const sizes = drawings.map((svg) => gzipSync(svg, { level: 9 }).length);
    expect(sizes[0]).toBeLessThan(7 * 1024);
    expect(sizes[2]).toBeLessThan(5 * 1024);
    expect(Math.max(sizes[3]!, sizes[4]!)).toBeLessThan(4 * 1024);
  });
  it('keep the labels of the map off the land and off each other, at the size of the narrowest phone', () => {
    const land = mapLines(input.map, choropleth.once!, 5).provinces.flatMap((p) => p.parts.flat());
    const texts = [...once.matchAll(/<text x="(\d+)" y="(\d+)" dy="(-?[\d.]+)em">([^<]+)</g)].map(([, x, y, dy, text]) => {
      const width = textWidth(text!, phoneText);
      const end = Number(x) > choropleth.once! - 3;
      return { text, left: Number(x) - (end ? width : width / 2), right: Number(x) + (end ? 0 : width / 2), top: Number(y) + (Number(dy) - 0.75) * phoneText, bottom: Number(y) + (Number(dy) + 0.2) * phoneText };
    });
    expect(texts).toHaveLength(4);
    for (const [i, a] of texts.entries()) {
      expect(a.left, a.text).toBeGreaterThanOrEqual(0);
      expect(a.right, a.text).toBeLessThanOrEqual(choropleth.once!);
      expect(land.some(([x, y]) => x > a.left && x < a.right && y > a.top && y < a.bottom), a.text).toBe(false);
      for (const b of texts.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, `${a.text} and ${b.text}`).toBe(false);
    }
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(once)![1]);
    expect(Math.max(...texts.map((x) => x.bottom))).toBeLessThan(height);
  });
  it('draw every unit of the vintage once', () => {
    expect(once.match(/<title>/g)).toHaveLength(vintage === 'vn34' ? 34 : 63);
  });
});
