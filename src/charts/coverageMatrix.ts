import type { PlotOptions } from '@observablehq/plot';
import type { Coverage } from '../domain/types.ts';
import { period } from '../domain/period.ts';
import { count } from '../i18n/format.ts';
import type { Chart, ChartContext, ChartTable } from './contract.ts';
import { hatch, type Box } from './hatch.ts';
import { key } from './key.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { fontSize, isWide, lineHeight, onSteps, soft, steps } from './theme.ts';

/** How many units have a figure in a year; `expected` is without those the publisher gave none for. */
export interface YearCoverage {
  readonly year: number;
  readonly held: number;
  readonly expected: number;
}

export interface CoverageRow {
  readonly id: string;
  /** Name of the dataset or indicator in the language of the page. */
  readonly label: string;
  /** Years that are known; the others are drawn as not found. */
  readonly states: readonly YearCoverage[];
}

export interface CoverageMatrixInput {
  readonly rows: readonly CoverageRow[];
  readonly years: readonly number[];
}

type State = { readonly kind: 'none' | 'absent' } | { readonly kind: 'part' | 'full'; readonly step: number; readonly held: number; readonly expected: number };

/**
 * The fullest coverage of each year among those given (several indicators or periods of one row). A year in which the
 * publisher released nothing has held 0 and expected 0.
 */
export function yearlyCoverage(coverage: readonly Coverage[]): YearCoverage[] {
  const best = new Map<number, Coverage>();
  const share = (c: Coverage): number => (c.expected > 0 ? c.held / c.expected : 0);
  for (const c of coverage) {
    const { year } = period(c.period);
    const known = year === null ? undefined : best.get(year);
    if (year !== null && (!known || share(c) > share(known) || (share(c) === share(known) && c.held > known.held))) best.set(year, c);
  }
  return [...best].map(([year, { held, expected }]) => ({ year, held, expected })).toSorted((a, b) => a.year - b.year);
}

function stateOf(row: CoverageRow, year: number): State {
  const found = row.states.find((s) => s.year === year);
  if (!found) return { kind: 'none' };
  const { held, expected } = found;
  if (held === 0) return { kind: expected === 0 ? 'absent' : 'none' };
  return held >= expected ? { kind: 'full', step: 3, held, expected } : { kind: 'part', step: Math.min(2, Math.floor((held / expected) * 3)), held, expected };
}

const yearsOf = (row: CoverageRow, input: CoverageMatrixInput, kind: State['kind']): number[] => input.years.filter((year) => stateOf(row, year).kind === kind);

/** `2011–2013, 2016`. */
function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function title(input: CoverageMatrixInput, { t, locale }: ChartContext): string {
  const whole = input.rows.filter((row) => yearsOf(row, input, 'full').length > 0).length;
  const all = count(input.rows.length, locale);
  return whole > 0 ? t.coverage.title(count(whole, locale), all) : t.coverage.titleNone(all);
}

function subtitle(input: CoverageMatrixInput, { t }: ChartContext): string {
  return t.coverage.subtitle(String(input.years[0] ?? ''), String(input.years.at(-1) ?? ''));
}

function describe(input: CoverageMatrixInput, { t }: ChartContext): string {
  return input.rows
    .map((row) => {
      const [full, part] = [yearsOf(row, input, 'full'), yearsOf(row, input, 'part')];
      if (full.length + part.length === 0) return t.coverage.nothing(row.label);
      return t.coverage.row(row.label, full.length ? t.coverage.fullYears(spans(full)) : t.coverage.noFull, part.length ? t.coverage.partYears(spans(part)) : '');
    })
    .join(' ');
}

function cellText(state: State, { t, locale }: ChartContext): string {
  if (!('step' in state)) return state.kind === 'none' ? t.coverage.none : t.coverage.absent;
  return t.coverage.cell(count(state.held, locale), count(state.expected, locale));
}

function table(input: CoverageMatrixInput, ctx: ChartContext): ChartTable {
  return {
    columns: [
      { key: 'series', label: ctx.t.column.series, numeric: false },
      ...input.years.map((year) => ({ key: String(year), label: String(year), numeric: true })),
    ],
    rows: input.rows.map((row) => ({
      texts: [row.label, ...input.years.map((year) => cellText(stateOf(row, year), ctx))],
      cell: null,
      unit: null,
      period: null,
    })),
  };
}

interface Grid {
  readonly left: number;
  readonly cell: number;
  readonly height: number;
  readonly pitch: number;
  readonly labels: readonly (readonly string[])[];
  readonly above: boolean;
}

/** Labels beside the cells where they leave each cell at least 30 pixels, above them otherwise. */
function gridOf(input: CoverageMatrixInput, width: number): Grid {
  const columns = Math.max(1, input.years.length);
  const widest = Math.ceil(Math.max(...input.rows.map((r) => textWidth(r.label, fontSize)), 0));
  const beside = Math.min(widest, width * 0.26) + 12;
  const above = !isWide(width) || (width - beside) / columns < 30;
  const left = above ? 0 : beside;
  const cell = Math.min(72, (width - left) / columns);
  const labels = input.rows.map((r) => wrap(r.label, above ? width : left - 12, fontSize));
  const lines = Math.max(1, ...labels.map((l) => l.length));
  const height = above ? 22 : Math.max(28, lines * 16 + 2);
  return { left, cell, height, labels, above, pitch: height + 4 + (above ? lines * lineHeight + 4 : 0) };
}

/** Neighbouring boxes of a row as one. */
function joined(boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (const box of boxes) {
    const before = found.at(-1);
    const near = before && before.y === box.y && box.x - before.x - before.width < 3;
    if (near) found[found.length - 1] = { ...before, width: box.x + box.width - before.x };
    else found.push(box);
  }
  return found;
}

function legend(input: CoverageMatrixInput, y: number, width: number, { t }: ChartContext) {
  const shown = input.rows.flatMap((row) => input.years.map((year) => stateOf(row, year)));
  const stepTexts = [...t.coverage.third, t.coverage.full];
  return key(
    [
      ...steps.flatMap((fill, step) => (shown.some((s) => 'step' in s && s.step === step) ? [{ sign: { fill }, text: stepTexts[step]! }] : [])),
      ...(shown.some((s) => s.kind === 'none') ? [{ sign: 'hatch', text: t.coverage.none } as const] : []),
      ...(shown.some((s) => s.kind === 'absent') ? [{ sign: 'cross', text: t.coverage.absent } as const] : []),
    ],
    0,
    y,
    width,
  );
}

function spec(input: CoverageMatrixInput, ctx: ChartContext): PlotOptions {
  const { width, locale } = ctx;
  const grid = gridOf(input, width);
  const keys = legend(input, 0, width, ctx);
  const head = keys.height + 4;
  const top = head + 22;
  const height = Math.ceil(top + input.rows.length * grid.pitch + 2);
  const short = grid.cell < textWidth('2020', fontSize) + 3;
  const box = (row: number, column: number): Box => ({
    x: grid.left + column * grid.cell + 1,
    y: top + row * grid.pitch + (grid.above ? grid.pitch - grid.height - 4 : 2),
    width: grid.cell - 2,
    height: grid.height,
  });
  const cells = input.rows.flatMap((row, r) => input.years.map((year, c) => ({ state: stateOf(row, year), box: box(r, c) })));
  const boxes = (kind: State['kind']): Box[] => cells.filter((c) => c.state.kind === kind).map((c) => c.box);
  const empty = joined(boxes('none'));
  const marks: Shape[] = [
    ...keys.shapes,
    ...input.years.map((year, c) => label(grid.left + (c + 0.5) * grid.cell, head + 10, short ? String(year).slice(2) : String(year), { fill: soft })),
    ...grid.labels.flatMap((lines, r) => {
      const first = grid.above ? top + r * grid.pitch + 12 : box(r, 0).y + grid.height / 2 - ((lines.length - 1) * 16) / 2;
      return lines.map((line, i) => label(0, first + i * (grid.above ? lineHeight : 16), line, { 'text-anchor': 'start' }));
    }),
    ...hatch([...empty, ...boxes('absent')], 10),
    ...boxes('absent').flatMap((b): Shape[] => [
      { name: 'rect', at: { ...b, fill: 'none', stroke: soft, 'stroke-width': 1.5 } },
      label(b.x + b.width / 2, b.y + b.height / 2, '×', halo),
    ]),
    ...cells.flatMap(({ state, box: b }): Shape[] => {
      if (!('step' in state)) return [];
      const text = count(state.held, locale);
      const fits = textWidth(text, fontSize) <= b.width;
      return [
        { name: 'rect', at: { ...b, fill: steps[state.step]!, stroke: soft } },
        ...(fits ? [label(b.x + b.width / 2, b.y + b.height / 2, text, { fill: onSteps[state.step]! })] : []),
      ];
    }),
  ];
  return { width, height, margin: 0, marks: [shapes(marks)] };
}

/** Which figures exist for which year, and which do not. */
export const coverageMatrix: Chart<CoverageMatrixInput> = {
  id: 'coverage-matrix',
  title,
  subtitle,
  describe,
  notes: (_, ctx) => [ctx.t.note.held, ctx.t.note.whole],
  table,
  spec,
};
