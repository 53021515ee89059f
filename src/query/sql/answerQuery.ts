import type { AnswerRow } from '../../domain/explore/answer.ts';
import { comparison, type ChangeWhy } from '../../domain/explore/change.ts';
import type { Question } from '../../domain/explore/question.ts';
import { periodsIn, type Resolved } from '../../domain/explore/resolve.ts';
import { gapStatus } from '../../domain/gap.ts';
import { period } from '../../domain/period.ts';
import type { Status } from '../../domain/types.ts';
import { asLiterals, asParameters, type Query, type SqlValue, type Values } from './query.ts';

/** The cells asked for, a row for each indicator and period: what a change is counted from or why none is, and why a cell may be empty. */
function asked(resolved: Resolved, values: Values): string {
  const order = periodsIn(resolved);
  const rows = resolved.series.flatMap(({ indicator, periods }, n) =>
    periods.map((id) => {
      const { from, why } = comparison(indicator, id);
      const [moment, gap] = [order.indexOf(id) + 1, gapStatus(indicator, period(id).year)];
      return `    (${[n + 1, values.of(indicator.id), moment, values.of(id), values.of(from), values.of(why), values.of(gap)].join(', ')})`;
    }),
  );
  const none = `    (0, ${['indicator', 'moment', 'period', 'before', 'no_change', 'gap'].map((name) => (name === 'moment' ? '0' : values.of(null))).join(', ')})`;
  return `WITH asked(nth, indicator, moment, period, before, no_change, gap) AS (\n  VALUES\n${rows.length > 0 ? rows.join(',\n') : none}\n)`;
}

const isEmpty = ({ series }: Resolved): boolean => series.every((s) => s.periods.length === 0);

const listed = (values: Values, all: readonly (string | number)[]): string => all.map((v) => values.of(v)).join(', ');

/** Which units, as a condition on the table `units`. */
function unitCondition({ units: choice, vintage }: Question, { units }: Resolved, values: Values): string {
  const provinces = (): string => `u.kind = 'province' AND u.vintage = ${values.of(vintage)}`;
  switch (choice.kind) {
    case 'provinces':
      return provinces();
    case 'regions':
      return `u.kind = 'region' AND u.vintage = ${values.of(vintage)}`;
    case 'ministries':
      return `u.kind = 'ministry'`;
    case 'region':
      return `${provinces()} AND u.parent = ${values.of(choice.of)}`;
    case 'peers':
    case 'units':
      return units.length > 0 ? `u.id IN (${listed(values, units.map((u) => u.id))})` : 'false';
  }
}

function conditions(question: Question, resolved: Resolved, values: Values): string {
  const { statuses, min, max } = question;
  return [
    ...(isEmpty(resolved) ? ['false'] : []),
    unitCondition(question, resolved, values),
    ...(statuses.length > 0 ? [`coalesce(o.status, a.gap) IN (${listed(values, statuses)})`] : []),
    ...(min === null ? [] : [`o.value >= ${values.of(min)}`]),
    ...(max === null ? [] : [`o.value <= ${values.of(max)}`]),
  ].join('\n  AND ');
}

/** Names by the column of Vietnamese order; what has no key comes last. */
function order({ sort: { by, descending } }: Question, { regions }: Resolved, values: Values): string {
  const way = descending ? ' DESC' : '';
  const keys = {
    unit: [`u.sort${way}`, 'a.nth', 'a.moment'],
    code: [`u.code${way} NULLS LAST`, 'u.sort', 'a.nth', 'a.moment'],
    region: [`list_position([${by === 'region' ? listed(values, regions) : ''}], CASE WHEN u.kind = 'region' THEN u.id ELSE u.parent END)${way} NULLS LAST`, 'u.sort', 'a.nth', 'a.moment'],
    period: [`a.moment${way}`, 'u.sort', 'a.nth'],
    value: ['a.nth', `o.value${way} NULLS LAST`, 'u.sort', 'a.moment'],
    change: ['a.nth', `change${way} NULLS LAST`, 'u.sort', 'a.moment'],
  };
  return keys[by].join(', ');
}

function statement(question: Question, resolved: Resolved, values: Values): string {
  const held = question.view === 'table';
  const parts = [
    asked(resolved, values),
    'SELECT a.indicator, u.id AS unit, a.period, o.value, coalesce(o.status, a.gap) AS status, o.lower, o.upper, o.rank, o.rank_of,',
    '  o.value - b.value AS change,',
    '  CASE WHEN o.value IS NOT NULL AND b.value IS NOT NULL THEN a.before END AS change_from,',
    "  CASE WHEN o.value IS NOT NULL AND b.value IS NULL THEN coalesce(a.no_change, 'no-earlier') END AS change_why,",
    '  (',
    "    SELECT string_agg(c.source || CASE WHEN c.basis = 'derived' THEN coalesce('|' || c.also, '') ELSE '' END, '|' ORDER BY c.rowid)",
    '    FROM claims c',
    '    WHERE c.indicator = o.indicator AND c.unit = o.unit AND c.period = o.period',
    "      AND (o.value IS NULL OR o.ruling IS NULL OR c.value = o.value OR c.basis = 'derived')",
    question.columns.includes('rank') ? '  ) AS sources, o.rank_best, o.rank_worst' : '  ) AS sources',
    'FROM asked a',
    'CROSS JOIN units u',
    `${held ? '' : 'LEFT '}JOIN observations o ON o.indicator = a.indicator AND o.unit = u.id AND o.period = a.period`,
    'LEFT JOIN observations b ON b.indicator = a.indicator AND b.unit = u.id AND b.period = a.before',
    `WHERE ${conditions(question, resolved, values)}`,
    `ORDER BY ${order(question, resolved, values)}`,
  ];
  return parts.join('\n');
}

const text = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: SqlValue | undefined): number | null => (typeof value === 'number' ? value : null);

function answerRow([indicator, unit, id, value, status, lower, upper, rank, rankOf, change, from, why, sources, best, worst]: readonly SqlValue[]): AnswerRow {
  return {
    indicator: String(indicator),
    unit: String(unit),
    period: String(id),
    value: number(value),
    status: String(status) as Status,
    lower: number(lower),
    upper: number(upper),
    rank: number(rank),
    rankOf: number(rankOf),
    rankBest: number(best),
    rankWorst: number(worst),
    change: number(change),
    changeFrom: text(from),
    changeWhy: text(why) as ChangeWhy | null,
    sources: [...new Set(text(sources)?.split('|') ?? [])],
  };
}

/**
 * The statement that gives the rows of answer() from the published database. What may be compared is decided by the domain and
 * handed in; joining, subtracting, filtering and sorting is done by the database.
 */
export function answerQuery(question: Question, resolved: Resolved): Query<AnswerRow> {
  const values = asParameters();
  return { sql: statement(question, resolved, values), params: values.params, row: answerRow };
}

/** The same statement with its values written out, for readers to see, run and change. */
export function showSql(question: Question, resolved: Resolved): string {
  return `${statement(question, resolved, asLiterals())};`;
}
