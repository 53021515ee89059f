import { describe, expect, it } from 'vitest';
import { charts } from '../i18n/vi/charts.ts';
import { concentration } from './concentration.ts';
import * as f from './fixtures.ts';
import { hundred, lateOfHundred } from './hundred.ts';
import { leaders } from './leaders.ts';
import { renderStatic } from './renderStatic.ts';

const ctx = { locale: 'vi', t: charts, width: 360 } as const;
const headline = { title: 'Title', detail: 'Detail' };

describe('a hundred slips', () => {
  it('fill as many as the share, to the nearest whole one', () => {
    expect(lateOfHundred({ late: 1959082, received: 14666757 })).toBe(13);
    expect(lateOfHundred({ late: 0, received: 5 })).toBe(0);
    expect(lateOfHundred({ late: 5, received: 5 })).toBe(100);
  });

  it('refuse a part that exceeds the whole', () => {
    expect(() => lateOfHundred({ late: 6, received: 5 })).toThrow('6 late of 5');
    expect(() => lateOfHundred({ late: 0, received: 0 })).toThrow();
  });

  it('draw a hundred whatever the share', () => {
    for (const late of [0, 37, 100]) {
      const drawn = renderStatic(hundred, { headline, period: '2024', received: 100, late }, ctx);
      expect(drawn.match(/M\d+ \d+h13v19h-13z/g)).toHaveLength(100);
    }
  });
});

describe('concentration', () => {
  const input = { ...f.overdue2026, headline, named: 2 };

  it('has a row and a mark for every unit, shares adding up to the whole', () => {
    expect(concentration.table(input, ctx).rows).toHaveLength(f.overdue2026.rows.length);
    expect(renderStatic(concentration, input, ctx).match(/data-spots="([^"]*)"/)![1]!.split(' ')).toHaveLength(f.overdue2026.rows.length);
  });

  it('refuses shares, which cannot be added', () => {
    expect(() => renderStatic(concentration, { ...f.lateShare2026, headline, named: 2 }, ctx)).toThrow('counts of every unit');
  });
});

describe('leaders', () => {
  const input = { ...f.ranking2023, headline, first: 12 };

  it('draw the first of the whole ranking and say that it is a cut', () => {
    expect(leaders.table(input, ctx).rows).toHaveLength(12);
    expect(leaders.notes(input, ctx)[0]).toContain('12');
  });

  it('refuse a partial set', () => {
    const coverage = { ...f.ranking2023.coverage, held: 20, full: false };
    expect(() => renderStatic(leaders, { ...input, coverage }, ctx)).toThrow('a ranking needs all');
  });
});
