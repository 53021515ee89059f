import { JSDOM } from 'jsdom';
import { describe, expect, it, vi as mock } from 'vitest';
import { locales } from '../i18n/locale.ts';
import { allCharts } from './all.ts';
import * as f from './fixtures.ts';
import { renderStatic } from './renderStatic.ts';
import { sparkline } from './sparkline.ts';
import { textWidth } from './textWidth.ts';
import { trend } from './trend.ts';

const drawings = allCharts.flatMap((c) => locales.flatMap((locale) => c.widths.map((width) => ({ ...c, locale, width }))));
const lines = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

describe.each(drawings)('$name in $locale at $width', ({ name, chart, input, locale, width }) => {
  const ctx = f.context(locale, width);
  const svg = renderStatic(chart, input, ctx);

  it('draws as committed and without a warning', async () => {
    const warned = mock.spyOn(console, 'warn').mockImplementation(() => undefined);
    const drawn = renderStatic(chart, input, ctx);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
    await expect(lines(drawn)).toMatchFileSnapshot(`__snapshots__/${name}-${locale}-${width}.svg`);
  });

  it('says the same as committed', async () => {
    const { columns, rows } = chart.table(input, ctx);
    const words = [
      chart.title(input, ctx),
      chart.subtitle(input, ctx),
      chart.describe(input, ctx),
      ...chart.notes(input, ctx),
      columns.map((c) => c.label).join(' | '),
      ...rows.map((r) => r.texts.join(' | ')),
    ];
    await expect(`${words.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/${name}-${locale}.txt`);
  });

  it('has one width, a name, and no id, style, script or colour of its own', () => {
    expect(svg).toMatch(new RegExp(`^<svg class="chart chart-[a-z-]+" viewBox="0 0 ${width} \\d+" width="${width}" height="\\d+" font-size="13" text-anchor="middle" role="img" aria-label="[^"]+"(?: data-spots="[-\\d, ]+")?(?: data-near="(?:row|column)")?>`));
    expect(svg).not.toMatch(/ id=|<style|<script|#[0-9a-f]{3,8}\b|rgb\(|NaN|undefined|Infinity|url\(/);
    for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)) expect(colour).toMatch(/^(?:none|var\(--[a-z0-9-]+\))$/);
  });

  it('keeps every upright text inside the drawing', () => {
    for (const [, anchor, texts] of svg.matchAll(/<g([^>]*)>((?:<text[^>]*>[^<]*<\/text>)+)<\/g>/g)) {
      for (const [, attributes, x, text] of texts!.matchAll(/<text((?:[^>]*?) x="([-\d.]+)"[^>]*)>([^<]*)<\/text>/g)) {
        if (attributes!.includes('rotate')) continue;
        const size = textWidth(text!, 13) * 0.97;
        const left = anchor!.includes('"start"') ? 0 : anchor!.includes('"end"') ? size : size / 2;
        expect(Number(x) - left, text).toBeGreaterThanOrEqual(-2);
        expect(Number(x) - left + size, text).toBeLessThanOrEqual(width + 2);
      }
    }
  });

  it('places its marks inside the drawing, one a row of the table at most', () => {
    const list = /data-spots="([^"]+)"/.exec(svg)?.[1];
    if (list === undefined) return expect(chart.spec(input, ctx).spots).toBeUndefined();
    const spots = list.split(' ').map((s) => s.split(',').map(Number));
    const height = Number(/ height="(\d+)"/.exec(svg)![1]);
    const rows = chart.table(input, ctx).rows.length;
    expect(new Set(spots.map(([row]) => row)).size).toBe(spots.length);
    for (const [row, x, y] of spots) {
      expect(row).toBeLessThan(rows);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('draws the same in a whole document', () => {
    const { document } = new JSDOM('').window;
    expect(renderStatic(chart, input, { ...ctx, document })).toBe(svg);
  });

  it('gives every row as many texts as columns', () => {
    const { columns, rows } = chart.table(input, ctx);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.texts.length).toBe(columns.length);
  });
});

describe('renderStatic', () => {
  const ctx = f.context('vi', 360);
  it('takes its name and description from the page where the page has them', () => {
    const svg = renderStatic(trend, f.trendWhole, ctx, { labelledBy: 'a-tieu-de', describedBy: 'a-mo-ta' });
    expect(svg).toContain('role="img" aria-labelledby="a-tieu-de" aria-describedby="a-mo-ta"');
    expect(svg).not.toContain('aria-label=');
  });
  it('is hidden from readers where the page says the same', () => {
    expect(renderStatic(sparkline, f.trendWhole, ctx, { decorative: true })).toContain(' aria-hidden="true">');
  });
  it('writes Vietnamese numbers with a decimal comma and never a year with grouping', () => {
    for (const { chart, input } of allCharts) {
      const svg = renderStatic(chart, input, ctx);
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1]!);
      for (const text of texts) {
        expect(text).not.toMatch(/\d,\d{3}\b|\d\.\d{1,2}\b(?!\d)/);
        expect(text).not.toMatch(/\b2[.,]0\d\d\b/);
      }
    }
  });
});
