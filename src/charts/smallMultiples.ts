import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { linePaths, type LinePaths } from './linePaths.ts';
import { multiplesCells, type Multiples, type SmallMultiplesInput, type UnitSeries } from './multiplesCells.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { describe, lastText, notes, subtitle, table, title } from './smallMultiplesWords.ts';
import { textWidth } from './textWidth.ts';
import { attention, brand, fontSize, hatchInk, isWide, paper, soft } from './theme.ts';

const nameHeight = 20;
const lineBox = 40;
const pitch = nameHeight + lineBox + 12;
const hollow = ({ cell }: { readonly cell: { readonly status: string } }): boolean => cell.status === 'provisional' || cell.status === 'disputed';

/** Columns and the width of a cell: three on a phone, six or eight on a page. */
function gridOf(width: number): { readonly columns: number; readonly gap: number; readonly cell: number } {
  const [columns, gap] = width < 330 ? [2, 12] : !isWide(width) ? [3, 8] : width < 1000 ? [6, 16] : [8, 20];
  return { columns, gap, cell: (width - (columns - 1) * gap) / columns };
}

function keyItems(m: Multiples, input: SmallMultiplesInput, { t }: ChartContext): KeyItem[] {
  const some = (test: (u: UnitSeries) => boolean): boolean => m.units.some(test);
  return [
    { sign: 'line', text: t.multiples.unit },
    ...(some((u) => u.series.medians.length > 0) ? [{ sign: 'median', text: t.trend.median(String(input.medianOf)) } as const] : []),
    ...(some((u) => u.series.breaks.length > 0) ? [{ sign: 'break', text: t.trend.broken } as const] : []),
    ...(some((u) => u.last !== null && hollow(u.last)) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
    ...(some((u) => u.series.missing.length > 0) ? [{ sign: 'hatch', text: t.noFigure } as const] : []),
  ];
}

function spec(input: SmallMultiplesInput, ctx: ChartContext): Spec {
  const { width, locale } = ctx;
  const m = multiplesCells(input);
  if (!m) return { width, height: 48, margin: 0, marks: [shapes([...hatch([{ x: 0, y: 0, width, height: 48 }]), label(width / 2, 24, ctx.t.multiples.none, halo)])] };
  const { columns, gap, cell } = gridOf(width);
  const keys = key(keyItems(m, input, ctx), 0, 0, width);
  const texts = m.units.map((u) => lastText(u, input, ctx));
  const value = Math.ceil(Math.max(...texts.map((t) => textWidth(t, fontSize, true))));
  const box = { width: cell - value - 8, height: lineBox };
  const cells = m.units.map((u, i) => {
    const [left, top] = [(i % columns) * (cell + gap), keys.height + 4 + Math.floor(i / columns) * pitch];
    const middle = top + nameHeight + lineBox / 2;
    const own = u.unit.id === input.highlight;
    const older = u.last !== null && u.last.year !== m.newest;
    return {
      own,
      spot: { unit: u.unit.id, x: left + box.width / 2, y: middle },
      hollow: u.last !== null && hollow(u.last),
      paths: linePaths(u, m, box, left, top + nameHeight),
      words: [
        label(left, top + nameHeight / 2, u.unit.short[locale], { 'text-anchor': 'start', ...(own ? { 'font-weight': 600 } : {}) }),
        ...(u.last ? [label(left + cell, older ? middle - 8 : middle, texts[i]!, { 'text-anchor': 'end', ...(older ? { fill: soft } : { 'font-weight': 600 }) })] : []),
        ...(older ? [label(left + cell, middle + 9, String(u.last!.year), { 'text-anchor': 'end', fill: soft })] : []),
      ],
    };
  });
  const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
  const drawn = (part: keyof LinePaths, stroke: string, more: Record<string, string | number>, some = cells): Shape[] => {
    const d = some.map((c) => c.paths[part]).join('');
    return d === '' ? [] : [{ name: 'path', at: { d, stroke, fill: 'none', ...more } }];
  };
  return {
    width,
    height: Math.ceil(keys.height + 4 + Math.ceil(cells.length / columns) * pitch - 8),
    margin: 0,
    spots: () => cells.map((c) => c.spot),
    marks: [
      shapes([
        ...keys.shapes,
        ...drawn('gaps', hatchInk, {}),
        ...drawn('cuts', soft, { 'stroke-dasharray': '1 3' }),
        ...drawn('median', soft, { 'stroke-width': 1, 'stroke-linejoin': 'round' }),
        ...[false, true].flatMap((own) => {
          const stroke = own ? attention : brand;
          const some = cells.filter((c) => c.own === own);
          return [
            ...drawn('line', stroke, { 'stroke-width': 2, ...round }, some),
            ...drawn('dots', stroke, { 'stroke-width': 3.5, ...round }, some),
            ...drawn('end', stroke, { 'stroke-width': 6, ...round }, some),
            ...drawn('end', paper, { 'stroke-width': 3, ...round }, some.filter((c) => c.hollow)),
          ];
        }),
        ...cells.flatMap((c) => c.words),
      ]),
    ],
  };
}

/** Every unit of a vintage as a small trend on one scale, cut at breaks and gaps, with its newest value. */
export const smallMultiples: Chart<SmallMultiplesInput> = { id: 'small-multiples', title, subtitle, describe, notes, table, spec };
