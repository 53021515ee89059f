import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dossierChart } from './dossierChart.ts';
import * as f from './fixtures.ts';
import type { Box } from './hatch.ts';
import { labelPlaces, touches, type Disc } from './labelPlaces.ts';
import * as m from './mapFixtures.ts';
import { renderStatic } from './renderStatic.ts';
import { scatter } from './scatter.ts';

const vi = f.context('vi', 720);
const en = f.context('en', 720);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const circles = (svg: string): number => (svg.match(/<circle cx="[^"]+" cy="[^"]+" r="4.5"/g) ?? []).length;
const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the places of labels', () => {
  const frame = { x: 0, y: 0, width: 360, height: 340 };
  const disc = fc.record({ x: fc.integer({ min: 20, max: 340 }), y: fc.integer({ min: 20, max: 320 }), r: fc.integer({ min: 3, max: 16 }) });
  const field = fc.array(disc, { minLength: 1, maxLength: 60 }).map((all) => all.map((d, i): Disc => ({ ...d, id: String(i) })));

  it('cover no other label and no other mark, and stay inside, unless a label must stand', () => {
    fc.assert(
      fc.property(field, (discs) => {
        const labels = labelPlaces(discs, discs.slice(0, 14).map((d, i) => ({ id: d.id, text: `Unit ${i}`, must: false })), frame, [{ x: 0, y: 0, width: 90, height: 40 }], 13);
        for (const [i, a] of labels.entries()) {
          expect(labels.slice(i + 1).some((b) => meets(a.box, b.box))).toBe(false);
          expect(discs.some((d) => d.id !== a.id && touches(a.box, d))).toBe(false);
          expect(meets(a.box, { x: 0, y: 0, width: 90, height: 40 })).toBe(false);
          expect(a.box.x >= 0 && a.box.x + a.box.width <= 360 && a.box.y >= 0).toBe(true);
        }
      }),
    );
  });
  it('have leaders that do not cross', () => {
    const at = (line: readonly number[], t: number): readonly [number, number] => [line[0]! + t * (line[2]! - line[0]!), line[1]! + t * (line[3]! - line[1]!)];
    const above = (line: readonly number[], [x, y]: readonly [number, number]): number => Math.sign((line[2]! - line[0]!) * (y - line[1]!) - (line[3]! - line[1]!) * (x - line[0]!));
    fc.assert(
      fc.property(field, (discs) => {
        const leaders = labelPlaces(discs, discs.slice(0, 14).map((d, i) => ({ id: d.id, text: `Unit ${i}`, must: false })), frame, [], 13).flatMap((l) => (l.leader ? [l.leader] : []));
        for (const [i, a] of leaders.entries()) {
          for (const b of leaders.slice(i + 1)) expect(above(a, at(b, 0)) * above(a, at(b, 1)) < 0 && above(b, at(a, 0)) * above(b, at(a, 1)) < 0).toBe(false);
        }
      }),
    );
  });
  it('write what must be written, however crowded', () => {
    const crowd = Array.from({ length: 400 }, (_, i): Disc => ({ id: String(i), x: (i % 20) * 18, y: Math.floor(i / 20) * 17, r: 9 }));
    const labels = labelPlaces(crowd, [{ id: '205', text: 'Must', must: true }, { id: '206', text: 'May', must: false }], frame, [], 13);
    expect(labels.map((l) => l.text)).toEqual(['Must']);
  });
  it('stand beside a lone mark and off a crowded one with a leader', () => {
    const alone = labelPlaces([{ id: 'a', x: 100, y: 100, r: 4 }], [{ id: 'a', text: 'A', must: false }], frame, [], 13);
    expect(alone[0]).toMatchObject({ x: 108, y: 100, anchor: 'start', leader: null });
    const ring = Array.from({ length: 12 }, (_, i): Disc => ({ id: `r${i}`, x: 100 + 20 * Math.cos((i * Math.PI) / 6), y: 100 + 20 * Math.sin((i * Math.PI) / 6), r: 6 }));
    expect(labelPlaces([{ id: 'a', x: 100, y: 100, r: 4 }, ...ring], [{ id: 'a', text: 'A', must: false }], frame, [], 13)[0]!.leader).not.toBeNull();
  });
});

describe.each([360, 720])('names in a scatter at %i pixels', (width) => {
  it.each([['scatter', scatter, { ...m.scatter2023, highlight: 'vn63:01' }], ['dossiers', dossierChart, m.dossiers2026]] as const)('do not collide in the %s', (_, chart, input) => {
    const svg = renderStatic(chart as typeof scatter, input as never, f.context('vi', width));
    const groups = [...svg.matchAll(/<g ([^>]*stroke="var\(--paper\)"[^>]*)>((?:<text[^>]*>[^<]*<\/text>)+)<\/g>/g)];
    const boxes = groups.flatMap(([, look, texts]) =>
      [...texts!.matchAll(/x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(([, x, y, text]) => {
        const w = text!.length * 6;
        const left = look!.includes('"start"') ? 0 : look!.includes('"end"') ? w : w / 2;
        return { text, x: Number(x) - left, y: Number(y) - 10, width: w, height: 11 };
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(meets(a, b), `${a.text} and ${b.text}`).toBe(false);
  });
});

describe('a scatter', () => {
  it('draws units with both values and names the others', () => {
    expect(circles(renderStatic(scatter, m.scatter2023, vi))).toBe(61);
    expect(scatter.notes(m.scatter2023, vi)).toContain('Thiếu ít nhất một số liệu: Bình Dương và Quảng Ninh.');
    expect(scatter.notes(m.scatter2023, vi)).toContain('Hình chỉ có 61/63 tỉnh, thành phố: những tỉnh có đủ cả hai số liệu.');
    expect(scatter.table(m.scatter2023, vi).rows.at(-1)!.texts[1]).toBe('không công bố');
  });
  it('counts sides of the medians and speaks of no cause', () => {
    expect(plain(scatter.title(m.scatter2023, vi))).toMatch(/^PAPI 5 và PAPI: \d+\/61 tỉnh, thành phố cùng cao hơn hoặc cùng thấp hơn trung vị ở cả hai$/);
    expect(scatter.notes(m.scatter2023, en).at(-1)).toBe('That two figures are high or low together does not mean that one causes the other.');
    expect(plain(scatter.title({ ...m.scatter2023, highlight: 'vn63:01' }, en))).toBe('Ha Noi: Public administrative procedures 7.16 points; PAPI composite 43.96 points');
  });
  it('draws its medians where they are wanted', () => {
    expect(renderStatic(scatter, m.scatter2023, vi)).toContain('stroke-dasharray="2 3"');
    expect(renderStatic(scatter, { ...m.scatter2023, medians: false }, vi)).not.toContain('stroke-dasharray="2 3"');
  });
  it('refuses an empty set and says so', () => {
    const none = { ...m.scatter2023, rows: m.scatter2023.rows.filter((r) => r.y.value === null) };
    expect(() => renderStatic(scatter, none, vi)).toThrow('no unit has both values');
    expect(scatter.describe(none, vi)).toBe('PAPI 5 và PAPI: chưa tỉnh, thành phố nào có đủ hai số liệu.');
  });
});

describe('the dossier chart', () => {
  it('tells of the unit with a small share and many late dossiers', () => {
    expect(plain(dossierChart.title(m.dossiers2026, vi))).toBe('TP.HCM quá hạn 10,60%, thấp hơn mức chung 13,36%, nhưng đó là 175.228 hồ sơ, nhiều thứ hai');
    expect(plain(dossierChart.title(m.dossiers2026, en))).toBe('HCMC: 10.60% late, less than the overall 13.36%, yet that is 175,228 dossiers, the second most');
    expect(renderStatic(dossierChart, m.dossiers2026, vi)).toContain('var(--attention)');
  });
  it('names the two with most where the share hides none, and the highlighted unit', () => {
    const few = m.dossiers2026.rows.filter((r) => ['vn34:01', 'vn34:24', 'vn34:37'].includes(r.unit.id));
    expect(plain(dossierChart.title({ ...m.dossiers2026, rows: few.filter((r) => r.unit.id !== 'vn34:37') }, vi))).toMatch(/quá hạn/);
    expect(plain(dossierChart.title({ ...m.dossiers2026, highlight: 'vn34:01' }, vi))).toBe('Hà Nội: quá hạn 25,96%, tức 276.538 hồ sơ trong 1.065.150 hồ sơ; số hồ sơ quá hạn nhiều thứ 1/34');
  });
  it('gives the overall share from sums, never from the mean of shares', () => {
    expect(plain(dossierChart.describe(m.dossiers2026, en))).toContain('34 provinces had 14,666,757 dossiers, of which 1,959,082 dossiers were late, 13.36%.');
  });
  it('starts both axes at zero and draws lines of equal volume', () => {
    const svg = renderStatic(dossierChart, m.dossiers2026, vi);
    expect(svg).toContain('>0%<');
    expect(plain(svg)).toContain('>1 triệu<');
    expect(svg).toContain('stroke-dasharray="1 4"');
  });
  it('refuses a set that is not full', () => {
    const [a, b, c] = m.dossiers2026.coverages;
    expect(() => dossierChart.title({ ...m.dossiers2026, coverages: [a!, { ...b!, held: 33, full: false }, c!] }, vi)).toThrow('is not held for every unit');
    const rows = m.dossiers2026.rows.map((r, i) => (i === 0 ? { ...r, late: { ...r.late, value: null, status: 'not-published' as const } } : r));
    expect(() => dossierChart.title({ ...m.dossiers2026, rows }, vi)).toThrow('lacks one of its three values');
  });
});
