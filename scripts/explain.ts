import { nearest } from '../src/domain/nearest.ts';
import { keyOf } from './pipeline/model.ts';
import type { Checked } from './pipeline/run.ts';

/**
 * The way of one cell back from the page to file, line and source, as text; inputs of a derived value are walked as well.
 * Null where no such cell is published.
 */
export function explain(checked: Checked, key: string): string | null {
  const { model, derived, resolved } = checked;
  const byKey = new Map(derived.observations.map((o) => [keyOf(o), o]));
  if (!byKey.has(key)) return null;
  const lines: string[] = [];
  const walk = (k: string, depth: number): void => {
    const o = byKey.get(k);
    if (!o) return;
    const pad = '  '.repeat(depth);
    const indicator = model.indicatorById.get(o.indicator)!;
    const unit = model.units.byId.get(o.unit)!;
    lines.push(`${pad}${k}`);
    lines.push(`${pad}  ${indicator.name.en} · ${unit.full.en} (${unit.full.vi}) · ${o.period}`);
    lines.push(`${pad}  value     ${o.value ?? 'none'} (${o.status})${o.interval ? `, 95 % interval ${o.interval.lower.toFixed(4)} to ${o.interval.upper.toFixed(4)}` : ''}`);
    const rank = derived.ranks.get(k);
    if (rank) lines.push(`${pad}  rank      ${rank.rank} of ${rank.of}, computed here from the full set`);
    if (unit.kind === 'province') lines.push(`${pad}  page      /${unit.vintage === 'vn34' ? 'tinh' : 'tinh-cu'}/${unit.slug}/`);
    lines.push(`${pad}  page      /chi-so/${o.indicator}/`);
    lines.push(`${pad}  file      public/data/indicators/${o.indicator}.json`);
    for (const c of o.claims) {
      if (c.from.length) continue;
      const source = model.sources.find((s) => s.id === c.source)!;
      lines.push(`${pad}  claim     "${c.raw}" in data/${c.file}:${c.line} (${c.basis})${c.correction ? `, corrected by ${c.correction}` : ''}`);
      lines.push(`${pad}  source    ${source.id}: ${source.publisher.en}, "${source.title}", ${source.url ?? source.locator}`);
      if (c.also.length) lines.push(`${pad}  also in   ${c.also.join(', ')}`);
      if (c.note) lines.push(`${pad}  note      ${c.note.en}`);
    }
    if (o.ruling) {
      const ruling = resolved.rulings.find((r) => r.id === o.ruling && r.dataset === indicator.dataset)!;
      lines.push(`${pad}  ruling    ${ruling.id}: ${ruling.reason.en}`);
    }
    for (const id of o.caveats) lines.push(`${pad}  caveat    ${id}: ${model.caveats.find((c) => c.id === id)!.text.en}`);
    for (const a of o.annotations) lines.push(`${pad}  gap       ${a.en}`);
    const inputs = o.claims.flatMap((c) => c.from);
    if (inputs.length) lines.push(`${pad}  made from ${inputs.length} value${inputs.length > 1 ? 's' : ''}:`);
    for (const input of inputs) walk(input, depth + 2);
  };
  walk(key, 0);
  return lines.join('\n');
}

/** The published key closest to one that does not exist, or null. */
export function nearestKey(checked: Checked, key: string): string | null {
  const [indicator = '', unit = '', period = ''] = key.split('|');
  const { observations } = checked.derived;
  const i = checked.derived.cells.has(indicator) ? indicator : nearest(indicator, checked.derived.cells.keys());
  if (i === null) return null;
  const same = observations.filter((o) => o.indicator === i);
  const u = same.some((o) => o.unit === unit) ? unit : nearest(unit, new Set(same.map((o) => o.unit)));
  const p = same.some((o) => o.unit === u && o.period === period) ? period : nearest(period, new Set(same.filter((o) => o.unit === u).map((o) => o.period)));
  return u && p ? `${i}|${u}|${p}` : null;
}
