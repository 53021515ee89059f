import { figure, list, periodLabel } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { intervalText, levelText, reason, scaleText } from './measured.ts';
import { profileRows, type ProfileInput, type ProfileRow } from './profileRows.ts';

const named = (rows: readonly ProfileRow[], ctx: ChartContext): string => list(rows.map((r) => r.indicator.short[ctx.locale]), ctx.locale);

/** Why the unit has no value of a dimension. */
export const missing = ({ own }: ProfileRow, ctx: ChartContext): string => (own ? reason(own, ctx) : ctx.t.absent['not-found']);

/** In how many dimensions the unit stands in the top and in the bottom quarter of all units. */
export function title(input: ProfileInput, ctx: ChartContext): string {
  const t = ctx.t.profile;
  const { rows } = profileRows(input);
  const [unit, year] = [input.unit.short[ctx.locale], t.year(periodLabel(input.period, ctx.locale))];
  const held = rows.filter((r) => r.value !== null);
  if (held.length === 0) return t.none(unit, year);
  const grouped = held.filter((r) => r.group !== null);
  if (grouped.length === 0) return t.plain(unit, year, String(held.length));
  const of = (group: ProfileRow['group']): number => grouped.filter((r) => r.group === group).length;
  const [top, bottom, n] = [of('top'), of('bottom'), String(grouped.length)];
  if (top === 0 && bottom === 0) return t.middle(unit, year, n);
  if (bottom === 0) return t.top(unit, year, String(top), n);
  return top === 0 ? t.bottom(unit, year, String(bottom), n) : t.title(unit, year, String(top), n, String(bottom));
}

/** What the dimensions belong to, period, scale and direction. */
export function subtitle(input: ProfileInput, ctx: ChartContext): string {
  const { measure, rows } = profileRows(input);
  const direction = ctx.t.direction[rows[0]!.indicator.better];
  const scale = scaleText(measure, ctx);
  return ctx.t.profile.subtitle(input.name[ctx.locale], periodLabel(input.period, ctx.locale), direction ? `${scale}, ${direction}` : scale);
}

/** Every dimension with its value, the quartiles and the median of all units. */
export function describe(input: ProfileInput, ctx: ChartContext): string {
  const t = ctx.t.profile;
  const { measure, rows } = profileRows(input);
  const text = (n: number): string => figure(n, measure, ctx.locale);
  const sentences = rows.map((r) => {
    const [name, now] = [r.indicator.name[ctx.locale], r.value === null ? missing(r, ctx) : text(r.value)];
    return r.quartiles ? t.row(name, now, text(r.quartiles.lower), text(r.quartiles.median), text(r.quartiles.upper)) : t.rowAlone(name, now);
  });
  return [t.intro(input.unit.short[ctx.locale], input.name[ctx.locale], periodLabel(input.period, ctx.locale)), ...sentences].join(' ');
}

/** Whose grouping it is, what the marks are, and which dimensions lack a value or quartiles. */
export function notes(input: ProfileInput, ctx: ChartContext): string[] {
  const { t } = ctx;
  const { rows } = profileRows(input);
  const sampled = rows.find((r) => r.own?.interval && r.own.standardError !== null)?.own?.interval;
  const absent = Map.groupBy(rows.filter((r) => r.value === null), (r) => missing(r, ctx));
  const partial = rows.filter((r) => !r.quartiles);
  return [
    ...[...absent].map(([why, some]) => t.note.absent(named(some, ctx), why)),
    ...(rows.some((r) => r.group) ? [t.profile.groups] : []),
    ...(rows.some((r) => r.quartiles) ? [t.note.median] : []),
    ...(partial.length ? [t.profile.partial(named(partial, ctx))] : []),
    ...(sampled ? [t.note.interval(levelText(sampled.level, ctx))] : []),
  ];
}

/** One row a dimension: the unit, the median and the quartiles of all units, and the peers. */
export function table(input: ProfileInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const { measure, rows } = profileRows(input);
  const text = (n: number | undefined): string => (n === undefined ? '' : figure(n, measure, locale));
  const level = rows.find((r) => r.own?.interval)?.own?.interval?.level;
  const peers = input.peers ?? [];
  return {
    columns: [
      { key: 'measure', label: t.column.measure, numeric: false },
      { key: 'value', label: input.unit.short[locale], numeric: true },
      ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
      ...(['lower', 'median', 'upper'] as const).map((key) => ({ key, label: t.profile.column[key], numeric: true })),
      ...peers.map((p) => ({ key: p.id, label: p.short[locale], numeric: true })),
    ],
    rows: rows.map((r) => ({
      texts: [
        r.indicator.name[locale],
        r.value === null ? missing(r, ctx) : text(r.value),
        ...(level === undefined ? [] : [r.own ? intervalText(r.own, measure, ctx) : '']),
        text(r.quartiles?.lower),
        text(r.quartiles?.median),
        text(r.quartiles?.upper),
        ...peers.map((p) => text(r.peers.find((x) => x.unit.id === p.id)?.cell.value ?? undefined)),
      ],
      cell: r.own,
      unit: input.unit.id,
      period: input.period,
    })),
  };
}
