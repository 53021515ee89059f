import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { classesAt, classesOf } from './classes.ts';
import { classInWords, classTexts } from './classed.ts';
import * as f from './fixtures.ts';
import { spread, sequential } from './scales.ts';

const late = f.lateShare2026.rows.map((r) => r.cell.value!);
const overdue = f.overdue2026.rows.map((r) => r.cell.value!);
const measure = f.lateShare.measures[0]!;

describe('classes at round thresholds', () => {
  it('cuts shares at equal steps', () => {
    const { cuts, counts } = classesOf(late, 2);
    expect(cuts).toEqual([5, 10, 15, 20]);
    expect(counts).toEqual([3, 7, 14, 8, 2]);
  });
  it('cuts counts that differ by orders of size near their quantiles', () => {
    const { cuts, counts } = classesOf(overdue, 0);
    expect(cuts).toEqual([20_000, 40_000, 55_000, 75_000]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });
  it('puts a value at a threshold into the class above it, as it is printed', () => {
    const { of } = classesOf(late, 2);
    expect(of(9.994)).toBe(1);
    expect(of(9.995)).toBe(2);
    expect(of(10)).toBe(2);
  });
  it('takes thresholds given and counts what falls between them', () => {
    expect(classesAt([10, 30, 50], late, 2).counts).toEqual([10, 24, 0, 0]);
  });
  it('needs no threshold where all values print alike', () => {
    expect(classesOf([7.001, 7.002], 2)).toMatchObject({ cuts: [], counts: [2] });
    expect(() => classesOf([], 2)).toThrow('no value');
  });
  it('holds every value in one class, none empty, thresholds ascending and as round as values are printed', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 2 }), (whole, decimals) => {
        const printed = whole.map((n) => n / 10 ** decimals);
        const { cuts, counts, of } = classesOf(printed, decimals);
        expect(counts.length).toBe(cuts.length + 1);
        expect(counts.length).toBeLessThanOrEqual(5);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(printed.length);
        expect(counts).not.toContain(0);
        expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
        for (const c of cuts) expect(Number(c.toFixed(decimals))).toBe(c);
        for (const v of printed) expect(v >= (cuts[of(v) - 1] ?? -Infinity) && v < (cuts[of(v)] ?? Infinity)).toBe(true);
      }),
    );
  });
});

describe('the words of classes', () => {
  const classes = classesOf(late, 2);
  it('write ranges in the form of the language', () => {
    expect(classTexts(classes, measure, f.context('vi', 360))).toEqual(['dưới 5%', '5–10%', '10–15%', '15–20%', 'từ 20%']);
    expect(classTexts(classesOf(overdue, 0), { ...measure, unit: 'dossiers' }, f.context('en', 360))[1]).toBe('20,000–40,000');
    expect(classTexts(classesAt([7.25, 7.5], [7], 2), { ...measure, unit: 'points' }, f.context('vi', 360))).toEqual(['dưới 7,25', '7,25–7,50', 'từ 7,50']);
  });
  it('say the same in sentences', () => {
    const vi = f.context('vi', 360);
    expect([0, 1, 4].map((i) => classInWords(classes, i, measure, vi))).toEqual(['dưới 5%', 'từ 5% đến dưới 10%', 'từ 20% trở lên']);
  });
});

describe('the spread of a scale', () => {
  it('uses its ends', () => {
    expect(spread(sequential, 5)).toEqual(sequential);
    expect(spread(sequential, 2)).toEqual([sequential[0], sequential[4]]);
    expect(spread(sequential, 1)).toEqual([sequential[2]]);
    expect(() => spread(sequential, 6)).toThrow('6 classes');
  });
});
