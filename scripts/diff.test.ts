import { describe, expect, it } from 'vitest';
import { diffObservations, formatDiff } from './diff.ts';

const csv = (...rows: string[]): string => `indicator,unit,period,value,status,source\n${rows.join('\n')}\n`;
const before = csv('a,vn63:01,2023,1.5,published,x.S1', 'a,vn63:02,2023,,not-found,x.S1', 'b,vn63:01,2023,7,published,x.S1');

describe('diffObservations', () => {
  it('finds nothing between the same figures in another order', () => {
    expect(diffObservations(before, csv(...before.trim().split('\n').slice(1).reverse()))).toEqual([]);
    expect(formatDiff([])).toBe('no observation changes');
  });
  it('tells what was added, removed and changed: value, status or source', () => {
    const after = csv('a,vn63:01,2023,1.5,disputed,x.S1', 'a,vn63:02,2023,2,published,x.S2', 'c,vn,2023,3,published,x.S1');
    const changes = diffObservations(before, after);
    expect(formatDiff(changes)).toBe(
      ['1 added, 1 removed, 2 changed', '~ a|vn63:01|2023: 1.5 (published, x.S1) → 1.5 (disputed, x.S1)', '~ a|vn63:02|2023: none (not-found, x.S1) → 2 (published, x.S2)', '- b|vn63:01|2023: 7 (published, x.S1)', '+ c|vn|2023: 3 (published, x.S1)'].join('\n'),
    );
  });
  it('takes everything as new where nothing was published before', () => {
    expect(diffObservations('', before).every((c) => c.before === null)).toBe(true);
  });
});

it('prints so many changes and counts the rest', () => {
  const changes = diffObservations('', before);
  expect(formatDiff(changes, 1).split('\n')).toEqual(['3 added, 0 removed, 0 changed', '+ a|vn63:01|2023: 1.5 (published, x.S1)', '… and 2 more']);
});
