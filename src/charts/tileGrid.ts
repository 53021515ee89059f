import { archipelagoLabel, archipelagos } from './archipelagos.ts';
import { classed, type ClassedInput } from './classed.ts';
import { classKey } from './classKey.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch, type Box } from './hatch.ts';
import { describe, notes as mapNotes, table, title } from './mapWords.ts';
import { subtitle } from './rankingWords.ts';
import { outline } from './scales.ts';
import { halo } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { attention, fontSize, hatchInk, ink, isWide } from './theme.ts';
import { tilePlaces, tileWidth, type TilePlaces } from './tilePlaces.ts';
import { tileFigures, tileName, type TileName } from './tileText.ts';
import { group, tree, type Branch } from './tree.ts';

const boxPath = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h-${width}z`;
const dots = [[0.22, 0.34], [0.4, 0.2], [0.47, 0.55], [0.68, 0.36], [0.8, 0.7], [0.3, 0.78]] as const;
const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

interface Layout {
  readonly size: number;
  readonly line: number;
  /** Width of text in a tile. */
  readonly inner: number;
  readonly names: ReadonlyMap<string, TileName>;
  readonly places: TilePlaces;
}

function layout(input: ClassedInput, ctx: ChartContext): Layout {
  const wide = isWide(ctx.width);
  const width = tileWidth(input, ctx.width);
  const inner = width - 5;
  const [size, line] = wide ? [13, 16] : inner > 42 ? [13, 14] : [12, 13];
  const names = new Map(input.rows.map((r) => [r.unit.id, tileName(r.unit, inner, size, wide ? 1 : 2, ctx)]));
  const lines = Math.max(...[...names.values()].map((n) => n.lines.length));
  return { size, line, inner, names, places: tilePlaces(input, archipelagos(input, ctx), width, (lines + 1) * line + 8, ctx.width) };
}

/** A line of text that is narrowed to the tile where it is a little too wide. */
function fitted(x: number, y: number, text: string, { size, inner }: Layout, more: Branch['at'] = {}): Branch {
  const wider = textWidth(text, size, 'font-weight' in more) > inner;
  const narrow: Branch['at'] = wider ? { textLength: Math.floor(inner), lengthAdjust: 'spacingAndGlyphs' } : {};
  return { name: 'text', at: { x: Math.round(x * 10) / 10, y: Math.round((y + 0.35 * size) * 10) / 10, ...narrow, ...more }, text };
}

function tileTexts(input: ClassedInput, at: Layout, ctx: ChartContext): Branch[] {
  const set = classed(input);
  const figures = tileFigures(set.order.ranked.map((r) => r.value), set.order.measure, at.inner, at.size, ctx);
  const texts = at.places.tiles.map((tile) => {
    const index = set.classOf(tile.unit);
    const { lines } = at.names.get(tile.unit)!;
    const written = index === null ? [...lines] : [...lines, figures.text(set.row(tile.unit).cell.value!)];
    const first = tile.y + tile.height / 2 - ((written.length - 1) * at.line) / 2;
    return { index, inside: written.map((text, i) => fitted(tile.x + tile.width / 2, first + i * at.line, text, at, index !== null && i === lines.length ? { 'font-weight': 600 } : {})) };
  });
  const onFill = Map.groupBy(texts, (t) => (t.index === null ? null : set.inks[t.index]!));
  return [...onFill].flatMap(([fill, group]) => ({ name: 'g', at: { 'font-size': at.size, ...(fill === null ? { fill: ink, ...halo } : { fill }) }, inside: group.flatMap((g) => g.inside) }) satisfies Branch);
}

/** The label of each archipelago above or below its tile, at the side where it meets nothing. Throws where neither is free. */
function islandLabels(at: Layout, taken: readonly Box[], ctx: ChartContext): Branch[] {
  return at.places.islands.flatMap((island): Branch[] => {
    const right = island.x + island.width;
    const texts = archipelagoLabel(island.of, island.width * 2.4, fontSize, false, ctx);
    const width = Math.max(...texts.map((t) => textWidth(t, fontSize)));
    const height = texts.length * 16;
    const tops = [island.y - height - 3, island.y + island.height + 3];
    const top = tops.find((y) => y >= 0 && y + height <= at.places.height && !taken.some((b) => meets({ x: right - width, y, width, height }, b)));
    if (top === undefined) throw new Error(`tile grid: there is no room for the label of ${island.of.name}`);
    return group({ 'text-anchor': 'end' }, texts.map((text, i): Branch => ({ name: 'text', at: { x: right, y: Math.round(top + (i + 0.5) * 16 + 0.35 * fontSize) }, text })));
  });
}

function spec(input: ClassedInput, ctx: ChartContext): Spec {
  const { width, t } = ctx;
  const set = classed(input);
  const at = layout(input, ctx);
  const { places } = at;
  const unit = tileFigures(set.order.ranked.map((r) => r.value), set.order.measure, at.inner, at.size, ctx).unit;
  const heads = [t.tiles.inside(unit), t.classes.count];
  const keyHeight = classKey(set, 20, heads, ctx).height * fontSize;
  const room = places.room(keyHeight);
  const top = room ? 0 : Math.ceil(keyHeight) + 12;
  const moved = <B extends Box>(box: B): B => ({ ...box, y: box.y + top });
  const below: Layout = { ...at, places: { ...places, tiles: places.tiles.map(moved), islands: places.islands.map(moved), height: places.height + top } };
  const { tiles, islands } = below.places;
  const keyBox = { x: room?.x ?? 1, y: room ? room.y + (room.height - keyHeight) / 2 : 0, width: room?.width ?? width, height: keyHeight };
  const inClass = (index: number | null): Box[] => [...tiles.filter((b) => set.classOf(b.unit) === index), ...islands.filter((b) => set.classOf(b.of.unit) === index)];
  const own = tiles.filter((b) => b.unit === input.highlight);
  const branches: Branch[] = [
    { name: 'g', at: { stroke: outline, 'stroke-width': 0.8 }, inside: set.fills.flatMap((fill, i) => (inClass(i).length ? [{ name: 'path', at: { d: inClass(i).map(boxPath).join(''), fill } } as const] : [])) },
    ...hatch(inClass(null)).map((shape): Branch => ({ name: 'path', at: shape.at })),
    ...(inClass(null).length ? [{ name: 'path', at: { d: inClass(null).map(boxPath).join(''), fill: 'none', stroke: hatchInk } } as const] : []),
    ...group({ stroke: 'none' }, islands.map((b): Branch => {
      const index = set.classOf(b.of.unit);
      return { name: 'g', at: { fill: index === null ? ink : set.inks[index]! }, inside: dots.map(([x, y]): Branch => ({ name: 'circle', at: { cx: b.x + x * b.width, cy: b.y + y * b.height, r: 2.2 } })) };
    })),
    ...own.map((b): Branch => ({ name: 'path', at: { d: boxPath(b), fill: 'none', stroke: attention, 'stroke-width': 3 } })),
    ...tileTexts(input, below, ctx),
    ...islandLabels(below, [...tiles, keyBox], ctx),
    { name: 'g', at: { transform: `translate(${Math.round(keyBox.x)},${Math.round(keyBox.y)})` }, inside: classKey(set, keyBox.width / fontSize, heads, ctx).branches },
  ];
  const spots = tiles.map((b) => ({ unit: b.unit, x: b.x + b.width / 2, y: b.y + b.height / 2 }));
  return { width, height: below.places.height + 2, margin: 0, marks: [tree(branches)], spots: () => spots };
}

function notes(input: ClassedInput, ctx: ChartContext): string[] {
  const { names } = layout(input, ctx);
  const short = input.rows.filter((r) => names.get(r.unit.id)!.short).map((r) => `${names.get(r.unit.id)!.lines[0]!} (${r.unit.short[ctx.locale]})`);
  return [ctx.t.tiles.about, ...(short.length ? [ctx.t.tiles.short(short.join(', '))] : []), ...mapNotes(input, ctx)];
}

/** All units of a vintage as tiles of one size near their places, with names and values in them; both archipelagos labelled. */
export const tileGrid: Chart<ClassedInput> = { id: 'tile-grid', title, subtitle, describe, notes, table, spec };
