import { posix } from 'node:path';
import type { Correction } from '../../src/domain/types.ts';
import type { Raw, RawDataset, Row, Table } from './read.ts';
import { error, type Problem } from '../problem.ts';

/** Raw tables after the declared corrections, with the id of the correction that touched each row. */
export interface Corrected {
  readonly raw: Raw;
  /** `file:line` → correction id (`<dataset>.<id>`). */
  readonly touched: ReadonlyMap<string, string>;
  readonly corrections: readonly Correction[];
}

const matches = (row: Row, cells: Readonly<Record<string, string>>): boolean => Object.entries(cells).every(([column, seen]) => row.cells[column] === seen);

/**
 * Applies the corrections each dataset declares. They work on raw cells, so this step stands before normalise: a wrong cell
 * may not be readable at all. One that finds no row, or finds other cells than its guard expects, stops the build.
 */
export function correct(raw: Raw): { output: Corrected; problems: Problem[] } {
  const problems: Problem[] = [];
  const touched = new Map<string, string>();
  const corrections: Correction[] = [];
  const datasets = raw.datasets.map((dataset): RawDataset => {
    const tables = new Map(dataset.tables);
    for (const c of dataset.corrections) {
      const place = { file: `${dataset.folder}/corrections.yaml` };
      const path = posix.normalize(`${dataset.folder}/${c.file}`);
      const table = tables.get(path);
      if (!table) {
        if (!dataset.damaged) problems.push(error('correction-without-effect', place, `correction ${c.id}: ${c.file} is not a file of the dataset`, 'name a file that dataset.yaml declares'));
        continue;
      }
      const unknown = [...Object.keys(c.where), ...Object.keys(c.expect), ...Object.keys(c.set)].filter((k) => !table.columns.includes(k));
      if (unknown.length) {
        problems.push(error('correction-without-effect', place, `correction ${c.id}: ${c.file} has no column "${unknown[0]}"`, `its columns are ${table.columns.join(', ')}`));
        continue;
      }
      const found = table.rows.filter((r) => matches(r, c.where));
      const stale = found.filter((r) => !matches(r, c.expect));
      if (found.length === 0 || stale.length) {
        const row = stale[0];
        const seen = row ? Object.keys(c.expect).map((k) => `${k} "${row.cells[k]}"`).join(', ') : 'no such row';
        const wanted = Object.entries(c.expect).map(([k, v]) => `${k} "${v}"`).join(', ');
        problems.push(error('correction-without-effect', row ?? place, `correction ${c.id} has no effect: seen ${seen}, expected ${wanted}`, 'may have been mended at the source: remove or update the correction'));
        continue;
      }
      const hit = new Set(found);
      const id = `${dataset.descriptor.id}.${c.id}`;
      const rows = table.rows.map((r) => (hit.has(r) ? { ...r, cells: { ...r.cells, ...c.set } } : r));
      found.forEach((r) => touched.set(`${r.file}:${r.line}`, id));
      tables.set(path, { ...table, rows } satisfies Table);
      corrections.push({ id, dataset: dataset.descriptor.id, file: path, what: c.what, reason: c.reason, cells: found.length * Object.keys(c.set).length });
    }
    return { ...dataset, tables };
  });
  return { output: { raw: { ...raw, datasets }, touched, corrections }, problems };
}
