import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];
const css = readFileSync(new URL('charts.css', import.meta.url), 'utf8');
const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

function hex(text: string): Rgb {
  const n = Number.parseInt(text.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
/** Values of a name in the order light, dark. */
const values = (sheet: string, name: string): Rgb[] => [...sheet.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].slice(0, 2).map((m) => hex(m[1]!));

const linear = (c: number): number => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const lin = (rgb: Rgb): Rgb => [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = lin(rgb);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const times = (m: readonly number[], v: Rgb): Rgb => [0, 3, 6].map((i) => m[i]! * v[0] + m[i + 1]! * v[1] + m[i + 2]! * v[2]) as unknown as Rgb;

/** OKLab of linear RGB (Ottosson 2020). */
function oklab(rgb: Rgb): Rgb {
  const lms = times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], rgb);
  const root = lms.map((v) => Math.cbrt(Math.max(0, v))) as unknown as Rgb;
  return times([0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766], root);
}
/** Full dichromacy on linear RGB (Machado, Oliveira & Fernandes 2009), and greyscale. */
const sights: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};
const apart = (a: Rgb, b: Rgb, sight: string): number => {
  const [x, y] = [a, b].map((c) => oklab(times(sights[sight]!, lin(c)))) as [Rgb, Rgb];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

describe.each([['light', 0], ['dark', 1]] as const)('the colours of charts in %s', (_, mode) => {
  const step = [1, 2, 3, 4].map((n) => values(css, `chart-${n}`)[mode]!);
  const paper = values(tokens, 'paper')[mode]!;

  it.each(Object.keys(sights))('keep neighbouring steps apart for %s sight', (sight) => {
    for (let i = 1; i < step.length; i++) expect(apart(step[i - 1]!, step[i]!, sight)).toBeGreaterThan(0.09);
  });
  it('run one way from light to dark', () => {
    const lights = step.map(luminance);
    expect(lights).toEqual(lights.toSorted((a, b) => (mode === 0 ? b - a : a - b)));
  });
  it('carry text at 4.5 to 1', () => {
    for (const [i, colour] of step.entries()) expect(contrast(colour, values(css, `on-chart-${i + 1}`)[mode]!)).toBeGreaterThanOrEqual(4.5);
  });
  it('draw hatches, intervals, bars and marks at 3 to 1 on paper', () => {
    for (const colour of [values(css, 'hatch')[mode]!, step[2]!, ...['brand', 'attention', 'neutral', 'ink-soft'].map((n) => values(tokens, n)[mode]!)]) {
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
    }
  });
});

const scales = [
  ['sequential', 'seq'],
  ['diverging', 'div'],
] as const;

describe.each(scales.flatMap(([scale, name]) => [[scale, name, 'light', 0], [scale, name, 'dark', 1]] as const))('the %s scale (--%s-) in %s', (scale, name, _, mode) => {
  const classes = [1, 2, 3, 4, 5].map((n) => values(css, `${name}-${n}`)[mode]!);
  const line = values(css, 'map-line')[mode]!;

  it.each(Object.keys(sights))('keeps neighbouring classes apart for %s sight', (sight) => {
    for (let i = 1; i < classes.length; i++) expect(apart(classes[i - 1]!, classes[i]!, sight)).toBeGreaterThan(0.09);
  });
  it.each(Object.keys(sights))('keeps any two classes apart for %s sight', (sight) => {
    const pairs = classes.flatMap((a, i) => classes.slice(i + 1).map((b) => apart(a, b, sight)));
    expect(Math.min(...pairs)).toBeGreaterThan(0.09);
  });
  it('sets every class off from its outline at 3 to 1', () => {
    for (const colour of classes) expect(contrast(colour, line)).toBeGreaterThanOrEqual(3);
  });
  it('carries text at 4.5 to 1', () => {
    for (const [i, colour] of classes.entries()) expect(contrast(colour, values(css, `on-${name}-${i + 1}`)[mode]!)).toBeGreaterThanOrEqual(4.5);
  });
  it('orders its classes by lightness', () => {
    const lights = classes.map((c) => luminance(c));
    const up = lights.toSorted((a, b) => a - b);
    if (scale === 'sequential') expect(lights).toEqual(mode === 0 ? up.toReversed() : up);
    else expect(lights[2]).toBe(mode === 0 ? up[4] : up[0]);
  });
});

describe.each([['light', 0], ['dark', 1]] as const)('areas and their edge in %s', (_, mode) => {
  const paper = values(tokens, 'paper')[mode]!;
  it('stand out from the paper at 3 to 1, by their outline or by themselves', () => {
    const line = values(css, 'map-line')[mode]!;
    for (const name of ['seq', 'div']) {
      for (const n of [1, 2, 3, 4, 5]) {
        const colour = values(css, `${name}-${n}`)[mode]!;
        expect(Math.max(contrast(line, paper), contrast(colour, paper))).toBeGreaterThanOrEqual(3);
      }
    }
  });
  it.each(Object.keys(sights).filter((s) => s !== 'grey'))('tell the marks of one chart apart for %s sight; in grey the highlighted one has its name in bold', (sight) => {
    const [brand, attention, neutral] = ['brand', 'attention', 'neutral'].map((n) => values(tokens, n)[mode]!) as [Rgb, Rgb, Rgb];
    expect(apart(brand, attention, sight)).toBeGreaterThan(0.09);
    expect(apart(attention, neutral, sight)).toBeGreaterThan(0.09);
  });
});
