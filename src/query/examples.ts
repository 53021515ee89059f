export const exampleIds = ['risers', 'late-volume', 'late-per-10000', 'apart-from-median', 'two-indices', 'always-first', 'predecessors', 'partial', 'findings', 'claims', 'missing', 'mine'] as const;
export type ExampleId = (typeof exampleIds)[number];

/** A worked example for the SQL editor; its title is in the dictionary under the same id. */
export interface Example {
  readonly id: ExampleId;
  readonly sql: string;
}

const bodies: Readonly<Record<ExampleId, (name: string, locale: 'vi' | 'en') => string>> = {
  risers: (name) => `SELECT u.${name} AS province, a.value AS y2023, b.value AS y2024, round(b.value - a.value, 2) AS change
FROM observations a
JOIN observations b ON b.indicator = a.indicator AND b.unit = a.unit AND b.period = '2024'
JOIN units u ON u.id = a.unit
WHERE a.indicator = 'papi.d5' AND a.period = '2023' AND u.kind = 'province'
ORDER BY b.value - a.value DESC NULLS LAST, u.sort
LIMIT 10`,
  'late-volume': (name) => `SELECT u.${name} AS province, l.value AS late, r.value AS received,
       round(100 * l.value / r.value, 2) AS late_percent,
       round(100 * sum(l.value) OVER (ORDER BY l.value DESC) / sum(l.value) OVER (), 1) AS running_share
FROM observations l
JOIN observations r ON r.unit = l.unit AND r.period = l.period AND r.indicator = 'dossiers.received_total'
JOIN units u ON u.id = l.unit
WHERE l.indicator = 'dossiers.overdue_all' AND l.period_kind = 'to-date' AND u.kind = 'province' AND l.source = 'dossiers.dvcqg2026y'
ORDER BY late DESC`,
  'late-per-10000': (name) => `-- population.average counts thousands of people, population.administrative people; only figures of one year meet
SELECT u.${name} AS province, o.period, o.value AS late, p.indicator AS population, p.period AS population_year,
       round(10000 * o.value / (p.value * CASE p.indicator WHEN 'population.average' THEN 1000 ELSE 1 END), 1) AS late_per_10000
FROM observations o
JOIN observations p ON p.unit = o.unit AND p.year = o.year AND p.indicator IN ('population.average', 'population.administrative')
JOIN units u ON u.id = o.unit
WHERE o.indicator = 'dossiers.overdue' AND o.value IS NOT NULL AND p.value IS NOT NULL
ORDER BY u.sort, o.period`,
  'apart-from-median': (name) => `WITH totals AS (
  SELECT unit, value, lower, upper, median(value) OVER () AS middle
  FROM observations
  WHERE indicator = 'papi.total' AND period = '2023' AND vintage = 'vn63' AND value IS NOT NULL
)
SELECT u.${name} AS province, round(value, 2) AS score, round(lower, 2) AS lower_95, round(upper, 2) AS upper_95, round(middle, 2) AS median,
       CASE WHEN lower > middle THEN '+' ELSE '-' END AS side
FROM totals JOIN units u ON u.id = unit
WHERE lower > middle OR upper < middle
ORDER BY value DESC`,
  'two-indices': () => `-- Spearman's coefficient: the correlation of ranks; 34 of 63 former provinces have both
WITH pairs AS (
  SELECT s.period, rank() OVER (PARTITION BY s.period ORDER BY s.value) AS official, rank() OVER (PARTITION BY s.period ORDER BY p.value) AS citizens
  FROM observations s
  JOIN observations p ON p.unit = s.unit AND p.period = s.period AND p.indicator = 'papi.d5'
  WHERE s.indicator = 'service-index.total' AND s.vintage = 'vn63' AND s.value IS NOT NULL AND p.value IS NOT NULL AND s.period_kind = 'year'
)
SELECT period, count(*) AS provinces, round(corr(official, citizens), 3) AS spearman
FROM pairs GROUP BY period ORDER BY period`,
  'always-first': (name) => `SELECT o.period, u.${name} AS province, round(o.value, 2) AS score, o.rank_of AS provinces
FROM observations o JOIN units u ON u.id = o.unit
WHERE o.indicator = 'papi.total' AND o.rank = 1
ORDER BY o.period DESC`,
  predecessors: (name) => `-- survey scores of former provinces stand side by side; they are never averaged into one
SELECT n.${name} AS today, f.${name} AS former, o.period, round(o.value, 2) AS score
FROM units n
JOIN units f ON list_contains(string_split(n.predecessors, '|'), f.id)
JOIN observations o ON o.unit = f.id AND o.indicator = 'papi.d5' AND o.period IN ('2023', '2024')
WHERE n.kind = 'province' AND n.vintage = 'vn34' AND n.predecessors LIKE '%|%'
ORDER BY n.sort, f.sort, o.period`,
  partial: (name) => `SELECT i.${name} AS indicator, c.period, c.held, c.expected, c.total
FROM coverage c JOIN indicators i ON i.id = c.indicator
WHERE NOT c.complete AND c.held > 0 AND c.indicator IN ('par.total', 'sipas.total', 'service-index.total')
ORDER BY i.sort, c.period`,
  findings: (_, locale) => `SELECT theme_${locale} AS theme, count(*) FILTER (polarity = 'shortcoming') AS shortcomings, count(*) FILTER (polarity = 'positive') AS positive, count(*) AS findings
FROM findings
GROUP BY 1
ORDER BY findings DESC, theme`,
  claims: (_, locale) => `SELECT c.period, c.value, c.raw, c.basis, s.publisher_${locale} AS publisher, s.title, coalesce(s.url, s.locator) AS address, c.file, c.line
FROM claims c JOIN sources s ON s.id = c.source
WHERE c.indicator = 'par.total' AND c.unit = 'vn63:48'
ORDER BY c.period, c.source`,
  missing: (name) => `SELECT o.period, o.status, count(*) AS cells, string_agg(DISTINCT u.${name}, ', ' ORDER BY u.${name}) AS provinces
FROM observations o JOIN units u ON u.id = o.unit
WHERE o.indicator IN ('papi.total', 'papi.d1') AND o.value IS NULL
GROUP BY o.period, o.status
ORDER BY o.period`,
  mine: (name) => `-- after you have added a table of your own (below): its values beside a published indicator
SELECT u.${name} AS province, m.period, m.value AS mine, o.value AS published
FROM mine m
JOIN units u ON u.id = m.unit
LEFT JOIN observations o ON o.unit = m.unit AND o.period = m.period AND o.indicator = 'papi.d5'
ORDER BY u.sort, m.period`,
};

/** The worked examples in order, names in the language asked for; every column has a plain ASCII name, so that it can be typed without accents. */
export function examples(locale: 'vi' | 'en'): readonly Example[] {
  return exampleIds.map((id) => ({ id, sql: bodies[id](id === 'partial' ? `name_${locale}` : `short_${locale}`, locale) }));
}
