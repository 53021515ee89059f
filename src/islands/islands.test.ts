import { describe, expect, it } from 'vitest';
import { orderRows, printedNumber } from './orderRows.ts';
import { nearestSpot, readSpots, walk } from './spots.ts';

const spots = [{ row: 0, x: 10, y: 10 }, { row: 2, x: 50, y: 30 }, { row: 3, x: 90, y: 50 }];

describe('spots', () => {
  it('reads what renderStatic writes and nothing else', () => {
    expect(readSpots('0,10,10 2,50,30 3,90,50')).toEqual(spots);
    expect(readSpots('x,1,2 1,2 ')).toEqual([]);
    expect(readSpots(undefined)).toEqual([]);
  });
  it('finds the nearest within reach, by row or by column where told', () => {
    expect(nearestSpot(spots, 52, 33, 24, undefined)?.row).toBe(2);
    expect(nearestSpot(spots, 300, 31, 24, undefined)).toBeNull();
    expect(nearestSpot(spots, 300, 31, 24, 'row')?.row).toBe(2);
    expect(nearestSpot(spots, 88, 400, 24, 'column')?.row).toBe(3);
  });
  it('walks with arrow keys and stays at the ends', () => {
    expect(walk(spots, null, 'ArrowDown')?.row).toBe(0);
    expect(walk(spots, spots[0]!, 'ArrowRight')?.row).toBe(2);
    expect(walk(spots, spots[2]!, 'ArrowDown')?.row).toBe(3);
    expect(walk(spots, spots[0]!, 'ArrowUp')?.row).toBe(0);
    expect(walk(spots, null, 'ArrowUp')?.row).toBe(3);
    expect(walk(spots, spots[1]!, 'Home')?.row).toBe(0);
    expect(walk(spots, spots[1]!, 'End')?.row).toBe(3);
    expect(walk(spots, spots[1]!, 'a')).toBeNull();
    expect(walk([], null, 'ArrowDown')).toBeNull();
  });
});

describe('printedNumber', () => {
  it.each([
    ['1.065.150', 'vi', 1065150],
    ['13,36%', 'vi', 13.36],
    ['25,96%*', 'vi', 25.96],
    ['\u22120,35', 'vi', -0.35],
    ['1,065,150', 'en', 1065150],
    ['13.36%', 'en', 13.36],
    ['3/63', 'vi', null],
    ['', 'vi', null],
    ['2022–2024', 'vi', null],
  ] as const)('reads %s in %s', (text, lang, value) => expect(printedNumber(text, lang)).toBe(value));
});

describe('orderRows', () => {
  const collator = new Intl.Collator('vi');
  it('orders numbers by size and leaves rows without one at the end', () => {
    const rows = ['9,5', '10,2', '–', '1.000'];
    expect(orderRows(rows, (r) => r, 'ascending', 'vi', collator)).toEqual(['9,5', '10,2', '1.000', '–']);
    expect(orderRows(rows, (r) => r, 'descending', 'vi', collator)).toEqual(['1.000', '10,2', '9,5', '–']);
  });
  it('orders names by the alphabet of the language', () => {
    const rows = ['\u0110à N\u1eb5ng', 'Cao B\u1eb1ng', 'An Giang', 'C\u1ea7n Th\u01a1'];
    expect(orderRows(rows, (r) => r, 'ascending', 'vi', collator).map((r) => r[0])).toEqual(['A', 'C', 'C', '\u0110']);
  });
});
