import { count, number, percent, periodLabel } from '../i18n/format.ts';
import type { PeriodId } from '../domain/types.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import { label, shapes, type Shape } from './shapes.ts';
import { attention, fontSize, ink, paper, soft } from './theme.ts';

/** A sentence of the page and what stands behind it, printed in the language of the page. */
export interface HeadlineWords {
  readonly title: string;
  readonly detail: string;
}

export interface HundredInput {
  readonly headline: HeadlineWords;
  readonly period: PeriodId;
  /** Counts of dossiers of all units together; `late` is a part of `received`. */
  readonly received: number;
  readonly late: number;
}

const columns = 20;
const rows = 5;
const gap = 5;

/** Slips out of a hundred that are late, to the nearest whole one. Throws where the part exceeds the whole. */
export function lateOfHundred({ late, received }: Pick<HundredInput, 'late' | 'received'>): number {
  if (!(received > 0) || late < 0 || late > received) throw new Error(`hundred: ${late} late of ${received} received cannot be drawn`);
  return Math.round((100 * late) / received);
}

function table(input: HundredInput, { t, locale }: ChartContext): ChartTable {
  const row = (name: string, n: number) => ({ texts: [name, count(n, locale), percent((100 * n) / input.received, 2, locale)], cell: null, unit: null, period: input.period });
  return {
    columns: [
      { key: 'state', label: t.front.state, numeric: false },
      { key: 'count', label: t.front.dossiers, numeric: true },
      { key: 'share', label: t.front.share, numeric: true },
    ],
    rows: [row(t.front.late, input.late), row(t.front.kept, input.received - input.late), row(t.front.received, input.received)],
  };
}

const slip = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`;

function spec(input: HundredInput, { t, locale, width }: ChartContext): Spec {
  const late = lateOfHundred(input);
  const slipWidth = Math.floor((width - (columns - 1) * gap) / columns);
  const slipHeight = Math.round(slipWidth * 1.45);
  const pitch = { x: slipWidth + gap, y: slipHeight + gap };
  const left = Math.floor((width - columns * pitch.x + gap) / 2);
  const at = (i: number) => ({ x: left + Math.floor(i / rows) * pitch.x, y: (i % rows) * pitch.y + 1 });
  const boxes = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => slip(at(from + i).x, at(from + i).y, slipWidth, slipHeight)).join('');
  const holes = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `M${at(from + i).x + 3} ${at(from + i).y + 6}h${slipWidth - 6}`).join('');
  const bottom = rows * pitch.y + 14;
  const key = (x: number, y: number, fill: string, stroke: string, text: string, colour: string): Shape[] => [
    { name: 'path', at: { d: slip(x, y - 7, 10, 14), fill, stroke, 'stroke-width': 1.2 } },
    label(x + 18, y, text, { 'text-anchor': 'start', fill: colour, 'font-weight': colour === attention ? 600 : 400 }),
  ];
  const marks: Shape[] = [
    { name: 'path', at: { d: boxes(late, 100), fill: paper, stroke: soft } },
    { name: 'path', at: { d: holes(late, 100), stroke: soft, 'stroke-dasharray': '2 1.5', fill: 'none' } },
    { name: 'path', at: { d: boxes(0, late), fill: attention, stroke: attention } },
    { name: 'path', at: { d: holes(0, late), stroke: paper, 'stroke-dasharray': '2 1.5', fill: 'none' } },
    ...key(left, bottom, attention, attention, t.front.keyLate(number(late, 0, locale)), attention),
    ...key(left, bottom + 20, paper, soft, t.front.keyKept(number(100 - late, 0, locale)), ink),
  ];
  return { width, height: bottom + 20 + fontSize, margin: 0, marks: [shapes(marks)] };
}

/** A share as a hundred appointment slips, the late ones filled; one drawing of 360 pixels serves every width. */
export const hundred: Chart<HundredInput> = {
  id: 'hundred',
  title: (input) => input.headline.title,
  subtitle: (input) => input.headline.detail,
  describe: (input, { t, locale }) => {
    const late = lateOfHundred(input);
    return t.front.hundred(number(late, 0, locale), number(100 - late, 0, locale), count(input.late, locale), count(input.received, locale), periodLabel(input.period, locale));
  },
  notes: (_, { t }) => [t.front.rounded],
  table,
  spec,
};
