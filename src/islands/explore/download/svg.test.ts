import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allCharts } from '../../../charts/all.ts';
import { context } from '../../../charts/fixtures.ts';
import { renderStatic } from '../../../charts/renderStatic.ts';
import { downloadWords } from '../../../i18n/download.ts';
import { textWidth } from '../../../charts/textWidth.ts';
import { shownOf } from './shown.fixture.ts';
import { hardWrap, svgFile, withoutVariables, type Look } from './svg.ts';

const look: Look = { variables: { '--ink': '#16212b', '--ink-soft': '#4a5865', '--paper': '#faf8f2', '--map-line': 'var(--ink)' }, fontFaces: '' };
const parser = new new JSDOM('').window.DOMParser();
const parse = (svg: string): Document => parser.parseFromString(svg, 'image/svg+xml');
const drawing = { markup: '<svg class="chart" viewBox="0 0 720 100" width="720" height="100" font-size="13" text-anchor="middle" data-spots="0,1,2" aria-labelledby="x"><path d="M0 0h9" fill="var(--ink)" stroke="var(--none, #123456)"/><text x="3" data-x="1">Trường Sa</text></svg>', fontSize: 14 };
const words = downloadWords('vi');
const picture = svgFile(drawing, shownOf(), words, look)!;

describe('svgFile', () => {
  const document = parse(picture.svg);
  it('is a well-formed picture that needs nothing from elsewhere', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    expect(picture.svg).not.toMatch(/var\(|url\(|<script|<image|<use|href|data-|aria-labelledby/);
    expect(document.documentElement.getAttribute('font-family')).toContain('Be Vietnam Pro');
    expect([document.documentElement.getAttribute('width'), document.documentElement.getAttribute('height')]).toEqual([String(picture.width), String(picture.height)]);
  });
  it('has the light colours in place of variables', () => {
    const path = document.querySelector('path')!;
    expect([path.getAttribute('fill'), path.getAttribute('stroke')]).toEqual(['#16212b', '#123456']);
    expect(document.querySelector('rect')!.getAttribute('fill')).toBe('#faf8f2');
  });
  it('says title, subtitle, notes, signs, sources, release and address, as text and nothing else', () => {
    const text = [...document.querySelectorAll('text')].map((t) => t.textContent).join(' ');
    for (const part of ['Điểm <b>PAPI</b> & "khác", 2024', 'Thang 1–10; cao hơn là tốt', 'Không so sánh với năm 2020', '– không công bố', 'Nguồn: UNDP, CECODES, PAPI 2024; "báo cáo"', 'Nguồn: Bộ Nội vụ', 'Đúng Hẹn, bản số liệu ngày 22/11/2026', 'https://example.org/kham-pha/?v=table&i=papi.d1,papi.d2']) expect(text).toContain(part);
    expect(document.querySelectorAll('b, script')).toHaveLength(0);
  });
  it('keeps the drawing at its size and lays the texts around it, one below the other', () => {
    const inner = document.querySelector('svg svg')!;
    const top = Number(inner.getAttribute('y'));
    expect(['width', 'height', 'viewBox', 'font-size', 'text-anchor'].map((n) => inner.getAttribute(n))).toEqual(['720', '100', '0 0 720 100', '14', 'middle']);
    const heights = [...document.querySelectorAll('svg > text')].filter((t) => t.parentElement === document.documentElement).map((t) => Number(t.getAttribute('y')));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.every((y) => y < top || y > top + 100)).toBe(true);
    expect(Math.max(...heights)).toBeLessThan(picture.height);
  });
  it('refuses what is no drawing', () => {
    expect(svgFile({ markup: '<p>none</p>', fontSize: 13 }, shownOf(), words, look)).toBeNull();
    expect(svgFile({ markup: '<svg></svg>', fontSize: 13 }, shownOf(), words, look)).toBeNull();
  });
});

it('carries every chart of the site whole: the same marks, both archipelagos', () => {
  const marks = (text: string): number => (text.match(/<(path|rect|line|circle|text|svg|g)\b/g) ?? []).length;
  const pictureOf = (markup: string): string => svgFile({ markup, fontSize: 13 }, shownOf(), words, look)!.svg;
  let islands = 0;
  for (const { name, chart, input, widths } of allCharts) {
    const markup = renderStatic(chart, input, context('vi', widths[0]!));
    const open = markup.slice(0, markup.indexOf('>') + 1);
    const inside = markup.slice(open.length, -'</svg>'.length);
    const made = pictureOf(markup);
    expect(marks(made) - marks(pictureOf(`${open}</svg>`)), name).toBe(marks(inside));
    for (const island of ['Hoàng Sa', 'Trường Sa']) {
      islands += made.split(island).length - 1;
      expect(made.split(island).length, name).toBe(inside.split(island).length);
    }
  }
  expect(islands).toBeGreaterThan(5);
});

it('resolves variables inside variables, with fallbacks, and never leaves one', () => {
  expect(withoutVariables('a var(--map-line) b var(--x, rgb(1,2,3)) c var(--y) d var(--z,)', look.variables)).toBe('a #16212b b rgb(1,2,3) c currentColor d ');
  expect(withoutVariables('var(--a)', { '--a': 'var(--b)', '--b': 'var(--a)' })).toBe('currentColor');
});

it('breaks words that are wider than a line', () => {
  const lines = hardWrap(`xem https://example.org/${'a'.repeat(200)}`, 200, 12);
  expect(lines.every((l) => textWidth(l, 12) <= 200)).toBe(true);
  expect(lines.join('')).toBe(`xemhttps://example.org/${'a'.repeat(200)}`);
});
