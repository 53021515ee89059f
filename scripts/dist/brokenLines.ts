import { error } from '../problem.ts';
import { attribute, below, closest, hasClass, isElement, textOf, type Element, type Tree } from './html.ts';
import { pathSteps } from './pathSteps.ts';
import { addressed, drawnIndicators, figureOf, publishedOf, type Published } from './published.ts';
import type { Check, DistPage } from './site.ts';

/** Where years lie along a drawing: the year at a place. */
type YearAt = (x: number) => number;

const throughTwo = (a: readonly [year: number, x: number], b: readonly [year: number, x: number]): YearAt => (x) => a[0] + ((x - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);

/** By the labels of the axis: texts that are a year. */
function labelledYears(svg: Element): YearAt | null {
  const ticks = below(svg, (e) => e.tagName === 'text' && /^(19|20)\d\d$/.test(textOf(e))).map((e) => [Number(textOf(e)), Number(attribute(e, 'x'))] as const);
  const [first, last] = [ticks[0], ticks.at(-1)];
  return first && last && first[0] !== last[0] ? throughTwo(first, last) : null;
}

/** By `data-years="2011,4 2024,82"` on the list around drawings without labels. */
function toldYears(svg: Element): YearAt | null {
  const list = closest(svg, (e) => attribute(e, 'data-years') !== null);
  const [first, last] = (list ? attribute(list, 'data-years')! : '').split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
  return first && last && first[0] !== last[0] ? throughTwo(first, last) : null;
}

interface Drawing {
  readonly svg: Element;
  readonly paths: readonly string[];
  readonly yearAt: YearAt | null;
  readonly indicators: readonly string[];
}

const isSvg = (e: Element): boolean => e.tagName === 'svg';

/** Lines of a chart over years: strokes with round joins, which only lines of values have. */
const joinedPaths = (svg: Element): string[] =>
  below(svg, (e) => e.tagName === 'path' && e.parentNode !== null && isElement(e.parentNode as Element) && attribute(e.parentNode as Element, 'stroke-linejoin') === 'round').flatMap((e) => attribute(e, 'd') ?? []);

/** The indicator of a name in a list whose items are of one dataset: names alone may belong to several. */
function namedIn(list: Element, text: string, page: DistPage, data: Published): string[] {
  const heads = below(list, (e) => e.tagName === 'p').map((p) => data.named(textOf(below(p, (e) => e.tagName === 'span' || e.tagName === 'a')[0] ?? p), page.lang));
  const everywhere = (dataset: string): boolean => heads.every((found) => found.some((i) => i.dataset === dataset));
  return data.named(text, page.lang).filter((i) => everywhere(i.dataset)).map((i) => i.id);
}

function drawings({ elements }: Tree, page: DistPage, data: Published): Drawing[] {
  const shared = new Map(elements.filter((e) => e.tagName === 'path' && attribute(e, 'id') !== null).map((e) => [`#${attribute(e, 'id')}`, attribute(e, 'd') ?? '']));
  return elements.filter(isSvg).flatMap((svg): Drawing[] => {
    const figure = figureOf(svg);
    const ofFigure = figure ? drawnIndicators(figure, page) : [];
    if (hasClass(svg, 'chart-trend') || hasClass(svg, 'chart-lines')) return [{ svg, paths: joinedPaths(svg), yearAt: labelledYears(svg), indicators: ofFigure }];
    const item = closest(svg, (e) => e.tagName === 'li');
    if (hasClass(svg, 'chart-sparkline')) {
      const head = item ? below(item, (e) => e.tagName === 'a' || e.tagName === 'span')[0] : undefined;
      const linked = head ? addressed(attribute(head, 'href') ?? '')?.indicator : undefined;
      return [{ svg, paths: joinedPaths(svg), yearAt: toldYears(svg), indicators: linked ? [linked] : head ? namedIn(closest(item!, (e) => e.tagName === 'ul')!, textOf(head), page, data) : [] }];
    }
    if (!item || !closest(item, (e) => hasClass(e, 'unit-lines'))) return [];
    const own = below(svg, (e) => e.tagName === 'path' && (hasClass(e, 'line') || hasClass(e, 'median'))).flatMap((e) => attribute(e, 'd') ?? []);
    const used = below(svg, (e) => e.tagName === 'use' && hasClass(e, 'median')).flatMap((e) => shared.get(attribute(e, 'href') ?? '') ?? []);
    return [{ svg, paths: [...own, ...used], yearAt: toldYears(svg), indicators: ofFigure }];
  });
}

/** How far a corner may lie beside its year, in years: places are rounded to a tenth of a pixel or to a pixel. */
const slack = 0.12;

function crossed({ paths, yearAt, indicators }: Drawing, data: Published): string[] {
  const steps = paths.flatMap(pathSteps);
  if (steps.length === 0) return [];
  if (!yearAt) return ['has lines but does not tell its years'];
  if (indicators.length !== 1 || !data.indicator(indicators[0]!)) return [`has lines but does not tell its indicator (${indicators.join(', ') || 'none'})`];
  const { id, breaks } = data.indicator(indicators[0]!)!;
  return steps.flatMap(({ from, to }) => {
    const [a, b] = [yearAt(from[0]), yearAt(to[0])].sort((m, n) => m - n) as [number, number];
    const broken = breaks.find((x) => a < x.at - 0.5 && x.at - 0.5 < b);
    if (broken) return [`draws ${id} from ${a.toFixed(1)} to ${b.toFixed(1)}, across its break of ${broken.at}`];
    if (Math.abs(a - Math.round(a)) > slack || Math.abs(b - Math.round(b)) > slack) return [`draws ${id} with a corner between two years (${a.toFixed(2)} to ${b.toFixed(2)})`];
    return Math.round(b) - Math.round(a) > 1 ? [`draws ${id} from ${Math.round(a)} to ${Math.round(b)}, over years without a figure`] : [];
  });
}

/** No line joins values on two sides of a break, nor over a year without a figure. */
export const brokenLines: Check = {
  id: 'brokenLines',
  says: 'no drawing joins values across a declared break of its indicator or over a year without a figure',
  page(page, tree, _base, files) {
    const data = publishedOf(files);
    return drawings(tree, page, data).flatMap((d) => [...new Set(crossed(d, data))].map((what) => error('brokenLines', page, `drawing <svg class="${attribute(d.svg, 'class') ?? 'unit line'}"> ${what}`)));
  },
};
