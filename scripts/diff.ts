import Papa from 'papaparse';

export interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

function cells(text: string): Map<string, string> {
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return new Map(rows.map((r) => [`${r['indicator']}|${r['unit']}|${r['period']}`, `${r['value'] === '' ? 'none' : r['value']} (${r['status']}, ${r['source']})`]));
}

/** What changed between two published observations.csv: value, status or source of a cell, in the order of keys. */
export function diffObservations(before: string, after: string): Change[] {
  const [old, fresh] = [cells(before), cells(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .filter((key) => old.get(key) !== fresh.get(key))
    .map((key) => ({ key, before: old.get(key) ?? null, after: fresh.get(key) ?? null }));
}

/** The changes as a report: counts per indicator, then at most `most` lines. */
export function formatDiff(changes: readonly Change[], most = 200): string {
  if (!changes.length) return 'no observation changes';
  const kinds = { added: 0, removed: 0, changed: 0 };
  for (const c of changes) kinds[c.before === null ? 'added' : c.after === null ? 'removed' : 'changed']++;
  const lines = changes.slice(0, most).map((c) => (c.before === null ? `+ ${c.key}: ${c.after}` : c.after === null ? `- ${c.key}: ${c.before}` : `~ ${c.key}: ${c.before} → ${c.after}`));
  const rest = changes.length > most ? [`… and ${changes.length - most} more`] : [];
  return [`${kinds.added} added, ${kinds.removed} removed, ${kinds.changed} changed`, ...lines, ...rest].join('\n');
}
