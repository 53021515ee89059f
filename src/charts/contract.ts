import type { PlotOptions } from '@observablehq/plot';
import type { Cell } from '../domain/published.ts';
import type { PeriodId, UnitId } from '../domain/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ChartWords } from '../i18n/vi/charts.ts';

/** What every function of a chart is given besides its figures. */
export interface ChartContext {
  readonly locale: Locale;
  readonly t: ChartWords;
  /** Width in CSS pixels the chart is laid out for: 360 for phones, 720 or 1120 for wide pages. */
  readonly width: number;
  /** The document to draw into; the browser's own where none is given. */
  readonly document?: Document;
}

export interface ChartColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers stand at the right edge of their column. */
  readonly numeric: boolean;
}

export interface ChartRow {
  /** One text per column, in order; the first names the row. */
  readonly texts: readonly string[];
  /** The observation behind the row, for its status mark and its source; null where a row has none. */
  readonly cell: Cell | null;
  /** Further observations printed in the row, each with its column, for their marks and sources. */
  readonly others?: readonly { readonly column: number; readonly cell: Cell }[];
  readonly unit: UnitId | null;
  readonly period: PeriodId | null;
  /** Columns whose text says that there is nothing to say: printed in a muted colour. */
  readonly muted?: readonly number[];
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** Where the mark of an observation lies in a drawing, in its pixels: what a pointer or the arrow keys find. */
export interface Spot {
  readonly unit: UnitId;
  /** Left out where the drawing has one mark a unit. */
  readonly period?: PeriodId;
  /** Where a drawing shows several indicators of one unit. */
  readonly indicator?: string;
  readonly x: number;
  readonly y: number;
}

/** Options of the drawing; `spots` is asked after the scales are known. */
export interface Spec extends PlotOptions {
  /** Whether a pointer anywhere in a mark's row or column means that mark; close to it where left out. */
  readonly near?: 'row' | 'column';
  readonly spots?: (at: (scale: 'x' | 'y', value: number) => number) => readonly Spot[];
}

/** One kind of chart: every member is a function of its figures and the context. */
export interface Chart<Input> {
  /** Name of the chart, also its CSS class: `chart-trend`. */
  readonly id: string;
  /** Width a page draws it for once and for all widths, as its texts grow in em; absent where phones get a drawing of their own. */
  readonly once?: number;
  /** What the figures show, in words computed from them; no final stop. */
  title(input: Input, ctx: ChartContext): string;
  /** What is measured, unit, period and direction. */
  subtitle(input: Input, ctx: ChartContext): string;
  /** Alternative text: complete sentences with the main figures. */
  describe(input: Input, ctx: ChartContext): string;
  /** What the marks of this drawing mean and why it has gaps; sentences for the page to print below the drawing. */
  notes(input: Input, ctx: ChartContext): readonly string[];
  /** The figures of the drawing. */
  table(input: Input, ctx: ChartContext): ChartTable;
  /** The drawing for the context's width; colours are CSS variables. */
  spec(input: Input, ctx: ChartContext): Spec;
}
