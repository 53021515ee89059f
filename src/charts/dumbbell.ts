import { figure } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { dumbbellPairs, type DumbbellInput, type Pair, type Pairs } from './dumbbellPairs.ts';
import { absentText, changeText, describe, endNames, notes, subtitle, table, title } from './dumbbellWords.ts';
import { hatch } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { reason } from './measured.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { attention, brand, fontSize, interval, isWide, paper, rule, soft } from './theme.ts';

const rowHeight = 20;
const gap = 10;
const round = { 'stroke-linecap': 'round' } as const;
const widest = (texts: readonly string[], bold = false): number => Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, fontSize, bold))));
const tenth = (n: number): number => Math.round(n * 10) / 10;
const path = (d: string, stroke: string, width: number, more: Record<string, string | number> = {}): Shape[] => (d === '' ? [] : [{ name: 'path', at: { d, stroke, fill: 'none', 'stroke-width': width, ...more } }]);
const hollow = ({ to, from }: Pair): boolean => [to, from].some((c) => c.status === 'provisional' || c.status === 'disputed');

function keyItems({ pairs, absent }: Pairs, [from, to]: readonly [string, string], { t }: ChartContext): KeyItem[] {
  const has = (verdict: Pair['verdict']): boolean => pairs.some((p) => p.verdict === verdict);
  return [
    { sign: (x, y) => path(`M${x + 8} ${y}h0`, soft, 6, round), text: from },
    { sign: (x, y) => path(`M${x + 8} ${y}h0`, brand, 9, round), text: to },
    ...(has('differs') ? [{ sign: (x: number, y: number) => path(`M${x} ${y}h16`, brand, 3), text: t.dumbbell.strong }] : []),
    ...(has('open') ? [{ sign: (x: number, y: number) => path(`M${x} ${y}h16`, interval, 2, { 'stroke-dasharray': '3 3' }), text: t.dumbbell.open }] : []),
    ...(pairs.some(hollow) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
    ...(absent.length ? [{ sign: 'hatch', text: t.noFigure } as const] : []),
  ];
}

function spec(input: DumbbellInput, ctx: ChartContext): Spec {
  const { width, locale, t } = ctx;
  const found = dumbbellPairs(input);
  const { pairs, absent, measure } = found;
  if (pairs.length === 0) return { width, height: 48, margin: 0, marks: [shapes([...hatch([{ x: 0, y: 0, width, height: 48 }]), label(width / 2, 24, title(input, ctx), halo)])] };
  const wide = isWide(width);
  const ends = endNames(input, ctx);
  const keys = key(keyItems(found, ends, ctx), 0, 0, width);
  const text = (v: number): string => figure(v, measure, locale);
  const changes = pairs.map((p) => changeText(p.change, found, ctx));
  const heads = wide ? [ends[0], ends[1], t.dumbbell.change] : [t.dumbbell.change];
  const columns = wide ? [pairs.map((p) => text(p.from.value!)), pairs.map((p) => text(p.to.value!)), changes] : [changes];
  const headLines = heads.some((h) => textWidth(h, fontSize) > 90) ? [] : heads;
  const widths = columns.map((c, i) => Math.max(widest(c, true), wide && headLines[i] ? widest([headLines[i]]) : 0));
  const edges = widths.map((_, i) => width - widths.slice(i + 1).reduce((sum, w) => sum + w + 14, 0));
  const left = widest([...pairs, ...absent].map((r) => r.unit.short[locale]), input.highlight !== undefined) + gap + 4;
  const right = edges[0]! - widths[0]! - gap - 6;
  const scale = axis(pairs.flatMap((p) => [p.from.value!, p.to.value!]), measure, wide ? 6 : 4, ctx);
  const x = (v: number): number => tenth(left + ((v - scale.domain[0]) / (scale.domain[1] - scale.domain[0])) * (right - left));
  const top = keys.height + 26;
  const middle = (i: number): number => top + (i + 0.5) * rowHeight;
  const below = pairs.length + (absent.length ? 0.35 : 0);
  const height = Math.ceil(top + (below + absent.length) * rowHeight + 4);
  const why = absent.map((r) => absentText(r, input, ctx)).map((long, i) => (textWidth(long, fontSize) + 24 <= width - left ? long : reason(absent[i]!.to.value === null ? absent[i]!.to : absent[i]!.from, ctx)));
  const boxes = why.map((words, i) => ({ x: left, y: middle(below + i) - 7, width: Math.min(width - left, textWidth(words, fontSize) + 24), height: 14 }));
  const head = wide || headLines.length === 0 ? 0 : textWidth(headLines[0]!, fontSize) + 8;
  const ticks = scale.ticks.filter((v) => wide || x(v) + textWidth(scale.tick(v), fontSize) / 2 <= width - head);
  const placed = pairs.map((p, i) => ({ ...p, y: middle(i), own: p.unit.id === input.highlight, i }));
  const lines = (some: typeof placed): string => some.map((p) => `M${x(p.from.value!)} ${p.y}H${x(p.to.value!)}`).join('');
  const dots = (some: typeof placed, end: 'from' | 'to'): string => some.map((p) => `M${x(p[end].value!)} ${p.y}h0`).join('');
  const of = (own: boolean, open: boolean) => placed.filter((p) => p.own === own && (p.verdict === 'open') === open);
  const name = (text: string, y: number, more: Record<string, string | number>): Shape => label(0, y, text, { 'text-anchor': 'start', ...more });
  return {
    width,
    height,
    margin: 0,
    near: 'row',
    spots: () => placed.map((p) => ({ unit: p.unit.id, x: x(p.to.value!), y: p.y })),
    marks: [
      shapes([
        ...keys.shapes,
        ...path(scale.ticks.map((v) => `M${x(v)} ${top - 6}V${top + pairs.length * rowHeight}`).join(''), rule, 1),
        ...path(placed.map((p) => `M${left} ${p.y + 0.5}H${right}`).join(''), rule, 1),
        ...ticks.map((v) => label(x(v), top - 15, scale.tick(v), { fill: soft })),
        ...headLines.map((h, i) => label(edges[i]!, top - 15, h, { 'text-anchor': 'end', fill: soft })),
        ...[false, true].flatMap((own) => [...path(lines(of(own, true)), own ? attention : interval, 2, { 'stroke-dasharray': '3 3' }), ...path(lines(of(own, false)), own ? attention : brand, 3)]),
        ...path(dots(placed, 'from'), paper, 8, round),
        ...path(dots(placed, 'from'), soft, 6, round),
        ...path(dots(placed, 'to'), paper, 11, round),
        ...[false, true].flatMap((own) => [...path(dots(of(own, true), 'to'), own ? attention : interval, 9, round), ...path(dots(of(own, false), 'to'), own ? attention : brand, 9, round)]),
        ...path(dots(placed.filter(hollow), 'to'), paper, 5, round),
        ...hatch(boxes),
        ...placed.map((p) => name(p.unit.short[locale], p.y, p.own ? { 'font-weight': 600 } : {})),
        ...columns.flatMap((column, c) => placed.map((p) => label(edges[c]!, p.y, column[p.i]!, { 'text-anchor': 'end', ...(c === columns.length - 1 && p.verdict !== 'open' ? { 'font-weight': 600 } : { fill: soft }) }))),
        ...absent.flatMap((r, i) => [name(r.unit.short[locale], middle(below + i), { fill: soft }), label(left + 8, middle(below + i), why[i]!, { 'text-anchor': 'start', fill: soft, ...halo })]),
      ]),
    ],
  };
}

/** Two periods of one index, or two indices on one scale, unit by unit in the order of the difference. */
export const dumbbell: Chart<DumbbellInput> = { id: 'dumbbell', title, subtitle, describe, notes, table, spec };
