import { display } from '../domain/coverage.ts';
import type { Cell } from '../domain/published.ts';
import type { Coverage, Indicator, PeriodId, Unit, UnitId } from '../domain/types.ts';
import { compact, count, figure, list, percent, periodLabel, value } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import type { Box } from './hatch.ts';
import { touches, type Disc } from './labelPlaces.ts';
import { measureIn } from './measured.ts';
import { pointsSpec, type Plane, type Point } from './points.ts';
import { radius } from './scatter.ts';
import { halo, label, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { fontSize, isWide, soft } from './theme.ts';

export interface DossierRow {
  readonly unit: Unit;
  readonly volume: Cell;
  readonly late: Cell;
  readonly share: Cell;
}

export interface DossierInput {
  /** All dossiers of the unit, the late ones among them, and these as a share of all. */
  readonly volume: Indicator;
  readonly late: Indicator;
  readonly share: Indicator;
  readonly period: PeriodId;
  /** A row for every unit of the vintage, with all three values. */
  readonly rows: readonly DossierRow[];
  /** Coverage of the three indicators. */
  readonly coverages: readonly Coverage[];
  /** Who publishes the figures, in the language of the page. */
  readonly publisher?: string;
  readonly highlight?: UnitId;
  readonly named?: readonly UnitId[];
}

interface Dossiers {
  readonly unit: Unit;
  readonly volume: number;
  readonly late: number;
  readonly share: number;
  /** Rank by number of late dossiers. */
  readonly place: number;
}

/** The rows by number of late dossiers. Throws where the set is not full: its sums would say nothing. */
function byLate(input: DossierInput): Dossiers[] {
  for (const [i, indicator] of [input.volume, input.late, input.share].entries()) {
    const coverage = input.coverages[i];
    if (!coverage || display(indicator, coverage) !== 'ranking' || coverage.notPublished > 0) throw new Error(`dossiers: ${indicator.id} in ${input.period} is not held for every unit`);
  }
  const rows = input.rows.map(({ unit, volume, late, share }) => {
    if (volume.value === null || late.value === null || share.value === null) throw new Error(`dossiers: ${unit.id} lacks one of its three values in ${input.period}`);
    return { unit, volume: volume.value, late: late.value, share: share.value };
  });
  const ordered = rows.toSorted((a, b) => b.late - a.late || a.unit.sort - b.unit.sort);
  return ordered.map((r) => ({ ...r, place: 1 + ordered.filter((o) => o.late > r.late).length }));
}

const sum = (rows: readonly Dossiers[], of: 'volume' | 'late'): number => rows.reduce((total, r) => total + r[of], 0);
const overall = (rows: readonly Dossiers[]): number => (100 * sum(rows, 'late')) / sum(rows, 'volume');
const words = (input: DossierInput, ctx: ChartContext) => ({
  share: (v: number): string => value(v, measureIn(input.share, input.period), ctx.locale),
  late: (v: number): string => value(v, measureIn(input.late, input.period), ctx.locale),
  volume: (v: number): string => value(v, measureIn(input.volume, input.period), ctx.locale),
  units: (n: number): string => ctx.t.units(count(n, ctx.locale), input.rows[0]?.unit.kind ?? 'province'),
});

/** Among the three with the most late dossiers, the first whose share is below that of all together: few in a hundred, many people. */
const hidden = (rows: readonly Dossiers[]): Dossiers | undefined => rows.find((r) => r.place <= 3 && r.share < overall(rows));

function concentration(rows: readonly Dossiers[], input: DossierInput, ctx: ChartContext): string {
  const two = rows.slice(0, 2);
  const share = percent((100 * sum(two, 'late')) / sum(rows, 'late'), 0, ctx.locale);
  return ctx.t.dossierChart.concentration(list(two.map((r) => r.unit.short[ctx.locale]), ctx.locale), share, words(input, ctx).units(rows.length));
}

function ownText(own: Dossiers, rows: readonly Dossiers[], input: DossierInput, ctx: ChartContext): string {
  const say = words(input, ctx);
  return ctx.t.dossierChart.own(own.unit.short[ctx.locale], say.share(own.share), say.late(own.late), say.volume(own.volume), own.place, count(rows.length, ctx.locale));
}

function title(input: DossierInput, ctx: ChartContext): string {
  const rows = byLate(input);
  const say = words(input, ctx);
  const own = rows.find((r) => r.unit.id === input.highlight);
  if (own) return ownText(own, rows, input, ctx);
  const lesson = hidden(rows);
  if (!lesson) return concentration(rows, input, ctx);
  return ctx.t.dossierChart.lesson(lesson.unit.short[ctx.locale], say.share(lesson.share), say.share(overall(rows)), say.late(lesson.late), lesson.place);
}

function describe(input: DossierInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const rows = byLate(input);
  const say = words(input, ctx);
  const named = (r: Dossiers): string => t.dossierChart.item(r.unit.short[locale], say.late(r.late), say.share(r.share));
  const byShare = rows.toSorted((a, b) => b.share - a.share);
  const own = rows.find((r) => r.unit.id === input.highlight);
  return [
    t.dossierChart.intro(periodLabel(input.period, locale), say.units(rows.length), say.volume(sum(rows, 'volume')), say.late(sum(rows, 'late')), say.share(overall(rows))),
    t.dossierChart.most(list(rows.slice(0, 3).map(named), locale)),
    t.dossierChart.shares(list(byShare.slice(0, 3).map(named), locale), list(byShare.slice(-3).toReversed().map(named), locale)),
    `${concentration(rows, input, ctx)}.`,
    ...(own ? [`${ownText(own, rows, input, ctx)}.`] : []),
  ].join(' ');
}

function table(input: DossierInput, ctx: ChartContext): ChartTable {
  const { locale } = ctx;
  const three = [['late', input.late], ['share', input.share], ['volume', input.volume]] as const;
  return {
    columns: [{ key: 'unit', label: ctx.t.kind(input.rows[0]?.unit.kind ?? 'province'), numeric: false }, ...three.map(([key, indicator]) => ({ key, label: indicator.short[locale], numeric: true }))],
    rows: byLate(input).map((r) => ({
      texts: [r.unit.short[locale], ...three.map(([key, indicator]) => figure(r[key], measureIn(indicator, input.period), locale))],
      cell: input.rows.find((row) => row.unit.id === r.unit.id)!.late,
      unit: r.unit.id,
      period: input.period,
    })),
  };
}

/** The largest round volumes below the largest one, three on a phone and four on a wide page. */
function roundVolumes(most: number, wide: boolean): number[] {
  const found: number[] = [];
  for (let e = Math.floor(Math.log10(most)); e >= 0 && found.length < (wide ? 4 : 3); e--) {
    for (const m of [5, 2, 1]) if (m * 10 ** e < most && found.length < (wide ? 4 : 3)) found.push(m * 10 ** e);
  }
  return found;
}

/** Lines of equal volume, where a unit with so many dossiers stands for each share; labels beside the frame or, on a phone, on the line. */
function volumeLines(volumes: readonly number[], xMost: number, yMost: number, { frame, x, y }: Plane, discs: readonly Disc[], ctx: ChartContext): { shapes: Shape[]; taken: Box[] } {
  const [right, from] = [frame.x + frame.width, `M${Math.round(x(0))} ${Math.round(y(0))}`];
  const rays = volumes.map((v) => {
    const share = Math.min(xMost, (100 * yMost) / v);
    const [text, width] = [compact(v, ctx.locale), textWidth(compact(v, ctx.locale), fontSize)];
    const boxAt = (part: number): Box => ({ x: x(share * part) - width - 4, y: y((share * part * v) / 100) - 9, width, height: 18 });
    const along = [0.99, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52].map(boxAt);
    const beside = isWide(ctx.width) && share === xMost;
    const box = beside ? { ...boxAt(1), x: right + 6 } : (along.find((b) => b.y >= frame.y - 9 && !discs.some((d) => touches(b, d))) ?? along[0]!);
    return { end: `${from}L${Math.round(x(share))} ${Math.round(y((share * v) / 100))}`, text, box };
  });
  return {
    shapes: [
      { name: 'path', at: { d: rays.map((r) => r.end).join(''), stroke: soft, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round', fill: 'none' } },
      ...rays.map(({ text, box }) => label(Math.round(box.x), Math.round(box.y + 9), text, { 'text-anchor': 'start', fill: soft, ...halo })),
    ],
    taken: rays.map((r) => r.box),
  };
}

function spec(input: DossierInput, ctx: ChartContext): Spec {
  const { width, t } = ctx;
  const wide = isWide(width);
  const rows = byLate(input);
  const most = Math.max(...rows.map((r) => r.volume));
  const unsure = new Set(input.rows.filter((r) => [r.volume, r.late, r.share].some((c) => c.status === 'provisional' || c.status === 'disputed')).map((r) => r.unit.id));
  const points = rows.map((r): Point => ({ unit: r.unit, x: r.share, y: r.late, r: radius(r.volume, most, width), hollow: unsure.has(r.unit.id) }));
  const scale = (indicator: Indicator, values: readonly number[], ticks: number) => {
    const base = axis(values, measureIn(indicator, input.period), ticks, ctx, true);
    return { ...base, domain: [0, base.domain[1] * 1.06] as const, title: indicator.name[ctx.locale] };
  };
  const [x, y] = [scale(input.share, points.map((p) => p.x), wide ? 6 : 4), scale(input.late, points.map((p) => p.y), 5)];
  const volumes = roundVolumes(most, wide);
  const lesson = hidden(rows);
  const byShare = rows.toSorted((a, b) => b.share - a.share);
  const must = [...new Set([...(input.highlight ? [input.highlight] : []), ...(input.named ?? []), ...(lesson ? [lesson.unit.id] : []), rows[0]!.unit.id])];
  const may = [...rows.slice(0, wide ? 8 : 4), ...byShare.slice(0, wide ? 6 : 3), ...byShare.slice(wide ? -5 : -3).toReversed()].map((r) => r.unit.id);
  return pointsSpec(
    {
      points,
      x,
      y,
      keys: [
        { sign: 'dot', text: t.dossierChart.area },
        { sign: 'break', text: t.dossierChart.equal },
        ...(unsure.size ? [{ sign: 'hollow', text: t.hollow } as const] : []),
      ],
      highlight: input.highlight ?? lesson?.unit.id,
      must,
      may: [...new Set(may)],
      right: wide ? Math.ceil(Math.max(...volumes.map((v) => textWidth(compact(v, ctx.locale), fontSize)))) + 8 : 2,
      guides: (plane, discs) => volumeLines(volumes, x.domain[1], y.domain[1], plane, discs, ctx),
    },
    ctx,
  );
}

/** Late share, number of late dossiers and volume in one picture: a small share of many dossiers is many people. */
export const dossierChart: Chart<DossierInput> = {
  id: 'dossier-chart',
  title,
  subtitle: (input, ctx) => ctx.t.dossierChart.subtitle(input.publisher ?? '', periodLabel(input.period, ctx.locale)),
  describe,
  notes: (_, ctx) => [ctx.t.dossierChart.lines],
  table,
  spec,
};
