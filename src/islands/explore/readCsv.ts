import { checkText, decodeText } from '../../domain/mine/decodeText.ts';
import { findDelimiter, sepLine } from '../../domain/mine/findDelimiter.ts';
import { findHeader, headerAt } from '../../domain/mine/findHeader.ts';
import { unitMatcher, type MineUnit } from '../../domain/mine/matchUnit.ts';
import { proposeColumns } from '../../domain/mine/proposeColumns.ts';
import { readTable } from '../../domain/mine/readTable.ts';
import type { MineDraft, MineNotice, MineProblem, MineResult } from '../../domain/mine/report.ts';
import { limits, type MineSettings } from '../../domain/mine/settings.ts';
import { parseCsv } from './parseCsv.ts';

/** The units names are matched with, and what the reader has decided. */
export interface MineRequest {
  readonly units: readonly MineUnit[];
  readonly settings: MineSettings;
}

/** What is being done: bytes while reading and decoding, characters while parsing, rows while matching. */
export interface MineProgress {
  readonly stage: 'reading' | 'decoding' | 'parsing' | 'matching';
  readonly done: number;
  readonly total: number;
}

const shown = 12;
const sampled = 1000;

/** Reads the content of a file, or a pasted text, into a table; what goes wrong comes back as a value. */
export function readCsv(content: Uint8Array | string, name: string | null, request: MineRequest, onProgress: (progress: MineProgress) => void = () => undefined): MineResult {
  const { settings } = request;
  const refuse = (problem: MineProblem, draft: MineDraft | null = null): MineResult => ({ ok: false, problem, draft });
  const size = content.length;
  if (size > limits.bytes) return refuse({ kind: 'too-large', bytes: size, allowed: limits.bytes });
  onProgress({ stage: 'decoding', done: 0, total: size });
  const decoded = typeof content === 'string' ? checkText(content, 'utf-8', 'valid') : decodeText(content, settings.encoding);
  if (!decoded.ok) return refuse(decoded.seen === 'empty' ? { kind: 'empty' } : { kind: 'not-csv', seen: decoded.seen });

  const said = sepLine(decoded.text);
  const text = said ? decoded.text.slice(said.length) : decoded.text;
  const delimiter = settings.delimiter ?? said?.delimiter ?? findDelimiter(text.slice(0, 65_536), text.length <= 65_536);
  const parsed = parseCsv(text, delimiter, (done) => onProgress({ stage: 'parsing', done, total: text.length }));
  if (!parsed.ok) return refuse(parsed.problem);
  const { rows, badQuotes } = parsed;

  const head = rows.slice(0, 60);
  const header = settings.header ? headerAt(head, settings.header) : findHeader(head);
  if (!header) return refuse({ kind: 'no-header', row: head.find((r) => r.some((c) => c.trim() !== '')) ?? [] }, { columns: [], preview: head.slice(0, shown) });
  const matcher = unitMatcher(request.units);
  const sample = rows.slice(header.data, header.data + sampled);
  const proposal = proposeColumns(header, sample, matcher, settings);
  const preview = sample.filter((r) => r.some((c) => c.trim() !== '')).slice(0, shown);
  const outcome = readTable(rows, header, proposal, settings, matcher, (done, total) => onProgress({ stage: 'matching', done, total }));
  if (!outcome.ok) return refuse(outcome.problem, { columns: proposal.columns, preview });

  const before: MineNotice[] = [
    ...(decoded.how === 'guess' ? [{ kind: 'encoding-guessed', encoding: decoded.encoding } as const] : []),
    ...(decoded.removed > 0 ? [{ kind: 'control-characters', count: decoded.removed } as const] : []),
    ...(badQuotes.rows > 0 ? [{ kind: 'bad-quotes', ...badQuotes } as const] : []),
  ];
  const { table, choices, names, badPeriods, badNumbers, notices } = outcome;
  return {
    ok: true,
    table,
    report: {
      name,
      bytes: size,
      encoding: { encoding: decoded.encoding, how: typeof content === 'string' ? 'pasted' : decoded.how },
      columns: proposal.columns,
      choices: { ...choices, encoding: decoded.encoding, delimiter },
      preview,
      rows: table.rows,
      matchedRows: names.matchedRows,
      unmatched: names.unmatched,
      loose: names.loose,
      badPeriods,
      badNumbers,
      notices: [...before, ...notices],
    },
  };
}
