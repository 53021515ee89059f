import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { provenance } from './provenance.ts';

const found = (html: string): string[] => messages(provenance, { 'index.html': html }).map((m) => m.slice('index.html: '.length));
const source = '<div class="source-line"><a href="#s">1</a></div>';
const table = '<table><tr><td class="right">46</td></tr></table>';
const chart = (...parts: string[]): string => `<figure class="chart-figure">${parts.join('')}</figure>`;
const drawing = '<svg role="img" aria-label="x"></svg>';

it('accepts a whole chart', () => {
  expect(found(chart(drawing, table, source))).toEqual([]);
  expect(found(chart('<svg role="img"></svg><p class="alt">x</p>', table, source))).toEqual([]);
});
it('refuses a chart without drawing, description, table or source', () => {
  expect(found(chart(table, source))).toEqual(['chart <figure class="chart-figure"> has no drawing (svg)', 'chart <figure class="chart-figure"> has no description']);
  expect(found(chart('<svg></svg>', table, source))).toEqual(['chart <figure class="chart-figure"> has no description']);
  expect(found(chart(drawing, source))).toEqual(['chart <figure class="chart-figure"> has no table of its figures']);
  expect(found(chart(drawing, table))[0]).toBe('chart <figure class="chart-figure"> has no source line with a link');
  expect(found(chart(drawing, table, '<div class="source-line">PAPI</div>'))[0]).toContain('no source line with a link');
});
it('refuses a drawing outside a figure.chart-figure', () => {
  expect(found(drawing)).toEqual(['drawing <svg> stands outside a figure.chart-figure']);
});
it('refuses a table of figures without a way to a source, not one of words', () => {
  expect(found(table)).toEqual(['table <table> with "46" has no link to a source']);
  expect(found('<table><tr><td class="right">46 <a href="#s">1</a></td></tr></table>')).toEqual([]);
  expect(found(`<section>${table}${source}</section>`)).toEqual([]);
  expect(found('<table><tr><td>Huế</td><td>2024</td></tr></table>')).toEqual([]);
});
it('refuses a number in the text that leads nowhere', () => {
  expect(found('<p><span class="num">46</span></p>')).toEqual(['number "46" in <span class="num"> has no link to its source']);
  expect(found('<div class="slip-figure"><p class="big">46</p></div>')).toHaveLength(1);
  expect(found('<div class="slip-figure"><p class="big">46</p><a href="#s">1</a></div>')).toEqual([]);
  expect(found('<p><a class="num" href="#s">46</a> <span class="num">46 <a href="#s">1</a></span></p>')).toEqual([]);
});
