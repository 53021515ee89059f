import type { Box } from './hatch.ts';
import { textWidth } from './textWidth.ts';

/** A round mark, in pixels. */
export interface Disc {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

type Segment = readonly [number, number, number, number];

export interface Wanted {
  readonly id: string;
  readonly text: string;
  /** Written even where it must cover something; others are left out then. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** Middle of the letters. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Line from the mark to a label that stands off; null beside the mark. */
  readonly leader: Segment | null;
  readonly box: Box;
}

const height = 15;
const directions = [0, 180, -40, 40, 220, 140, -90, 90, -65, 65, 245, 115].map((a) => [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)] as const);
const rings = [4, 15, 27, 40, 56, 74];
/** How many of the rings a name may use that need not stand. */
const mayRings = 4;

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, frame: Box): boolean => a.x >= frame.x && a.y >= frame.y && a.x + a.width <= frame.x + frame.width && a.y + a.height <= frame.y + frame.height;

/** Whether a box and a mark meet, a pixel of air included. */
export function touches(box: Box, { x, y, r }: Disc): boolean {
  const [dx, dy] = [x - Math.min(Math.max(x, box.x), box.x + box.width), y - Math.min(Math.max(y, box.y), box.y + box.height)];
  return dx * dx + dy * dy < (r + 1) ** 2;
}

/** Whether a line passes through a box, tried at points along it. */
function passes([x1, y1, x2, y2]: Segment, box: Box): boolean {
  return Array.from({ length: 9 }, (_, i) => (i + 0.5) / 9).some((t) => meets({ x: x1 + t * (x2 - x1), y: y1 + t * (y2 - y1), width: 0.1, height: 0.1 }, box));
}

/** Whether two lines cross. */
function cross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number => Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) && side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by);
}

function candidates(disc: Disc, text: string, size: number, must: boolean): PlacedLabel[] {
  const width = textWidth(text, size, must);
  return rings.slice(0, must ? rings.length : mayRings).flatMap((ring, far) =>
    directions.map(([cos, sin]): PlacedLabel => {
      const reach = disc.r + ring;
      const anchor = Math.abs(cos) < 0.3 ? 'middle' : cos > 0 ? 'start' : 'end';
      const x = Math.round(disc.x + cos * reach);
      const y = Math.round(disc.y + sin * (reach + (Math.abs(cos) < 0.6 ? height / 3 : 0)));
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const near = anchor === 'start' ? x - 2 : anchor === 'end' ? x + 2 : x;
      const leader = far === 0 ? null : ([disc.x + cos * disc.r, disc.y + sin * disc.r, near, anchor === 'middle' ? y - Math.sign(sin) * (height / 2) : y] as const);
      return { id: disc.id, text, x, y, anchor, leader, box: { x: left - 1, y: y - height / 2, width: width + 2, height } };
    }),
  );
}

/**
 * Places labels beside their marks, in the order given: the first free place of twelve around the mark, then farther off with
 * a leader line. A label that finds no free place is left out, unless it must stand: then it takes the place that covers
 * least. `frame` holds all labels, `taken` are places already used.
 */
export function labelPlaces(discs: readonly Disc[], wanted: readonly Wanted[], frame: Box, taken: readonly Box[], size: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { id, text, must } of wanted) {
    const own = discs.find((d) => d.id === id);
    if (!own) continue;
    const others = discs.filter((d) => d !== own);
    const covered = ({ box, leader }: PlacedLabel): number =>
      others.filter((d) => touches(box, d)).length +
      2 * [...taken, ...placed.map((p) => p.box)].filter((b) => meets(box, b) || (leader && passes(leader, b))).length +
      2 * placed.filter((p) => p.leader && (passes(p.leader, box) || (leader && cross(leader, p.leader)))).length;
    const inside = candidates(own, text, size, must).filter((c) => within(c.box, frame));
    const free = inside.find((c) => covered(c) === 0);
    const least = must && !free ? inside.reduce<PlacedLabel | null>((a, b) => (a === null || covered(b) < covered(a) ? b : a), null) : null;
    const chosen = free ?? least;
    if (chosen) placed.push(chosen);
  }
  return placed;
}
