import { describe, expect, it, vi as mock } from 'vitest';
import { allCharts } from '../../src/charts/all.ts';
import { renderStatic } from '../../src/charts/renderStatic.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { locales } from '../../src/i18n/locale.ts';
import { t } from '../../src/i18n/t.ts';
import { store } from '../../src/site/store.ts';
import { realCharts } from '../../src/views/galleryCharts.ts';

const sizes: Readonly<Record<string, readonly number[]>> = { sparkline: [110, 220], 'map-thumb': [160], choropleth: [720], 'tile-grid': [360, 720], 'coverage-matrix': [360, 720, 1120] };
const cases = locales.flatMap((locale) =>
  realCharts(store(), locale).flatMap((c) => (sizes[c.chart.id] ?? [360, 720, 1120]).map((width) => ({ ...c, locale, width, ctx: { locale, t: t(locale).charts, width } }))),
);

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Upright texts of a drawing with their places, by the estimated width of the site's font. */
function textsOf(svg: string): Placed[] {
  return [...svg.matchAll(/<g([^>]*)>((?:<text[^>]*>[^<]*<\/text>)+)<\/g>/g)].flatMap(([, look, list]) =>
    [...list!.matchAll(/<text((?:[^>]*?) x="([-\d.]+)" y="([-\d.]+)"[^>]*)>([^<]*)<\/text>/g)].flatMap(([, at, x, y, text]) => {
      if (at!.includes('rotate') || look!.includes('font-size')) return [];
      const width = textWidth(text!, 13) * 0.95;
      const left = Number(x) - (look!.includes('"start"') ? 0 : look!.includes('"end"') ? width : width / 2);
      return [{ text: text!, left, right: left + width, y: Number(y) }];
    }),
  );
}
const meeting = (texts: readonly Placed[]): string[] =>
  texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b) => (Math.abs(a.y - b.y) < 12 && a.left < b.right - 1 && b.left < a.right - 1 ? [`${a.text} | ${b.text}`] : [])));

describe('published figures', () => {
  it('are drawn by every kind of chart', () => {
    expect(new Set(realCharts(store(), 'vi').map((c) => c.chart.id))).toEqual(new Set(allCharts.map((c) => c.chart.id)));
  });

  describe.each(cases)('$name in $locale at $width', ({ chart, input, ctx, width }) => {
    it('are drawn without a warning, inside the drawing, and said in words', () => {
      const warned = mock.spyOn(console, 'warn').mockImplementation(() => undefined);
      const svg = renderStatic(chart, input, ctx);
      expect(warned).not.toHaveBeenCalled();
      warned.mockRestore();
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      for (const { text, left, right } of chart.once ? [] : textsOf(svg)) {
        expect(left, text).toBeGreaterThanOrEqual(-2);
        expect(right, text).toBeLessThanOrEqual(width + 2);
      }
      const words = [chart.title(input, ctx), chart.subtitle(input, ctx), chart.describe(input, ctx), ...chart.notes(input, ctx)];
      for (const text of words) expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|^\s*$/);
      expect(chart.table(input, ctx).rows.length).toBeGreaterThan(0);
    });
  });

  const mine = ['distribution', 'small-multiples', 'dumbbell', 'profile', 'lines', 'compared'];
  it.each(cases.filter((c) => mine.includes(c.chart.id)))('write no text over another: $name in $locale at $width', ({ chart, input, ctx }) => {
    expect(meeting(textsOf(renderStatic(chart, input, ctx)))).toEqual([]);
  });
});
