import type { MapFile } from '../domain/published.ts';
import { periodLabel } from '../i18n/format.ts';
import { archipelagoLabel, archipelagos, type Archipelago } from './archipelagos.ts';
import { classed, type Classed, type ClassedInput } from './classed.ts';
import { classKey } from './classKey.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { centreOf, hatchOf, mapLines, pathOf, type MapLines, type Outline } from './mapLines.ts';
import { describe, notes, table, title, unitInWords } from './mapWords.ts';
import { subtitle } from './rankingWords.ts';
import { outline } from './scales.ts';
import { textWidth } from './textWidth.ts';
import { attention, fontSize, hatchInk, paper, soft } from './theme.ts';
import { group, tree, type Branch } from './tree.ts';

export interface MapInput extends ClassedInput {
  /** The map of the vintage of the coverage. */
  readonly map: MapFile;
}

/** Width of the plane whose whole pixels the lines are rounded to; the drawing scales it. */
const plane = 720;
const thumbPlane = 320;
/** Largest size of text, in pixels of the drawing, that charts.css gives a map `width` pixels wide on the narrowest phone. */
const textSize = (width: number): number => Math.max(fontSize, (width * 30) / 720);
const thumbSize = 12;
const round = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } as const;
const boxOf = ({ parts }: Outline) => {
  const [xs, ys] = [parts.flat().map((c) => c[0]), parts.flat().map((c) => c[1])];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

function provinces(lines: MapLines, set: Classed, named: boolean, ctx: ChartContext): Branch[] {
  const shape = (o: Outline): Branch => ({
    name: 'path',
    at: { d: pathOf(o.parts) },
    ...(named ? { inside: [{ name: 'title', text: unitInWords(set.row(o.id), set, ctx) }] } : {}),
  });
  const inClass = (index: number | null): Outline[] => lines.provinces.filter((o) => set.classOf(o.id) === index);
  const absent = inClass(null);
  return [
    {
      name: 'g',
      at: { stroke: outline, 'stroke-width': 0.8, ...round },
      inside: [...set.fills.flatMap((fill, i) => group({ fill }, inClass(i).map(shape))), ...group({ fill: paper, stroke: hatchInk }, absent.map(shape))],
    },
    ...(absent.length ? [{ name: 'path', at: { d: absent.map((o) => hatchOf(o.parts, 9)).join(''), stroke: hatchInk, fill: 'none', 'pointer-events': 'none' } } as const] : []),
  ];
}

/** Every part of both archipelagos, in the colour of its province inside a dark edge, never smaller than a dot. */
function islands(lines: MapLines, set: Classed, thumb: boolean): Branch[] {
  return lines.islands.flatMap((island): Branch[] => {
    const index = set.classOf(island.unit);
    const fill = index === null ? paper : set.fills[index]!;
    const d = pathOf(island.parts);
    return [
      { name: 'path', at: { d, fill: 'none', stroke: outline, 'stroke-width': thumb ? 2.6 : 3.6, ...round } },
      { name: 'path', at: { d, fill, stroke: fill, 'stroke-width': thumb ? 1.4 : 2.2, ...round } },
    ];
  });
}

function islandLabels(map: MapLines, input: MapInput, scale: number, thumb: boolean, ctx: ChartContext): Branch[] {
  const { width } = ctx;
  const size = thumb ? thumbSize : textSize(width);
  const labels = new Map<string, Archipelago>(archipelagos(input, ctx).map((a) => [a.unit, a]));
  return map.islands.flatMap((island): Branch[] => {
    const named = labels.get(island.unit);
    if (!named) throw new Error(`map of ${input.coverage.vintage}: ${island.id} belongs to ${island.unit}, which has no label among the tiles`);
    const box = boxOf(island);
    const atEdge = box.right > plane * 0.95;
    const texts = archipelagoLabel(named, width * (thumb ? 0.62 : atEdge ? 0.57 : 0.5), size, thumb, ctx);
    const above = atEdge || thumb;
    const half = Math.max(...texts.map((text) => textWidth(text, Math.max(size, fontSize)))) / 2;
    const x = atEdge ? width - 2 : Math.min(Math.max(((box.left + box.right) / 2) * scale, width * 0.5 + half), width - half);
    const first = above ? -0.5 - 1.2 * (texts.length - 1) : 1.25;
    const lines = texts.map((text, i): Branch => ({
      name: 'text',
      at: { x: Math.round(x), y: Math.round((above ? box.top : box.bottom) * scale), dy: `${Math.round((first + 1.2 * i) * 100) / 100}em` },
      text,
    }));
    return group(atEdge ? { 'text-anchor': 'end' } : {}, lines);
  });
}

const drawn = (thumb: boolean) => (input: MapInput, ctx: ChartContext): Spec => {
  const { width, t } = ctx;
  const across = thumb ? thumbPlane : plane;
  const scale = width / across;
  const set = classed(input);
  const lines = mapLines(input.map, across, 5);
  const drawnUnits = new Set(lines.provinces.map((o) => o.id));
  const left = input.rows.filter((r) => !drawnUnits.has(r.unit.id));
  if (left.length || lines.islands.length !== 2) throw new Error(`map of ${input.coverage.vintage}: ${left.length} units and ${2 - lines.islands.length} archipelagos have no outline`);
  const own = lines.provinces.find((o) => o.id === input.highlight);
  const height = Math.ceil(lines.height * scale);
  const keyLeft = Math.round(width * 0.44);
  const keys = thumb ? null : classKey(set, (width - keyLeft) / textSize(width), [t.classes.count], ctx);
  const branches: Branch[] = [
    {
      ...(scale === 1 ? { name: 'g' } : { name: 'svg', at: { width, height, viewBox: `0 0 ${across} ${Math.round(height / scale)}` } }),
      inside: [
        ...provinces(lines, set, !thumb, ctx),
        ...islands(lines, set, thumb),
        ...(own ? [{ name: 'path', at: { d: pathOf(own.parts), fill: 'none', stroke: attention, 'stroke-width': 3, ...round } } as const] : []),
      ],
    },
    ...(keys ? [{ name: 'g', at: { transform: `translate(${keyLeft},2)` }, inside: keys.branches } as const] : []),
    ...group(thumb ? { 'font-size': thumbSize } : {}, islandLabels(lines, input, width / across, thumb, ctx)),
    ...(thumb ? [] : [{ name: 'text', at: { x: Math.round(width * 0.47), y: Math.round(width * 0.945), 'font-style': 'italic', 'letter-spacing': '0.06em', fill: soft }, text: t.maps.sea } as const]),
  ];
  const spots = lines.provinces.map(({ id, parts }) => {
    const [x, y] = centreOf(parts);
    return { unit: id, x: x * scale, y: y * scale };
  });
  return { width, height, margin: 0, marks: [tree(branches)], ...(thumb ? {} : { spots: () => spots }) };
};

/**
 * A map of all units of a vintage in classes of their values, both archipelagos whole, as the planar lines of the input. Texts
 * are sized in em, so one drawing serves every width: ChartFigure shows it once and charts.css keeps its text readable.
 */
export const choropleth: Chart<MapInput> = { id: 'choropleth', once: plane, title, subtitle, describe, notes, table, spec: drawn(false) };

/** The map as a small picture of about 160 pixels: no key and no names but those of the two archipelagos. */
export const mapThumb: Chart<MapInput> = {
  id: 'map-thumb',
  title,
  subtitle: (input, ctx) => `${input.indicator.short[ctx.locale]}, ${periodLabel(input.period, ctx.locale)}`,
  describe,
  notes: () => [],
  table,
  spec: drawn(true),
};
