import { ticks } from 'd3';
import { figure, list, number } from '../i18n/format.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch, type Box } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { levelText } from './measured.ts';
import { profileRows, type Profile, type ProfileInput, type ProfileRow } from './profileRows.ts';
import { describe, missing, notes, subtitle, table, title } from './profileWords.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { brand, fontSize, ink, interval, isWide, lineHeight, neutral, paper, rule, soft, track } from './theme.ts';

const band = 16;
const dot = 5.5;
const tenth = (n: number): number => Math.round(n * 10) / 10;
const hollow = (r: ProfileRow): boolean => r.own?.status === 'provisional' || r.own?.status === 'disputed';
const widest = (texts: readonly string[], bold = false): number => Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, fontSize, bold))));

function keyItems({ rows }: Profile, input: ProfileInput, ctx: ChartContext): KeyItem[] {
  const { t, locale } = ctx;
  const level = rows.find((r) => r.own?.interval)?.own?.interval?.level;
  const peers = (input.peers ?? []).filter((p) => rows.some((r) => r.peers.some((x) => x.unit.id === p.id)));
  return [
    { sign: (x, y) => [{ name: 'circle', at: { cx: x + 8, cy: y, r: dot, fill: brand } }], text: input.unit.short[locale] },
    ...(rows.some((r) => r.quartiles)
      ? [
          { sign: (x: number, y: number): Shape[] => [{ name: 'rect', at: { x, y: y - 6, width: 16, height: 12, fill: track } }], text: t.profile.middleHalf },
          { sign: (x: number, y: number): Shape[] => [{ name: 'path', at: { d: `M${x + 8} ${y - 7}v14`, stroke: ink, 'stroke-width': 2.5 } }], text: t.profile.median },
        ]
      : []),
    ...(peers.length ? [{ sign: (x: number, y: number): Shape[] => [{ name: 'circle', at: { cx: x + 8, cy: y, r: 3.5, fill: paper, stroke: neutral, 'stroke-width': 2 } }], text: t.profile.peers(list(peers.map((p) => p.short[locale]), locale)) }] : []),
    ...(level === undefined ? [] : [{ sign: 'interval', text: t.interval(levelText(level, ctx)) } as const]),
    ...(rows.some(hollow) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
    ...(rows.some((r) => r.value === null) ? [{ sign: 'hatch', text: t.noFigure } as const] : []),
  ];
}

/** The marks of one dimension around its middle; `x` gives the place of a value. */
function rowShapes(row: ProfileRow, y: number, x: (value: number) => number, ends: readonly [number, number], text: (n: number) => string, ctx: ChartContext): Shape[] {
  const { quartiles: q, own, value } = row;
  const shape = (name: Shape['name'], at: Shape['at']): Shape => ({ name, at });
  const line = shape('path', { d: `M${ends[0]} ${y + 0.5}H${ends[1]}`, stroke: rule, fill: 'none' });
  const middle = q ? [shape('rect', { x: x(q.lower), y: y - band / 2, width: tenth(x(q.upper) - x(q.lower)), height: band, fill: track }), shape('path', { d: `M${x(q.median)} ${y - band / 2 - 2}v${band + 4}`, stroke: ink, 'stroke-width': 2.5 })] : [];
  if (value === null) {
    const words = missing(row, ctx);
    const box: Box = { x: ends[0], y: y - band / 2, width: ends[1] - ends[0], height: band };
    return [...hatch([box]), ...middle, label(ends[0] + 8, y, words, { 'text-anchor': 'start', fill: soft, ...halo })];
  }
  const peers = row.peers.map((p) => shape('circle', { cx: x(p.cell.value!), cy: y, r: 3.5, fill: paper, stroke: neutral, 'stroke-width': 2 }));
  const range = own?.interval ? [shape('path', { d: `M${x(own.interval.lower)} ${y}H${x(own.interval.upper)}`, stroke: interval, 'stroke-width': 4 })] : [];
  const far = Math.max(x(value) + dot, q ? x(q.upper) : 0, own?.interval ? x(own.interval.upper) : 0, ...row.peers.map((p) => x(p.cell.value!) + 5));
  const near = Math.min(x(value) - dot, q ? x(q.lower) : Infinity, own?.interval ? x(own.interval.lower) : Infinity, ...row.peers.map((p) => x(p.cell.value!) - 5));
  const room = 8 + textWidth(text(value), fontSize, true);
  const right = (far - x(value) <= x(value) - near && far + room <= ends[1] + 4) || near - room < ends[0];
  return [
    line,
    ...middle,
    ...range,
    ...peers,
    shape('circle', { cx: x(value), cy: y, r: dot, fill: hollow(row) ? paper : brand, stroke: hollow(row) ? brand : paper, 'stroke-width': 1.5 }),
    label(right ? far + 8 : near - 8, y, text(value), { 'text-anchor': right ? 'start' : 'end', 'font-weight': 600, ...halo }),
  ];
}

function spec(input: ProfileInput, ctx: ChartContext): Spec {
  const { width, locale, t } = ctx;
  const found = profileRows(input);
  const { measure, rows } = found;
  const text = (n: number): string => figure(n, measure, locale);
  const wide = isWide(width);
  const keys = key(keyItems(found, input, ctx), 0, 0, width);
  const medians = rows.map((r) => (r.quartiles ? t.profile.medianOf(text(r.quartiles.median)) : ''));
  const names = rows.map((r) => wrap(r.indicator.short[locale], wide ? width * 0.3 : width - widest(medians) - 12, fontSize));
  const ends = [tenth(wide ? widest(names.flat()) + 20 : dot), tenth(wide ? width - widest(medians) - 24 : width - textWidth(number(measure.max, 0, locale), fontSize) / 2)] as const;
  const x = (v: number): number => tenth(ends[0] + ((v - measure.min) / (measure.max - measure.min)) * (ends[1] - ends[0]));
  const top = keys.height + 26;
  const lines = Math.max(...names.map((n) => n.length));
  const pitch = wide ? Math.max(38, lines * lineHeight + 12) : lines * lineHeight + band + 20;
  const middle = (i: number): number => top + i * pitch + (wide ? pitch / 2 : lines * lineHeight + 6 + band / 2);
  const nameAt = (i: number, line: number): number => (wide ? middle(i) - ((names[i]!.length - 1) / 2 - line) * lineHeight : middle(i) - band / 2 - 6 - (names[i]!.length - line - 0.5) * lineHeight);
  const scale = [...new Set([measure.min, ...ticks(measure.min, measure.max, 5), measure.max])];
  const bottom = middle(rows.length - 1) + band / 2 + 6;
  return {
    width,
    height: Math.ceil(bottom + 2),
    margin: 0,
    near: 'row',
    spots: () => rows.flatMap((r, i) => (r.value === null ? [] : [{ unit: input.unit.id, indicator: r.indicator.id, x: x(r.value), y: middle(i) }])),
    marks: [
      shapes([
        ...keys.shapes,
        { name: 'path', at: { d: rows.map((_, i) => scale.map((v) => `M${x(v)} ${middle(i) - band / 2 - 2}v${band + 4}`).join('')).join(''), stroke: rule, fill: 'none' } },
        ...scale.map((v) => label(x(v), top - 14, number(v, 0, locale), { fill: soft })),
        ...rows.flatMap((r, i) => rowShapes(r, middle(i), x, ends, text, ctx)),
        ...names.flatMap((name, i) => name.map((line, n) => label(0, nameAt(i, n), line, { 'text-anchor': 'start' }))),
        ...medians.flatMap((m, i) => (m ? [label(width, wide ? middle(i) : nameAt(i, names[i]!.length - 1), m, { 'text-anchor': 'end', fill: soft })] : [])),
      ]),
    ],
  };
}

/** The dimensions of one unit in one period on their common scale, against the middle half and the median of all units. */
export const profile: Chart<ProfileInput> = { id: 'profile', title, subtitle, describe, notes, table, spec };
