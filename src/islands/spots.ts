export interface Spot {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Reads `row,x,y row,x,y …` as renderStatic writes it; anything else gives an empty list. */
export function readSpots(text: string | null | undefined): Spot[] {
  return (text ?? '').split(' ').flatMap((part) => {
    const [row, x, y] = part.split(',').map(Number);
    return row !== undefined && x !== undefined && y !== undefined && [row, x, y].every(Number.isFinite) ? [{ row, x, y }] : [];
  });
}

/**
 * The mark nearest to a point within `reach` pixels of the drawing, or null. `near` row or column lets the other direction not
 * count: a pointer anywhere in the row of a mark means that mark.
 */
export function nearestSpot(spots: readonly Spot[], x: number, y: number, reach: number, near: string | undefined): Spot | null {
  let best: Spot | null = null;
  let least = reach;
  for (const spot of spots) {
    const distance = near === 'row' ? Math.abs(spot.y - y) : near === 'column' ? Math.abs(spot.x - x) : Math.hypot(spot.x - x, spot.y - y);
    if (distance <= least) {
      least = distance;
      best = spot;
    }
  }
  return best;
}

/**
 * The mark an arrow key leads to: the next in reading order of the table for ArrowDown and ArrowRight, the one before for
 * ArrowUp and ArrowLeft, the ends for Home and End. Null for any other key.
 */
export function walk(spots: readonly Spot[], from: Spot | null, key: string): Spot | null {
  if (spots.length === 0) return null;
  const at = from ? spots.findIndex((s) => s.row === from.row) : -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return spots[Math.min(at + 1, spots.length - 1)]!;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return spots[at < 0 ? spots.length - 1 : Math.max(at - 1, 0)]!;
  if (key === 'Home') return spots[0]!;
  if (key === 'End') return spots.at(-1)!;
  return null;
}
