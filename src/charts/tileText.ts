import type { Measure, Unit } from '../domain/types.ts';
import { number, unitName } from '../i18n/format.ts';
import { isVolume } from './axis.ts';
import type { ChartContext } from './contract.ts';
import { textWidth } from './textWidth.ts';

export interface TileName {
  readonly lines: readonly string[];
  /** Whether the data's abbreviation stands for the name. */
  readonly short: boolean;
}

const abbreviated = /^\p{Lu}{2}-\p{L}+$/u;

/** An alias such as `BR-VT` or `TT-Huế`, in letters of the language, or null. */
function abbreviation(unit: Unit, { locale }: ChartContext): string | null {
  const found = unit.aliases.filter((a) => abbreviated.test(a));
  return (locale === 'en' ? found.find((a) => a === a.normalize('NFD').replace(/\p{M}/gu, '')) : found[0]) ?? null;
}

/** Words that may stand on lines of their own; a full stop ends one, a lone hyphen stays with the word before it. */
const pieces = (name: string): string[] => name.replace(/\.(?=\S)/g, '.\u200b').replace(/ - /g, '\u00a0- ').split(/(?<=\u200b)| /);

function broken(name: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces(name)) {
    const before = lines.at(-1);
    const longer = before === undefined ? piece : before.endsWith('\u200b') ? before + piece : `${before} ${piece}`;
    if (before !== undefined && textWidth(longer.replace('\u200b', ''), size) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((l) => l.replaceAll('\u200b', '').replaceAll('\u00a0', ' '));
}

/**
 * The name of a unit in at most `most` lines for a tile: the short name, else the data's abbreviation. A single word may be
 * wider than `width`; the drawing narrows it.
 */
export function tileName(unit: Unit, width: number, size: number, most: number, ctx: ChartContext): TileName {
  const name = unit.short[ctx.locale];
  const alias = abbreviation(unit, ctx);
  const over = (lines: readonly string[]): number => (lines.length > most ? Infinity : Math.max(...lines.map((l) => textWidth(l, size))) / width);
  const tried = [
    { lines: broken(name, width, size), short: false },
    { lines: [name], short: false },
    ...(alias ? [{ lines: [alias], short: true }] : []),
  ];
  return tried.find((t) => over(t.lines) <= 1) ?? tried.reduce((a, b) => (over(b.lines) < over(a.lines) ? b : a));
}

export interface TileFigures {
  text(value: number): string;
  /** What the numbers count: `%`, `điểm`, `nghìn hồ sơ`. */
  readonly unit: string;
}

/** How values are written in tiles `width` pixels wide: large counts in thousands, all with the same decimals, as many as fit. */
export function tileFigures(values: readonly number[], measure: Measure, width: number, size: number, ctx: ChartContext): TileFigures {
  const { locale } = ctx;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const thousands = isVolume(measure) && max >= 10_000;
  const by = thousands ? 1000 : 1;
  const widest = (decimals: number): number => Math.max(...values.map((v) => textWidth(number(v / by, decimals, locale), size, true)));
  let decimals = thousands ? (min < 10_000 ? 1 : 0) : measure.decimals;
  while (decimals > 0 && widest(decimals) > width) decimals--;
  const unit = unitName(measure.unit, locale);
  return { text: (v) => number(v / by, decimals, locale), unit: thousands ? ctx.t.tiles.thousand(unit) : unit };
}
