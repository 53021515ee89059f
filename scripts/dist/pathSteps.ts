/** One straight step of a path, from one corner to the next, in the drawing's pixels. */
export interface Step {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

const command = /([MmLlHhVvZz])([^MmLlHhVvZz]*)/g;
const numbers = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;

/** The steps of path data made of moves and straight lines; steps without length are left out. Throws on curves. */
export function pathSteps(d: string): Step[] {
  if (/[CcSsQqTtAa]/.test(d)) throw new Error(`path "${d.slice(0, 40)}": only moves and straight lines are read`);
  const steps: Step[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (nx: number, ny: number): void => {
    if (nx !== x || ny !== y) steps.push({ from: [x, y], to: [nx, ny] });
    [x, y] = [nx, ny];
  };
  for (const [, letter, rest] of d.matchAll(command)) {
    const values = (rest!.match(numbers) ?? []).map(Number);
    const relative = letter! === letter!.toLowerCase();
    const kind = letter!.toUpperCase();
    if (kind === 'Z') lineTo(startX, startY);
    else if (kind === 'H') for (const v of values) lineTo(relative ? x + v : v, y);
    else if (kind === 'V') for (const v of values) lineTo(x, relative ? y + v : v);
    else
      for (let i = 0; i + 1 < values.length; i += 2) {
        const [nx, ny] = relative ? [x + values[i]!, y + values[i + 1]!] : [values[i]!, values[i + 1]!];
        if (kind === 'M' && i === 0) [x, y, startX, startY] = [nx, ny, nx, ny];
        else lineTo(nx, ny);
      }
  }
  return steps;
}
