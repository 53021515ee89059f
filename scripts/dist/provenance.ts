import { error } from '../problem.ts';
import { attribute, below, closest, hasClass, holds, tagOf, textOf, type Element } from './html.ts';
import type { Check } from './site.ts';

const isLink = (e: Element): boolean => e.tagName === 'a' && Boolean(attribute(e, 'href'));
const isChart = (e: Element): boolean => e.tagName === 'figure' && hasClass(e, 'chart-figure');
/** Figures stand at the right edge of their column; years and codes in a table of words do not. */
const isFigure = (e: Element): boolean => e.tagName === 'td' && hasClass(e, 'right') && /\d/.test(textOf(e));
const isTable = (e: Element): boolean => e.tagName === 'table';

function ofChart(figure: Element): string[] {
  const named = (e: Element): boolean => Boolean(attribute(e, 'aria-label') || attribute(e, 'aria-labelledby') || attribute(e, 'aria-describedby'));
  const drawings = below(figure, (e) => e.tagName === 'svg');
  const sourced = below(figure, (e) => hasClass(e, 'source-line')).some((e) => holds(e, isLink));
  const described = below(figure, (e) => hasClass(e, 'alt')).some((e) => textOf(e) !== '') || drawings.some((e) => named(e) || holds(e, (d) => d.tagName === 'desc'));
  return [
    ...(drawings.length ? [] : ['no drawing (svg)']),
    ...(described ? [] : ['no description']),
    ...(holds(figure, isTable) ? [] : ['no table of its figures']),
    ...(sourced ? [] : ['no source line with a link']),
  ];
}

/** Where a table may keep the way to its sources: in itself, or in the figure or section part that also holds a source line. */
function tableSourced(table: Element): boolean {
  if (holds(table, isLink)) return true;
  const around = closest(table, (e) => e.tagName === 'figure' || e.tagName === 'section');
  return around !== null && below(around, (e) => hasClass(e, 'source-line')).some((e) => holds(e, isLink));
}

/** A number is sourced when it is a link, holds one or stands in one; in a table when its row does; in a chart or a slip by its source line. */
function numSourced(num: Element): boolean {
  if (closest(num, isLink) || holds(num, isLink)) return true;
  const row = closest(num, (e) => e.tagName === 'tr');
  const slip = closest(num, (e) => hasClass(e, 'slip-figure'));
  return (row !== null && holds(row, isLink)) || (slip !== null && holds(slip, isLink)) || closest(num, isChart) !== null;
}

const isNumber = (e: Element): boolean => (hasClass(e, 'num') || hasClass(e, 'big')) && !['td', 'th'].includes(e.tagName);

/** Every figure on a page carries the way to its source. */
export const provenance: Check = {
  id: 'provenance',
  says: 'every chart has a drawing, a description, a table and a source line, and every number leads to its source',
  page(page, { elements }) {
    const tables = elements.filter((e) => isTable(e) && holds(e, isFigure));
    const drawings = elements.filter((e) => e.tagName === 'svg' && attribute(e, 'role') === 'img' && !closest(e, isChart));
    return [
      ...elements.filter(isChart).flatMap((e) => ofChart(e).map((what) => error('provenance', page, `chart ${tagOf(e)} has ${what}`))),
      ...drawings.map((e) => error('provenance', page, `drawing ${tagOf(e)} stands outside a figure.chart-figure`)),
      ...tables.filter((e) => !tableSourced(e)).map((e) => error('provenance', page, `table ${tagOf(e)} with "${textOf(e).slice(0, 60)}" has no link to a source`)),
      ...elements.filter((e) => isNumber(e) && !numSourced(e)).map((e) => error('provenance', page, `number "${textOf(e)}" in ${tagOf(e)} has no link to its source`)),
    ];
  },
};
