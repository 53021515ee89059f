import type { Archipelago } from './archipelagos.ts';
import type { ClassedInput } from './classed.ts';
import type { Box } from './hatch.ts';

export interface TilePlaces {
  readonly tiles: readonly (Box & { readonly unit: string })[];
  readonly islands: readonly (Box & { readonly of: Archipelago })[];
  readonly width: number;
  readonly height: number;
  /** Largest empty room at the left edge that is at least so many pixels high; null where there is none. */
  room(height: number): Box | null;
}

/** Part of a tile's width that a column without a province takes. */
const emptyColumn = 0.3;
const widestTile = 86;

/** Units that columns take, widths of tiles being 1. */
const taken = (input: ClassedInput) => {
  const tiles = input.tiles.filter((t) => t.vintage === input.coverage.vintage);
  const columns = Math.max(...tiles.map((t) => t.column)) + 1;
  const held = new Set(tiles.map((t) => t.column));
  const widths = Array.from({ length: columns }, (_, c) => (held.has(c) ? 1 : emptyColumn));
  return { tiles, widths, sum: widths.reduce((a, b) => a + b, 0) };
};

/** Width of a tile in a drawing of `width` pixels. */
export function tileWidth(input: ClassedInput, width: number): number {
  const { sum } = taken(input);
  return Math.min(widestTile, Math.floor(((width - 2) / sum) * 10) / 10);
}

/**
 * Places of all tiles for tiles of a width and height, `gap` pixels between them, in the middle of `across` pixels.
 * Throws where a unit with a row has no tile.
 */
export function tilePlaces(input: ClassedInput, archipelagos: readonly Archipelago[], width: number, height: number, across: number): TilePlaces {
  const gap = 2;
  const { tiles, widths, sum } = taken(input);
  const provinces = tiles.filter((t) => !t.label);
  const without = input.rows.filter((r) => !provinces.some((t) => t.unit === r.unit.id));
  if (without.length) throw new Error(`tile grid of ${input.coverage.vintage}: ${without.map((r) => r.unit.id).join(', ')} have no tile`);
  const start = Math.max(1, Math.round((across - sum * width) / 2));
  const x = (column: number): number => Math.round(start + widths.slice(0, column).reduce((a, b) => a + b, 0) * width);
  const box = (column: number, row: number): Box => ({ x: x(column), y: 1 + row * height, width: Math.round(width) - gap, height: height - gap });
  const rows = Math.max(...tiles.map((t) => t.row)) + 1;
  const room = (high: number): Box | null => {
    for (let columns = widths.length - 1; columns > 1; columns--) {
      let run = 0;
      for (let row = 0; row < rows; row++) {
        run = tiles.some((t) => t.row === row && t.column < columns) ? 0 : run + 1;
        if (run * height >= high + 8) return { x: start, y: 1 + (row + 1 - run) * height, width: x(columns) - start - 10, height: run * height };
      }
    }
    return null;
  };
  return {
    tiles: provinces.map((t) => ({ ...box(t.column, t.row), unit: t.unit })),
    islands: archipelagos.map((of) => ({ ...box(of.column, of.row), of })),
    width: Math.round(sum * width),
    height: rows * height,
    room,
  };
}
