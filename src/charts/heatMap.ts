import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch, type Box } from './hatch.ts';
import { heatRows, type HeatMapInput, type HeatRows } from './heatRows.ts';
import { columnName, describe, notes, subtitle, table, title } from './heatWords.ts';
import { figure } from '../i18n/format.ts';
import { key, type KeyItem } from './key.ts';
import { outline } from './scales.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { attention, fontSize, ink, isWide, lineHeight, soft } from './theme.ts';

const tenth = (n: number): number => Math.round(n * 10) / 10;
const widestCell = 76;

interface Grid {
  readonly left: number;
  readonly cell: number;
  readonly pitch: number;
  readonly gap: number;
  x(column: number): number;
}

function gridOf(set: HeatRows, ctx: ChartContext): Grid {
  const wide = isWide(ctx.width);
  const left = Math.ceil(Math.max(...set.rows.map((r) => textWidth(r.unit.short[ctx.locale], fontSize)))) + 8;
  const cuts = set.breaks.map((b) => b.length > 0);
  const gap = wide ? 10 : cuts.filter(Boolean).length > 3 ? 5 : 7;
  const cell = Math.min(widestCell, tenth((ctx.width - 1 - left - gap * cuts.filter(Boolean).length) / cuts.length));
  const x = (column: number): number => tenth(left + column * cell + gap * cuts.slice(0, column + 1).filter(Boolean).length);
  return { left, cell, pitch: wide ? 22 : 20, gap, x };
}

/** The last two digits of years, counted back from the last, where they stand clear of each other. */
function shortYears(names: readonly string[], grid: Grid): string[][] {
  let free = Infinity;
  return names
    .map((name, i) => ({ text: name.slice(2), middle: grid.x(i) + grid.cell / 2 }))
    .toReversed()
    .map(({ text, middle }) => {
      const half = textWidth(text, fontSize) / 2;
      if (middle + half > free) return [''];
      free = middle - half - 2;
      return [text];
    })
    .toReversed();
}

/** Heads of the columns: names broken over lines where each fits its column, else short years, else numbers with a list. */
function heads(input: HeatMapInput, set: HeatRows, grid: Grid, ctx: ChartContext): { readonly lines: readonly (readonly string[])[]; readonly list: readonly string[] } {
  const names = input.columns.map((_, i) => columnName(input, i, set.kind, ctx));
  const broken = names.map((name) => wrap(name, grid.cell - 3, fontSize));
  if (broken.every((lines) => lines.length <= 4 && lines.every((l) => textWidth(l, fontSize) <= grid.cell - 2))) return { lines: broken, list: [] };
  if (names.every((name) => /^\d{4}$/.test(name))) return { lines: shortYears(names, grid), list: [] };
  return { lines: names.map((_, i) => [String(i + 1)]), list: wrap(names.map((name, i) => `${i + 1}\u00a0${name.replaceAll(' ', '\u00a0')}`).join(' · '), ctx.width, fontSize) };
}

/** Labels of breaks above their gaps, leaving out those that would meet the one before; the key explains the line then. */
function breakLabels(set: HeatRows, grid: Grid, right: number, ctx: ChartContext): { readonly labels: readonly { readonly x: number; readonly text: string }[]; readonly all: boolean } {
  const text = ctx.t.trend.broken;
  const half = textWidth(text, fontSize) / 2;
  let end = -Infinity;
  const cut = set.breaks.flatMap((b, i) => (b.length ? [i] : []));
  const labels = cut.flatMap((i) => {
    const x = Math.min(Math.max(grid.x(i) - grid.gap / 2, half), right - half);
    if (x - half < end + 8) return [];
    end = x + half;
    return [{ x: tenth(x), text }];
  });
  return { labels, all: labels.length === cut.length };
}

function keyItems(set: HeatRows, allLabelled: boolean, ctx: ChartContext): KeyItem[] {
  const cells = set.rows.flatMap((r) => r.cells);
  const used = set.scale.texts.map((text, index) => ({ text, index })).filter(({ index }) => cells.some((c) => 'index' in c && c.index === index));
  const absent = (published: boolean): boolean => cells.some((c) => 'absent' in c && (c.absent === 'not-published') === published);
  return [
    ...used.map(({ text, index }) => ({ sign: { fill: set.scale.fills[index]! }, text })),
    ...(absent(true) ? [{ sign: 'cross', text: ctx.t.absent['not-published'] } as const] : []),
    ...(absent(false) ? [{ sign: 'hatch', text: ctx.t.noFigure } as const] : []),
    ...(allLabelled ? [] : [{ sign: 'break', text: ctx.t.trend.broken } as const]),
  ];
}

/** Boxes of one class as one path, neighbours in a row joined. */
function classPath(boxes: readonly Box[]): string {
  const joined: Box[] = [];
  for (const box of boxes) {
    const before = joined.at(-1);
    if (before && before.y === box.y && Math.abs(before.x + before.width - box.x) < 0.15) joined[joined.length - 1] = { ...before, width: box.x + box.width - before.x };
    else joined.push(box);
  }
  return joined.map(({ x, y, width, height }) => `M${x} ${y}h${tenth(width)}v${height}h-${tenth(width)}z`).join('');
}

function spec(input: HeatMapInput, ctx: ChartContext): Spec {
  const { width, locale } = ctx;
  const set = heatRows(input, ctx);
  const grid = gridOf(set, ctx);
  const right = tenth(grid.x(input.columns.length - 1) + grid.cell);
  const breaks = breakLabels(set, grid, width, ctx);
  const keys = key(keyItems(set, breaks.all, ctx), 0, 0, width);
  const head = heads(input, set, grid, ctx);
  const listTop = keys.height + 2;
  const breakTop = listTop + head.list.length * lineHeight + (head.list.length ? 6 : 0);
  const headTop = breakTop + (breaks.labels.length ? lineHeight + 2 : 0);
  const headLines = Math.max(...head.lines.map((l) => l.length));
  const top = headTop + headLines * 16 + 4;
  const bottom = top + set.rows.length * grid.pitch;
  const boxes = set.rows.flatMap((row, r) => row.cells.map((cell, c) => ({ cell, column: c, box: { x: grid.x(c), y: top + r * grid.pitch, width: grid.cell, height: grid.pitch } })));
  const figures = boxes.map(({ cell, column }) => ('value' in cell ? figure(cell.value, { ...set.measures[column]!, unit: 'points' }, locale) : ''));
  const texts = input.figures !== false && Math.max(...figures.map((f) => textWidth(f, fontSize))) + 4 <= grid.cell;
  const absent = boxes.filter((b) => 'absent' in b.cell);
  const crossed = absent.filter((b) => 'absent' in b.cell && b.cell.absent === 'not-published');
  const parts = set.breaks.flatMap((b, i) => (i === 0 || b.length ? [i] : [])).map((from, i, all) => ({ from, to: (all[i + 1] ?? input.columns.length) - 1 }));
  const lines = [
    ...parts.flatMap(({ from, to }) => [
      ...Array.from({ length: set.rows.length + 1 }, (_, r) => `M${grid.x(from)} ${top + r * grid.pitch}H${tenth(grid.x(to) + grid.cell)}`),
      ...Array.from({ length: to - from + 2 }, (_, c) => `M${c > to - from ? tenth(grid.x(to) + grid.cell) : grid.x(from + c)} ${top}V${bottom}`),
    ]),
  ].join('');
  const own = set.rows.findIndex((r) => r.unit.id === input.highlight);
  const marks: Shape[] = [
    ...keys.shapes,
    ...head.list.map((line, i) => label(0, listTop + (i + 0.5) * lineHeight, line, { 'text-anchor': 'start', fill: soft })),
    ...breaks.labels.map(({ x, text }) => label(x, breakTop + lineHeight / 2, text, { fill: soft })),
    ...head.lines.flatMap((words, c) => words.filter(Boolean).map((line, i) => label(tenth(grid.x(c) + grid.cell / 2), headTop + (headLines - words.length + i + 0.5) * 16, line, { fill: soft }))),
    ...set.breaks.flatMap((b, c): Shape[] => (b.length ? [{ name: 'path', at: { d: `M${tenth(grid.x(c) - grid.gap / 2)} ${headTop - 1}V${bottom}`, stroke: soft, 'stroke-dasharray': '2 3', fill: 'none' } }] : [])),
    ...set.scale.fills.flatMap((fill, index): Shape[] => {
      const d = classPath(boxes.filter((b) => 'index' in b.cell && b.cell.index === index).map((b) => b.box));
      return d ? [{ name: 'path', at: { d, fill } }] : [];
    }),
    ...hatch(absent.map((b) => b.box), 6),
    { name: 'path', at: { d: lines, stroke: outline, 'stroke-width': 0.6, fill: 'none' } },
    ...(own < 0 ? [] : [{ name: 'path', at: { d: `M${grid.left - 1} ${top + own * grid.pitch}H${right}v${grid.pitch}H${grid.left - 1}z`, fill: 'none', stroke: attention, 'stroke-width': 3 } } as const]),
    ...set.rows.map((row, r) => label(0, top + (r + 0.5) * grid.pitch, row.unit.short[locale], { 'text-anchor': 'start', fill: ink, ...(r === own ? { 'font-weight': 600 } : {}) })),
    ...crossed.map(({ box }) => label(tenth(box.x + box.width / 2), box.y + box.height / 2, '×', { ...halo })),
    ...(texts ? boxes.flatMap(({ cell, box }, i) => ('index' in cell ? [label(Math.round(box.x + box.width / 2), box.y + box.height / 2, figures[i]!, { fill: set.scale.inks[cell.index]! })] : [])) : []),
  ];
  return { width, height: Math.ceil(bottom + 2), margin: 0, marks: [shapes(marks)] };
}

/** Values of all units over years or indicators, as coloured cells; breaks are gaps between the columns. */
export const heatMap: Chart<HeatMapInput> = { id: 'heat-map', title, subtitle, describe, notes, table, spec };
