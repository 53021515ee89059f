import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSql, readSql, writeSql } from './sqlAddress.ts';

describe('a query in an address', () => {
  it('travels as it is where it is short, deflated where it is long', async () => {
    expect(await writeSql('SELECT 1')).toBe('sql=SELECT%201');
    const long = 'SELECT unit, value FROM observations WHERE indicator = \'papi.d5\' '.repeat(40);
    const written = (await writeSql(long))!;
    expect(written).toMatch(/^sqlz=[A-Za-z0-9_-]+$/);
    expect(written.length).toBeLessThan(300);
    expect(await readSql(`#${written}`)).toBe(long);
  });
  it('comes back letter by letter', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 900 }).filter((s) => !/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(s) && s.isWellFormed()), async (sql) => {
      expect(await readSql(`#${(await writeSql(sql))!}`)).toBe(sql);
    }), { numRuns: 60 });
  });
  it('is none where the fragment speaks of something else', async () => {
    expect([await readSql(''), await readSql('#mau'), await readSql('#sqlite=1')]).toEqual([null, null, null]);
  });
  it('is refused where it cannot be read, holds control characters or is too long', async () => {
    const bomb = new Uint8Array(await new Response(new Blob([new Uint8Array(4_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
    const packed = btoa(String.fromCharCode(...bomb)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    for (const fragment of ['#sqlz=%%%', '#sqlz=AAAA', '#sql=%E0%A4%A', '#sql=SELECT%00', `#sql=${'x'.repeat(longestSql + 1)}`, `#sqlz=${packed}`]) expect(await readSql(fragment), fragment.slice(0, 40)).toBe('unreadable');
    expect(await writeSql('x'.repeat(longestSql + 1))).toBeNull();
  });
});
