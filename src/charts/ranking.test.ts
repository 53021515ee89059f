import { describe, expect, it } from 'vitest';
import * as f from './fixtures.ts';
import { rankedBars, ranking } from './ranking.ts';
import { rankingOrder, type RankingInput } from './rankingOrder.ts';
import { renderStatic } from './renderStatic.ts';
import { valuesHeld } from './valuesHeld.ts';

const vi = f.context('vi', 360);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Synthetic values of the first provinces of a full set. */
function synthetic(values: readonly (number | null)[], better: 'higher' | 'lower' | 'neither', se: number | null = null): RankingInput {
  const rows = f.ranking2023.rows.slice(0, values.length).map((r, i) => ({ unit: r.unit, cell: f.cellOf('x', r.unit.id, '2023', values[i]!, { standardError: se }) }));
  const held = values.filter((v) => v !== null).length;
  return { indicator: { ...f.papiTotal, better }, period: '2023', rows, coverage: { ...f.ranking2023.coverage, held, expected: held, full: true } };
}

describe('a ranking', () => {
  it('refuses a partial set', () => {
    const input = { ...f.ranking2023, coverage: { ...f.ranking2023.coverage, held: 60, full: false } };
    expect(() => renderStatic(ranking, input, vi)).toThrow('ranking of papi.total in 2023: 60 of 61 units are held');
    expect(() => ranking.title(input, vi)).toThrow('a ranking needs all of them');
  });
  it('lets ties share a rank', () => {
    const order = rankingOrder(synthetic([3, 5, 5, 1], 'higher'));
    expect(order.ranked.map((r) => [r.value, r.rank, r.tied])).toEqual([[5, 1, true], [5, 1, true], [3, 3, false], [1, 4, false]]);
  });
  it('puts the lowest first where lower is better', () => {
    expect(rankingOrder(synthetic([3, 5, 1], 'lower')).ranked.map((r) => r.value)).toEqual([1, 3, 5]);
  });
  it('lists published absences below with a hatch and the reason, and never as a number', () => {
    const svg = renderStatic(ranking, f.ranking2023, vi);
    expect(svg.match(/<circle/g)).toHaveLength(61);
    expect(svg.match(/>không công bố</g)).toHaveLength(2);
    expect(svg.indexOf('>Quảng Ninh<')).toBeGreaterThan(svg.indexOf('>Đắk Nông<'));
    expect(ranking.table(f.ranking2023, vi).rows.at(-1)!.texts).toEqual(['Quảng Ninh', 'không công bố', '', '']);
  });
  it('gives no rank to a volume', () => {
    expect(rankedBars.table(f.overdue2026, vi).columns.map((c) => c.key)).toEqual(['unit', 'value']);
    expect(renderStatic(rankedBars, f.overdue2026, vi)).not.toContain('>1</text>');
  });
  it('starts bars at zero', () => {
    const svg = renderStatic(rankedBars, f.overdue2026, vi);
    const starts = new Set([...svg.matchAll(/<line x1="([\d.]+)" x2="[\d.]+" y1="[\d.]+" y2="[\d.]+"\/>/g)].map((m) => m[1]));
    expect(starts.size).toBe(1);
  });
});

describe('the title of a ranking', () => {
  it('says how many the intervals do not separate from the first', () => {
    expect(ranking.title(f.ranking2023, vi)).toBe('Thừa Thiên Huế cao nhất (46,04), nhưng 12 tỉnh, thành phố khác nằm trong sai số');
    expect(ranking.title(f.ranking2023, en)).toContain('12 other provinces are within the margin of error');
    expect(ranking.title(synthetic([9, 8.9, 3], 'higher', 0.2), vi)).toBe('Hà Nội cao nhất (9,00), nhưng 1 tỉnh, thành phố khác nằm trong sai số');
  });
  it('names both ends where the intervals are clear or unknown', () => {
    expect(ranking.title(f.lateShare2026, vi)).toBe('Ninh Bình thấp nhất (4,14%), Hà Nội cao nhất (25,96%)');
    expect(ranking.title(synthetic([5, 5, 3], 'higher'), vi)).toBe('Hà Giang và Hà Nội cùng cao nhất (5,00), Cao Bằng thấp nhất (3,00)');
  });
  it('gives the share of the first two of a volume that may be added', () => {
    expect(rankedBars.title(f.overdue2026, vi)).toBe('Hà Nội và TP.HCM chiếm 23% tổng số của 34 tỉnh, thành phố');
  });
  it('speaks of the highlighted unit', () => {
    expect(plain(ranking.title({ ...f.ranking2023, highlight: 'vn63:01' }, vi))).toBe('Hà Nội: hạng 15/61, 43,96 điểm');
    expect(plain(ranking.title({ ...f.ranking2023, highlight: 'vn63:01', ranges: new Map([['vn63:01', [9, 22]]]) }, en))).toBe('Ha Noi: 15th of 61, ranks 9–22 with the margin of error; 43.96 points');
  });
});

describe('the values held', () => {
  it('are titled as partial, in name order, without ranks', () => {
    expect(valuesHeld.title(f.sipas2023, vi)).toBe('Mới có số liệu của 18/63 tỉnh, thành phố, từ 75,03% đến 90,61%');
    expect(valuesHeld.title(f.sipas2023, en)).toBe('Figures for only 18 of 63 provinces, from 75.03% to 90.61%');
    expect(valuesHeld.table(f.sipas2023, vi).columns.map((c) => c.key)).toEqual(['unit', 'value']);
    expect(valuesHeld.table(f.sipas2023, vi).rows.slice(0, 3).map((r) => r.texts[0])).toEqual(['Bắc Kạn', 'Cần Thơ', 'Đà Nẵng']);
    expect(renderStatic(valuesHeld, f.sipas2023, vi)).toContain('>45 tỉnh, thành phố khác: chưa tìm thấy<');
  });
  it('say so where there is none or one', () => {
    expect(valuesHeld.title({ ...f.sipas2023, rows: [] }, vi)).toBe('Chưa có số liệu nào của 63 tỉnh, thành phố');
    expect(renderStatic(valuesHeld, { ...f.sipas2023, rows: [] }, vi)).toContain('Chưa có số liệu nào của 63 tỉnh, thành phố');
    expect(valuesHeld.title({ ...f.sipas2023, rows: f.sipas2023.rows.slice(0, 1) }, en)).toMatch(/^A figure for only 1 of 63 provinces: /);
  });
});
