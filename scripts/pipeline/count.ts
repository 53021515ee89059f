import type { DatasetCount } from '../../src/domain/published.ts';
import { absentStatuses } from '../../src/domain/status.ts';
import type { Derived } from './derive.ts';
import type { Model } from './model.ts';
import type { Resolved } from './resolve.ts';

/** What became of every row, per dataset: nothing is dropped without being counted somewhere. */
export function countDatasets(model: Model, resolved: Resolved, derived: Derived): DatasetCount[] {
  return model.datasets.map((d) => {
    const observations = resolved.observations.filter((o) => model.indicatorById.get(o.indicator)?.dataset === d.id);
    const absent = Object.fromEntries(absentStatuses.map((status) => [status, observations.filter((o) => o.status === status).length]).filter(([, n]) => n !== 0)) as Record<string, number>;
    return {
      dataset: d.id,
      rows: model.rows.get(d.id) ?? 0,
      claims: model.claims.filter((c) => c.dataset === d.id).length,
      observations: observations.length,
      present: observations.filter((o) => o.value !== null).length,
      absent,
      joined: observations.filter((o) => o.claims.length > 1 && o.ruling === null).length,
      ruled: observations.filter((o) => o.ruling !== null).length,
      corrected: observations.filter((o) => o.claims.some((c) => c.correction !== null)).length,
      derived: derived.observations.length ? derived.observations.filter((o) => o.claims[0]?.from.length && model.indicatorById.get(o.indicator)?.dataset === d.id).length : 0,
      findings: model.findings.filter((f) => f.source.startsWith(`${d.id}.`)).length,
    };
  });
}

/** The counts as a table for the terminal. */
export function formatCounts(counts: readonly DatasetCount[]): string {
  const rows = counts.map((c) => [c.dataset, c.rows, c.claims, c.observations, c.present, Object.entries(c.absent).map(([k, n]) => `${n} ${k}`).join(', ') || '–', c.joined, c.ruled, c.corrected, c.derived, c.findings]);
  const table = [['dataset', 'rows', 'claims', 'observations', 'present', 'absent', 'joined', 'ruled', 'corrected', 'derived', 'findings'], ...rows].map((r) => r.map(String));
  const widths = table[0]!.map((_, i) => Math.max(...table.map((r) => r[i]!.length)));
  return table.map((r) => r.map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}
