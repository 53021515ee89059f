import { delimiters, type Delimiter } from './settings.ts';

/** Excel's own first line `sep=;`: its delimiter and its length with the line end; null where the text has none. */
export function sepLine(text: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const found = /^sep=(.)\r?\n/i.exec(text.slice(0, 20));
  const delimiter = delimiters.find((d) => d === found?.[1]);
  return found && delimiter ? { delimiter, length: found[0].length } : null;
}

/** How often each delimiter stands outside quotation marks, record by record; empty records and a last one cut off are left out. */
function countRecords(sample: string, whole: boolean): Record<Delimiter, number>[] {
  const none = (): Record<Delimiter, number> => ({ ',': 0, ';': 0, '\t': 0, '|': 0 });
  const records: Record<Delimiter, number>[] = [];
  let counts = none();
  let quoted = false;
  let filled = false;
  for (const c of sample.replace(/\r\n?/g, '\n')) {
    if (c === '"') quoted = !quoted;
    if (!quoted && c === '\n') {
      if (filled) records.push(counts);
      counts = none();
      filled = false;
    } else if (!quoted && c in counts) counts[c as Delimiter]++;
    filled ||= !/\s/.test(c);
  }
  if (filled && (whole || !records.length)) records.push(counts);
  return records;
}

/** Tab, semicolon and bar before the comma: a comma may be a decimal mark, and then stands as regularly as a delimiter. */
const order: readonly Delimiter[] = ['\t', ';', '|', ','];

/**
 * The delimiter of a text: the one that stands equally often in most of its first records. `whole` is false where the sample
 * is the beginning of a longer text.
 */
export function findDelimiter(sample: string, whole = true): Delimiter {
  const records = countRecords(sample, whole);
  const shares = order.map((delimiter) => {
    const times = new Map<number, number>();
    for (const r of records) if (r[delimiter] > 0) times.set(r[delimiter], (times.get(r[delimiter]) ?? 0) + 1);
    return { delimiter, share: Math.max(0, ...times.values()) / Math.max(1, records.length) };
  });
  const best = Math.max(...shares.map((s) => s.share));
  return best === 0 ? ',' : shares.find((s) => s.share >= best - 0.1 && s.share > 0)!.delimiter;
}
