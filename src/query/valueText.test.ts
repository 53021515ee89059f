import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesText, clock, decimalText, intervalText, isoDate, isoTimestamp, shortText } from './valueText.ts';

test('dates of every day that Date knows are the ones Date gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), (days) => {
      const [, sign, year, rest] = /^([+-]?)0*(\d{4,})(-\d\d-\d\d)T/.exec(new Date(days * 86_400_000).toISOString())!;
      expect(isoDate(days)).toBe(`${sign}${year}${rest}`);
    }),
  );
  expect([isoDate(19_782), isoDate(2_932_897), isoDate(-719_529)]).toEqual(['2024-02-29', '+10000-01-01', '-0001-12-31']);
});

test('times keep microseconds, before 1970 too, and name the endless', () => {
  expect(isoTimestamp(1_709_195_400_250_000n)).toBe('2024-02-29T08:30:00.25');
  expect(isoTimestamp(-1n)).toBe('1969-12-31T23:59:59.999999');
  expect([isoTimestamp(9_223_372_036_854_775_807n), isoTimestamp(-9_223_372_036_854_775_807n)]).toEqual(['infinity', '-infinity']);
  expect(clock(3_661_000_000)).toBe('01:01:01');
});

test('decimals keep their sign and scale', () => {
  expect(decimalText(Uint32Array.of(125, 0, 0, 0), 2)).toBe('1.25');
  expect(decimalText(Uint32Array.of(0xffff_fffb, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff), 1)).toBe('-0.5');
  expect(decimalText(Uint32Array.of(0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0x7fff_ffff), 0)).toBe('170141183460469231731687303715884105727');
});

test('intervals read as DuckDB writes them', () => {
  expect(intervalText(14, 2, 3_500_000)).toBe('1 year 2 months 2 days 00:00:03.5');
  expect(intervalText(0, -1, -60_000_000)).toBe('-1 day -00:01:00');
  expect(intervalText(0, 0, 0)).toBe('00:00:00');
});

test('bytes are readable where they can be, and neither bytes nor texts are without end', () => {
  expect(bytesText(Uint8Array.of(97, 0, 255, 39))).toBe('a\\x00\\xFF\\x27');
  expect(bytesText(new Uint8Array(5000).fill(97))).toBe(`${'a'.repeat(4096)}…`);
  expect([shortText('ab'), shortText('x'.repeat(100_001)).length]).toEqual(['ab', 100_001]);
});
