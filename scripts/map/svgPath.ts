import type { Point, Ring } from './plane.ts';

const token = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
const isCommand = (text: string): boolean => /^[a-zA-Z]$/.test(text);

/**
 * The closed lines of an SVG path of the commands m, l, c and z in both cases, in the units of the path. A cubic curve becomes
 * `pieces` straight ones of equal parameter. Throws on any other command.
 */
export function pathRings(path: string, pieces = 2): Ring[] {
  const tokens = path.match(token) ?? [];
  const rings: Point[][] = [];
  let at = 0;
  let command = '';
  let here: Point = [0, 0];
  const number = (): number => Number(tokens[at++]);
  const point = (): Point => {
    const [x, y] = [number(), number()];
    return command === command.toLowerCase() ? [here[0] + x, here[1] + y] : [x, y];
  };
  while (at < tokens.length) {
    if (isCommand(tokens[at]!)) command = tokens[at++]!;
    switch (command.toLowerCase()) {
      case 'm':
        here = point();
        rings.push([here]);
        command = command === 'm' ? 'l' : 'L';
        break;
      case 'l':
        here = point();
        rings.at(-1)!.push(here);
        break;
      case 'c': {
        const curve = [here, point(), point(), point()];
        for (let k = 1; k <= pieces; k++) rings.at(-1)!.push(onCurve(curve, k / pieces));
        here = curve[3]!;
        break;
      }
      case 'z':
        here = rings.at(-1)![0]!;
        break;
      default:
        throw new Error(`svg path: the command "${command}" is not read, expected m, l, c or z`);
    }
  }
  return rings;
}

/** The point of a cubic Bézier curve of four control points at parameter t from 0 to 1. */
function onCurve(curve: readonly Point[], t: number): Point {
  const s = 1 - t;
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const sum = (axis: 0 | 1): number => weights.reduce((total, w, i) => total + w * curve[i]![axis], 0);
  return [sum(0), sum(1)];
}
