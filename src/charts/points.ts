import type { Unit } from '../domain/types.ts';
import type { Axis } from './axis.ts';
import type { ChartContext, Spec } from './contract.ts';
import type { Box } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { labelPlaces, type Disc, type PlacedLabel } from './labelPlaces.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { attention, brand, fontSize, ink, isWide, lineHeight, paper, rule, soft } from './theme.ts';

export interface Point {
  readonly unit: Unit;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly r: number;
  /** Provisional, or sources disagree. */
  readonly hollow: boolean;
}

/** Scales of a drawing of points, from values to pixels, and the frame of the points. */
export interface Plane {
  readonly frame: Box;
  x(value: number): number;
  y(value: number): number;
}

export interface Points {
  readonly points: readonly Point[];
  readonly x: Axis & { readonly title: string };
  readonly y: Axis & { readonly title: string };
  readonly keys: readonly KeyItem[];
  readonly highlight?: string;
  /** Units to name whatever stands in the way, then those to name where there is room, in order. */
  readonly must: readonly string[];
  readonly may: readonly string[];
  /** Lines behind the points, and the places their labels take, clear of the marks where they can be. */
  guides(plane: Plane, discs: readonly Disc[]): { readonly shapes: readonly Shape[]; readonly taken: readonly Box[] };
  /** Pixels to the right of the frame for labels of guides. */
  readonly right: number;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

function dots(points: readonly Point[], plane: Plane, highlight: string | undefined): Shape[] {
  return points
    .toSorted((a, b) => Number(a.unit.id === highlight) - Number(b.unit.id === highlight) || b.r - a.r)
    .map((p): Shape => {
      const colour = p.unit.id === highlight ? attention : brand;
      const look: Shape['at'] = p.hollow ? { fill: paper, stroke: colour, 'stroke-width': 1.5 } : { fill: colour, stroke: paper, 'fill-opacity': 0.85 };
      return { name: 'circle', at: { cx: tenth(plane.x(p.x)), cy: tenth(plane.y(p.y)), r: tenth(p.r), ...look } };
    });
}

function labelShapes(labels: readonly PlacedLabel[], highlight: string | undefined): Shape[] {
  const leaders = labels.flatMap((l) => (l.leader ? [`M${l.leader.slice(0, 2).map(tenth).join(' ')}L${l.leader.slice(2).map(tenth).join(' ')}`] : [])).join('');
  return [
    ...(leaders ? [{ name: 'path', at: { d: leaders, stroke: soft, fill: 'none' } } as const] : []),
    ...labels.map((l) => label(l.x, l.y, l.text, { 'text-anchor': l.anchor, fill: ink, ...halo, ...(l.id === highlight ? { 'font-weight': 600 } : {}) })),
  ];
}

/**
 * Points on two axes with titles, for a phone or a wide page; names stand beside points where they cover nothing. Numbers of
 * the vertical axis stand inside the frame where they would take more than an eighth of the width.
 */
export function pointsSpec(input: Points, ctx: ChartContext): Spec {
  const { width, locale } = ctx;
  const wide = isWide(width);
  const keys = key(input.keys, 0, 0, width);
  const yTicks = input.y.ticks.map((v) => ({ v, text: input.y.tick(v) }));
  const tickWidth = Math.ceil(Math.max(...yTicks.map((t) => textWidth(t.text, fontSize))));
  const inside = tickWidth + 8 > width / 8;
  const biggest = Math.max(...input.points.map((p) => p.r));
  const yTitle = wrap(input.y.title, width, fontSize);
  const xTitle = wrap(input.x.title, width, fontSize);
  const top = keys.height + yTitle.length * lineHeight + 8 + Math.max(0, biggest - 10);
  const left = inside ? 2 : tickWidth + 10;
  const frame: Box = { x: left, y: Math.ceil(top), width: width - left - input.right - (input.right ? 0 : 2), height: wide ? Math.min(460, Math.round(width * 0.5)) : 340 };
  const bottom = frame.y + frame.height;
  const scaled = (value: number, [from, to]: Axis['domain']): number => (value - from) / (to - from);
  const plane: Plane = { frame, x: (v) => frame.x + scaled(v, input.x.domain) * frame.width, y: (v) => bottom - scaled(v, input.y.domain) * frame.height };
  const height = bottom + 24 + xTitle.length * lineHeight;
  const xTicks = input.x.ticks.map((v) => ({ x: plane.x(v), text: input.x.tick(v) }));
  const tickBoxes = inside ? yTicks.map(({ v, text }): Box => ({ x: frame.x, y: plane.y(v) - lineHeight, width: textWidth(text, fontSize), height: lineHeight })) : [];
  const discs = input.points.map((p): Disc => ({ id: p.unit.id, x: plane.x(p.x), y: plane.y(p.y), r: p.r }));
  const guides = input.guides(plane, discs);
  const name = (id: string, must: boolean) => ({ id, must, text: input.points.find((p) => p.unit.id === id)?.unit.short[locale] ?? '' });
  const room: Box = { x: 0, y: keys.height + yTitle.length * lineHeight, width, height: bottom - keys.height - yTitle.length * lineHeight };
  const labels = labelPlaces(discs, [...input.must.map((id) => name(id, true)), ...input.may.filter((id) => !input.must.includes(id)).map((id) => name(id, false))], room, [...guides.taken, ...tickBoxes], fontSize);
  const clamp = (x: number, text: string): number => Math.min(Math.max(x, textWidth(text, fontSize) / 2), width - textWidth(text, fontSize) / 2);
  const marks: Shape[] = [
    ...keys.shapes,
    ...yTitle.map((line, i) => label(0, keys.height + (i + 0.5) * lineHeight, line, { 'text-anchor': 'start', fill: soft, 'font-weight': 600 })),
    { name: 'path', at: { d: yTicks.map(({ v }) => `M${frame.x} ${tenth(plane.y(v))}H${frame.x + frame.width}`).join(''), stroke: rule, fill: 'none' } },
    { name: 'path', at: { d: xTicks.map(({ x }) => `M${tenth(x)} ${bottom}v5`).join('') + `M${frame.x} ${bottom}H${frame.x + frame.width}`, stroke: soft, fill: 'none' } },
    ...guides.shapes,
    ...dots(input.points, plane, input.highlight),
    ...yTicks.map(({ v, text }) => (inside ? label(frame.x, plane.y(v) - 8, text, { 'text-anchor': 'start', fill: soft, ...halo }) : label(frame.x - 8, plane.y(v), text, { 'text-anchor': 'end', fill: soft }))),
    ...xTicks.map(({ x, text }) => label(tenth(clamp(x, text)), bottom + 14, text, { fill: soft })),
    ...xTitle.map((line, i) => label(frame.x + frame.width, bottom + 24 + (i + 0.5) * lineHeight, line, { 'text-anchor': 'end', fill: soft, 'font-weight': 600 })),
    ...labelShapes(labels, input.highlight),
  ];
  return { width, height: Math.ceil(height + 2), margin: 0, marks: [shapes(marks)], spots: () => discs.map((d) => ({ unit: d.id, x: d.x, y: d.y })) };
}

/**
 * Units worth a name, farthest first: the distance of a point from the medians, each axis measured in the distance between
 * its quartiles; `least` of one is a point at the edge of the middle half.
 */
export function farthest(points: readonly Point[], xMiddle: readonly [number, number, number], yMiddle: readonly [number, number, number], least: number): string[] {
  const part = (v: number, [low, middle, high]: readonly [number, number, number]): number => (v - middle) / (high - low || 1);
  return points
    .map((p) => ({ id: p.unit.id, far: Math.hypot(part(p.x, xMiddle), part(p.y, yMiddle)) }))
    .filter((p) => p.far >= least)
    .toSorted((a, b) => b.far - a.far)
    .map((p) => p.id);
}
