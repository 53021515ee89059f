import { posix } from 'node:path';
import type { Correction } from '../../src/domain/types.ts';
import type { Raw, RawDataset, Row, Table } from './read.ts';
import { error, type Problem } from '../problem.ts';

/** Which correction touched a row, and which of its columns. */
export interface Touch {
  /** `<dataset>.<id>` */
  readonly id: string;
  readonly columns: readonly string[];
}

/** Raw tables after the declared corrections, with the corrections that touched each row. */
export interface Corrected {
  readonly raw: Raw;
  /** `file:line` → corrections in their declared order. */
  readonly touched: ReadonlyMap<string, readonly Touch[]>;
  readonly corrections: readonly Correction[];
}

const matches = (row: Row, cells: Readonly<Record<string, string>>): boolean => Object.entries(cells).every(([column, seen]) => row.cells[column] === seen);

/**
 * Applies the corrections each dataset declares. They work on raw cells, so this step stands before normalise: a wrong cell
 * may not be readable at all. One that finds no row, or finds other cells than its guard expects, stops the build.
 */
export function correct(raw: Raw): { output: Corrected; problems: Problem[] } {
  const problems: Problem[] = [];
  const touched = new Map<string, Touch[]>();
  const corrections: Correction[] = [];
  const datasets = raw.datasets.map((dataset): RawDataset => {
    const tables = new Map(dataset.tables);
    for (const c of dataset.corrections) {
      const place = { file: `${dataset.folder}/corrections.yaml`, line: c.line };
      const path = posix.normalize(`${dataset.folder}/${c.file}`);
      const table = tables.get(path);
      if (!table) {
        if (!dataset.damaged) problems.push(error('correction-without-effect', place, `the correction ${c.id} is about ${c.file}, which is no file of the dataset`, 'name a file that dataset.yaml declares'));
        continue;
      }
      const unknown = [...Object.keys(c.where), ...Object.keys(c.expect), ...Object.keys(c.set)].filter((k) => !table.columns.includes(k));
      if (unknown.length) {
        problems.push(error('correction-without-effect', place, `the correction ${c.id} names the column "${unknown[0]}", which ${c.file} does not have`, `its columns are ${table.columns.join(', ')}`));
        continue;
      }
      const found = table.rows.filter((r) => matches(r, c.where));
      const stale = found.filter((r) => !matches(r, c.expect));
      if (found.length === 0 && dataset.damaged) continue;
      if (found.length === 0 || stale.length) {
        const cells = (of: Readonly<Record<string, string | undefined>>, names: Readonly<Record<string, string>>): string => Object.keys(names).map((k) => `${k} "${of[k]}"`).join(', ');
        const [row] = stale;
        const message = row ? `seen ${cells(row.cells, c.expect)}, expected ${cells(c.expect, c.expect)}` : `no row of ${c.file} has ${cells(c.where, c.where)}`;
        problems.push(error('correction-without-effect', row ?? place, `the correction ${c.id} has no effect: ${message}`, 'may have been mended at the source: remove or update the correction'));
        continue;
      }
      const hit = new Set(found);
      const id = `${dataset.descriptor.id}.${c.id}`;
      const rows = table.rows.map((r) => (hit.has(r) ? { ...r, cells: { ...r.cells, ...c.set }, asFound: r.asFound ?? r.cells } : r));
      for (const r of found) touched.set(`${r.file}:${r.line}`, [...(touched.get(`${r.file}:${r.line}`) ?? []), { id, columns: Object.keys(c.set) }]);
      tables.set(path, { ...table, rows } satisfies Table);
      corrections.push({ id, dataset: dataset.descriptor.id, file: path, what: c.what, reason: c.reason, cells: found.length * Object.keys(c.set).length });
    }
    return { ...dataset, tables };
  });
  return { output: { raw: { ...raw, datasets }, touched, corrections }, problems };
}
