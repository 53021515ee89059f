import type { Basis, Claim, Source, Status, Text, Unit, Vintage } from '../../src/domain/types.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { fold } from '../../src/domain/fold.ts';
import { parseNumber } from '../../src/domain/number.ts';
import { statuses } from '../../src/domain/status.ts';
import type { Descriptor, DescriptorIndicator, DescriptorValue, Mapped, ValuesFile } from '../schema/descriptor.ts';
import type { Corrected } from './correct.ts';
import type { RawDataset, Row, Table } from './read.ts';
import type { DraftClaim } from './model.ts';
import type { UnitRegistry } from './units.ts';
import { countHint, numberHint, words } from './numberHint.ts';
import { checkFileWords, grammarHint } from './fileWords.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

interface Context {
  readonly dataset: RawDataset;
  readonly file: ValuesFile;
  readonly table: Table;
  readonly units: UnitRegistry;
  readonly sources: readonly Source[];
  readonly notes: ReadonlyMap<string, Text>;
  readonly corrected: Corrected;
  readonly problems: Problem[];
}

const counts = new Set(['dossiers', 'petitions', 'people', 'rank']);
const bases: readonly Basis[] = ['table', 'text', 'copy', 'list-order', 'derived'];

/** Applies a declared map to a raw cell: exceptions of the row's source first, then the map, then prefix or the cell itself. */
function applyMap(mapped: Mapped, row: Row, source: string): string | null {
  const seen = row.cells[mapped.column] ?? '';
  const found = mapped.by?.[source]?.[seen] ?? mapped.map?.[seen];
  if (found !== undefined) return found;
  if (mapped.prefix !== undefined) return seen === '' ? null : `${mapped.prefix}${seen}`;
  return mapped.map ? null : seen;
}

function vintageOfRow(vintage: Descriptor['vintage'], row: Row): Vintage | null | undefined {
  if (vintage === undefined) return null;
  if (typeof vintage === 'string') return vintage;
  const found = vintage.map[row.cells[vintage.column] ?? ''];
  return found === undefined ? undefined : found === 'none' ? null : found;
}

function unitOfRow(context: Context, row: Row): Unit | null {
  const { file, units, problems } = context;
  const spec = file.columns.unit;
  const name = row.cells[spec.column] ?? '';
  const refuse = (rule: string, message: string, hint: string | null): null => {
    problems.push(error(rule, row, message, hint));
    return null;
  };
  const fixed = spec.names?.[name];
  if (fixed !== undefined) return units.byId.get(fixed)!;
  const vintage = vintageOfRow(file.vintage ?? context.dataset.descriptor.vintage, row);
  if (vintage === undefined) return refuse('known-unit', `the row of "${name}" does not say which system of provinces it means, expected a cell that the map of vintage knows`, 'mend the cell, or the map in dataset.yaml');
  const kind = spec.kind ? applyMap(spec.kind, row, '') : 'province';
  if (kind === null) return refuse('known-unit', `the kind of unit "${row.cells[spec.kind!.column]}" is not declared, expected a word that the map of unit.kind knows`, 'add it to that map in dataset.yaml');
  const tier = spec.tier ? row.cells[spec.tier] || 'ALL' : 'ALL';
  const sector = spec.sector ? row.cells[spec.sector] || 'ALL' : 'ALL';
  const code = spec.code ? (row.cells[spec.code] ?? '') : '';
  if (kind === 'local' || (kind === 'province' && (tier !== 'ALL' || sector !== 'ALL'))) {
    if (vintage === null || !code) return refuse('known-unit', `the local unit "${name}" names no province, expected its code and system`, 'fill the code of the province');
    return units.findLocal(vintage, code, name, tier, sector) ?? refuse('known-unit', `"${name}" (tier ${tier}, sector ${sector}) is no local unit of ${vintage}:${code}, expected one of units/local.csv`, 'add it there, or mend the name, the tier or the code');
  }
  const unit = units.find(kind, vintage, name);
  if (!unit) return refuse('known-unit', `the ${kind} "${name}" is not known${vintage ? ` in ${vintage}` : ''}, expected a name or an alias of data/units`, units.hint(kind, vintage, name));
  if (code && kind === 'province' && unit.code !== code) {
    const other = units.byId.get(`${vintage}:${code}`);
    const across = units.sameCode(vintage!, code);
    const hint = across && fold(across.name.vi) === fold(unit.name.vi) ? `${code} is the code of ${across.name.vi} in ${across.vintage}: is the row of the other system?` : other ? `${vintage}:${code} is ${other.name.vi}` : 'codes are text and valid only with their system';
    return refuse('unit-code', `"${name}" has the code ${code}, expected ${unit.code} in ${vintage}`, hint);
  }
  return unit;
}

const optionalNumber = (context: Context, row: Row, column: string | undefined): number | null => {
  if (column === undefined || row.cells[column] === '' || row.cells[column] === undefined) return null;
  const decimal = context.file.decimal ?? '.';
  const parsed = parseNumber(row.cells[column], decimal);
  if (parsed) return parsed.value;
  context.problems.push(error('number', row, `${column} "${row.cells[column]}" is not a number, expected digits with a decimal ${words[decimal]}`, numberHint(row.cells[column], decimal)));
  return null;
};

function measureOf(indicator: DescriptorIndicator, year: number | null): Extract<DescriptorIndicator['measure'], { unit: unknown }> | null {
  const all = Array.isArray(indicator.measure) ? indicator.measure : [indicator.measure];
  return (year === null ? all.at(-1) : all.find((m) => (m.from ?? -Infinity) <= year && year <= (m.to ?? Infinity))) ?? null;
}

/** Reads one values file into claims; rows that cannot be understood are reported and left out. */
export function readClaims(context: Context): DraftClaim[] {
  const { dataset, file, table, problems } = context;
  const d = dataset.descriptor;
  const indicators = new Map(d.indicators.map((i) => [i.id, i]));
  const sources = new Map(context.sources.map((s) => [s.id.slice(d.id.length + 1), s]));
  const { columns } = file;
  const result: DraftClaim[] = [];
  if (!checkFileWords(dataset, file, context.units, new Set(sources.keys()), problems)) return result;
  for (const row of table.rows) {
    const raw = 'fixed' in columns.source ? columns.source.fixed : (row.cells[columns.source.column] ?? '');
    const also = 'column' in columns.source && columns.source.also ? (row.cells[columns.source.also] ?? '').split(columns.source.separator ?? ';').map((s) => s.trim()).filter(Boolean) : [];
    let sound = true;
    if (raw === '') {
      problems.push(error('source-present', row, 'the row names no source, expected a source id', `add the source to ${dataset.folder}/${d.sources} and name it here`));
      sound = false;
    }
    for (const s of [raw, ...also].filter(Boolean)) {
      if (sources.has(s)) continue;
      if (!dataset.incomplete.has('sources')) problems.push(error('source-present', row, `the row names the source "${s}", which ${d.sources} does not declare`, didYouMean(s, sources.keys()) ?? `add it to ${dataset.folder}/${d.sources}`));
      sound = false;
    }
    const unit = unitOfRow(context, row);
    const periodId = 'fixed' in columns.period ? columns.period.fixed : (columns.period.by?.[raw]?.[row.cells[columns.period.column] ?? ''] ?? columns.period.map?.[row.cells[columns.period.column] ?? ''] ?? row.cells[columns.period.column] ?? '');
    const period = parsePeriod(periodId);
    if (!period) problems.push(error('period-grammar', row, `the period "${periodId}" is not in the grammar of periods, expected for instance 2024 or 2024-08`, grammarHint));
    else if (period.kind === 'undated' && !d.periods?.[periodId]) problems.push(error('both-languages', row, `the period "${periodId}" has no words for readers, expected them in both languages`, 'add it under periods in dataset.yaml'));
    const noteRaw = columns.note ? (row.cells[columns.note] ?? '') : '';
    const note = noteRaw === '' ? null : (context.notes.get(noteRaw) ?? null);
    if (noteRaw !== '' && !note) {
      if (!dataset.incomplete.has('notes')) problems.push(error('both-languages', row, `the note "${noteRaw}" has no text for readers, expected one in both languages`, `add it to ${dataset.folder}/${d.notes ?? 'notes.csv, and name that file under notes in dataset.yaml'}`));
      sound = false;
    }
    if (!sound || !unit || !period) continue;
    for (const value of file.values) {
      const draft = readValue(context, row, value, indicators, raw, period.year);
      if (!draft) continue;
      const claim: Claim = {
        source: sources.get(raw)!.id,
        file: row.file,
        line: row.line,
        value: draft.value,
        raw: (row.asFound ?? row.cells)[value.column] ?? '',
        basis: draft.basis,
        also: also.map((s) => sources.get(s)!.id),
        note,
        standardError: draft.standardError,
        publishedLower: draft.lower,
        publishedUpper: draft.upper,
        respondents: draft.respondents,
        correction: correctionOf(context, row, value),
        from: [],
      };
      result.push({ dataset: d.id, indicator: draft.indicator, unit: unit.id, period: period.id, status: draft.status, claim, decimals: draft.decimals });
    }
  }
  return result;
}

const columnsOf = (value: DescriptorValue): string[] => [value.column, ...Object.values(value.interval ?? {})];

/** Id of the last correction that changed a cell this value is read from; a cell read for another value of the row alone is none. */
function correctionOf({ corrected, file }: Context, row: Row, value: DescriptorValue): string | null {
  const own = new Set(columnsOf(value));
  const others = new Set(file.values.flatMap(columnsOf).filter((c) => !own.has(c)));
  return corrected.touched.get(`${row.file}:${row.line}`)?.findLast((t) => t.columns.some((c) => !others.has(c)))?.id ?? null;
}

interface ReadValue {
  readonly indicator: string;
  readonly value: number | null;
  readonly decimals: number;
  readonly status: Status;
  readonly basis: Basis;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly respondents: number | null;
}

function readValue(context: Context, row: Row, spec: DescriptorValue, indicators: ReadonlyMap<string, DescriptorIndicator>, source: string, year: number | null): ReadValue | null {
  const { problems } = context;
  const cell = row.cells[spec.column] ?? '';
  const absence = spec.missing?.[cell];
  if (absence === 'skip') return null;
  const id = typeof spec.indicator === 'string' ? spec.indicator : applyMap(spec.indicator, row, source);
  if (id === 'skip') return null;
  const indicator = id === null ? undefined : indicators.get(id);
  if (!indicator) {
    const seen = typeof spec.indicator === 'string' ? spec.indicator : row.cells[spec.indicator.column];
    problems.push(error('known-indicator', row, `"${seen}" stands for no declared indicator, expected one of dataset.yaml`, didYouMean(id ?? seen ?? '', indicators.keys()) ?? 'declare it in dataset.yaml, or map it to skip'));
    return null;
  }
  const measure = measureOf(indicator, year);
  if (!measure) {
    problems.push(error('range', row, `${indicator.id} has a value for ${year ?? 'an undated period'}, when no measure is declared for it`, 'add a span of years to its measure in dataset.yaml'));
    return null;
  }
  if (spec.measureUnit) {
    const stated = applyMap(spec.measureUnit, row, source);
    if (stated !== measure.unit) problems.push(error('measure-unit', row, `the row states the unit "${row.cells[spec.measureUnit.column]}", expected ${measure.unit} for ${indicator.id}`, 'mend the cell, the map or the measure in dataset.yaml'));
  }
  if (spec.measureMax) {
    const stated = row.cells[spec.measureMax] ?? '';
    if (stated !== '' && Number(stated) !== measure.max) problems.push(error('measure-unit', row, `the row states a scale to ${stated}, expected ${measure.max} for ${indicator.id}`, 'a change of scale needs a new span of years and a break'));
  }
  const unknown = new Map<string, string[]>();
  const word = <T extends string>(part: 'basis' | 'status', spelled: T | Mapped | undefined, fallback: T, known: readonly T[]): T | null => {
    if (typeof spelled !== 'object') return spelled ?? fallback;
    const found = applyMap(spelled, row, source) as T | null;
    if (found !== null && known.includes(found)) return found;
    unknown.set(spelled.column, [...(unknown.get(spelled.column) ?? []), part]);
    return null;
  };
  const basis = word<Basis>('basis', spec.basis, 'table', bases);
  const status = absence ?? word<Status>('status', spec.status, 'published', statuses);
  for (const [column, parts] of unknown) problems.push(error('known-status', row, `${column} "${row.cells[column]}" stands for no ${parts.join(' and no ')}, expected a word that the map of ${parts.join(' and that of ')} knows`, 'add it to the map in dataset.yaml'));
  if (basis === null || status === null) return null;
  const rest = {
    standardError: standardErrorOf(context, row, spec),
    lower: optionalNumber(context, row, spec.interval?.lower),
    upper: optionalNumber(context, row, spec.interval?.upper),
    respondents: optionalNumber(context, row, spec.interval?.respondents),
  };
  if (absence !== undefined) return { indicator: indicator.id, value: null, decimals: 0, status, basis, ...rest };
  if (cell === '') {
    problems.push(error('number', row, `${spec.column} is empty for ${indicator.id}, expected a number or a declared meaning`, 'declare what an empty cell means under missing in dataset.yaml, or fill it'));
    return null;
  }
  const decimal = context.file.decimal ?? '.';
  const parsed = parseNumber(cell, decimal);
  if (!parsed) {
    problems.push(error('number', row, `${spec.column} "${cell}" is not a number, expected digits with a decimal ${words[decimal]}`, numberHint(cell, decimal)));
    return null;
  }
  if (counts.has(measure.unit) && parsed.decimals > 0) {
    problems.push(error('whole-number', row, `${spec.column} "${cell}" has decimals in a column of counts (${indicator.id}), expected a whole number`, countHint(cell)));
    return null;
  }
  return { indicator: indicator.id, value: parsed.value, decimals: parsed.decimals, status, basis, ...rest };
}

function standardErrorOf(context: Context, row: Row, spec: DescriptorValue): number | null {
  const printed = optionalNumber(context, row, spec.interval?.standardError);
  if (printed !== null) return printed;
  const variance = optionalNumber(context, row, spec.interval?.variance);
  return variance === null ? null : Math.sqrt(variance);
}
