import { z } from 'zod';

/**
 * Shapes of the YAML files below data/. All scalars arrive as text (YAML failsafe schema: a code `01` stays `01`),
 * so numbers and booleans are read from text here.
 */
const id = z.string().regex(/^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/, 'an id of lower-case letters, digits and . - _');
const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'a number with a dot as decimal mark').transform(Number);
const year = z.string().regex(/^\d{4}$/, 'a year with four digits').transform(Number);
const flag = z.enum(['true', 'false']).transform((v) => v === 'true');
const word = z.string().min(1, 'a text');

/** Both languages; a missing or empty one is refused with its path. */
export const text = z.strictObject({ vi: word, en: word });

const measure = z.strictObject({
  from: year.optional(),
  to: year.optional(),
  unit: z.enum(['points', 'percent', 'rank', 'dossiers', 'days', 'petitions', 'thousand-people', 'people', 'km2']),
  min: number.optional(),
  max: number.optional(),
  decimals: number,
});

const rollup = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('sum') }),
  z.strictObject({ how: z.literal('ratio'), of: id, by: id, scale: number }),
  z.strictObject({ how: z.literal('none'), why: text }),
]);

const declaredIndicator = z.strictObject({
  id,
  parent: id.optional(),
  name: text,
  short: text.optional(),
  about: text,
  misleads: text.optional(),
  /** One measure for all years, or one per span of years. */
  measure: z.union([measure, z.array(measure).min(1, 'at least one measure')]),
  better: z.enum(['higher', 'lower', 'neither']),
  rollup,
  breaks: z.array(z.strictObject({ at: year, why: text })).optional(),
  processing: z.enum(['published', 'minor', 'major']).optional(),
  /** false: years are never joined by a line. */
  trend: flag.optional(),
  /** value = scale × of / by, computed where both are held for the same unit and period and no source prints it. */
  ratio: z.strictObject({ of: id, by: id, scale: number, only: z.array(word).optional() }).optional(),
  /** value = each × of / people, the first of the populations held for the same unit and the year that holds the whole period. */
  perPeople: z.strictObject({ of: id, people: z.array(id).min(1, 'at least one population'), each: number }).optional(),
  /** This indicator is a published rank; the score it orders. */
  rankOf: id.optional(),
  denominator: text.optional(),
});

const indicator = declaredIndicator.refine((i) => i.rollup.how !== 'sum' || [i.measure].flat().every((m) => m.max === undefined), {
  message: 'no maximum where former provinces are added up',
  path: ['measure'],
});

const raw = z.record(z.string(), z.string());
/** How a raw cell becomes a word of the house; `by` holds exceptions per source id (raw source id of the row). */
const mapped = z.strictObject({ column: word, map: raw.optional(), by: z.record(z.string(), raw).optional(), prefix: z.string().optional() });

const mappedTo = <T extends string>(words: readonly T[]) => mapped.extend({ map: z.record(z.string(), z.enum(words)).optional(), by: z.record(z.string(), z.record(z.string(), z.enum(words))).optional() });

const bases = ['table', 'text', 'copy', 'list-order', 'derived'] as const;
const rowStatuses = ['published', 'provisional', 'derived', 'disputed', 'not-published', 'not-surveyed', 'not-applicable', 'unreadable', 'not-found'] as const;

const interval = z.strictObject({
  standardError: word.optional(),
  /** A column of variances that are read as squared standard errors. */
  variance: word.optional(),
  lower: word.optional(),
  upper: word.optional(),
  respondents: word.optional(),
});

const value = z.strictObject({
  column: word,
  /** A fixed id, or a column with a map; a raw value that maps to `skip` makes no claim. */
  indicator: z.union([id, mapped]),
  /** Raw cell → status of absence, or `skip` for a cell that makes no claim. */
  missing: z.record(z.string(), z.enum(['not-published', 'not-surveyed', 'not-applicable', 'unreadable', 'not-found', 'skip'])).optional(),
  status: z.union([z.enum(['published', 'provisional', 'derived']), mappedTo(rowStatuses)]).optional(),
  basis: z.union([z.enum(bases), mappedTo(bases)]).optional(),
  interval: interval.optional(),
  /** Column that repeats the unit of measure, with a map to the words of `measure.unit`; a difference is an error. */
  measureUnit: mapped.optional(),
  /** Column that repeats the maximum of the scale; a difference is an error. */
  measureMax: word.optional(),
});

const columns = z.strictObject({
  unit: z.strictObject({
    column: word,
    /** Column with the official code, only cross-checked. */
    code: word.optional(),
    /** Column with the kind of unit: map to nation, province, region, ministry, local; without it every row is a province. */
    kind: mapped.optional(),
    /** Names that stand for a fixed unit: `Cả nước: vn`. */
    names: z.record(z.string(), word).optional(),
    /** Columns that split a unit further (tier of government, sector); `ALL` means not split. */
    tier: word.optional(),
    sector: word.optional(),
  }),
  period: z.union([z.strictObject({ fixed: word }), mapped]),
  source: z.union([z.strictObject({ fixed: word }), z.strictObject({ column: word, also: word.optional(), separator: z.string().optional() })]),
  note: word.optional(),
  ignore: z.array(word).optional(),
});

const vintage = z.union([
  z.enum(['vn63', 'vn34']),
  z.strictObject({ column: word, map: z.record(z.string(), z.enum(['vn63', 'vn34', 'none'])) }),
]);

const valuesFile = z.strictObject({
  path: word,
  layout: z.enum(['long', 'wide']),
  decimal: z.enum(['.', ',']).optional(),
  vintage: vintage.optional(),
  columns,
  /** long: usually one; wide: one entry per value column. */
  values: z.array(value).min(1, 'at least one value column'),
});

/** A file about the indicators (schemes, maxima): carried and published as it is, no observations. */
const referenceFile = z.strictObject({
  path: word,
  layout: z.literal('reference'),
  about: text,
  /** Every column, with what it means. */
  columns: z.record(z.string(), text),
  /** Column and map that tie a row to an indicator page. */
  indicator: mapped.optional(),
});

/** Findings of inspections; column names are fixed, see scripts/pipeline/findings.ts. */
const findingsFile = z.strictObject({ path: word, layout: z.literal('findings'), vintage: z.enum(['vn63', 'vn34']) });

const check = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('sum-of-parts'),
    total: id,
    parts: z.array(id).min(2, 'at least two parts'),
    from: year.optional(),
    to: year.optional(),
    tolerance: number,
    /** Cells (unit|period) known to differ, each with its reason. */
    except: z.array(z.strictObject({ cell: word, why: text })).optional(),
  }),
  z.strictObject({
    rule: z.literal('identity'),
    /** left = sum of right, checked where left and every part of right is held for the same unit and period; optional parts count when held. */
    left: id,
    right: z.array(id).min(1, 'at least one part'),
    optional: z.array(id).optional(),
    tolerance: number.optional(),
    /** Raw source ids to which alone the identity applies. */
    sources: z.array(word).optional(),
  }),
]);

const applies = z.strictObject({
  source: z.array(word).optional(),
  indicator: z.array(id).optional(),
  unit: z.array(word).optional(),
  period: z.array(word).optional(),
  basis: z.array(z.enum(bases)).optional(),
});

const grouping = z.strictObject({
  indicator: id,
  by: z.enum(['publisher', 'house']),
  period: word.optional(),
  classes: z.array(z.strictObject({ id, name: text, min: number.optional(), max: number.optional() })).min(2, 'at least two classes'),
});

export const descriptor = z.strictObject({
  id,
  title: text,
  short: text,
  about: text,
  /** Who makes the figures. */
  producer: text,
  /** Terms of use as found; never a guessed licence. */
  terms: text,
  /** How to cite the original publisher. */
  cite: text,
  home: z.url('a web address').optional(),
  survey: z.enum(['true', 'false'], 'true or false').default('false'),
  vintage: vintage.optional(),
  sources: word,
  notes: word.optional(),
  /** Undated periods and others that need words. */
  periods: z.record(z.string(), text).optional(),
  indicators: z.array(indicator),
  files: z.array(z.discriminatedUnion('layout', [valuesFile, referenceFile, findingsFile])).min(1, 'at least one file'),
  checks: z.array(check).optional(),
  caveats: z.array(z.strictObject({ id, applies, text })).optional(),
  groups: z.array(grouping).optional(),
});

export const corrections = z.array(
  z.strictObject({
    id,
    file: word,
    /** Raw cells that identify the row or rows. */
    where: raw,
    /** Guard: the correction applies only while these raw cells stand as seen. */
    expect: raw,
    set: raw,
    what: text,
    reason: text,
  }),
);

export const conflicts = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]{1,3}\d{2}$/, 'an id such as P01'),
    /** Observation keys `indicator|unit|period` the ruling is about. */
    cells: z.array(z.string().regex(/^[^|]+\|[^|]+\|[^|]+$/, 'a key indicator|unit|period')).min(1, 'at least one cell'),
    versions: z
      .array(
        z.strictObject({
          value: number.optional(),
          says: text.optional(),
          /** Raw source ids of the dataset. */
          sources: z.array(word).min(1, 'at least one source'),
        }),
      )
      .min(1, 'at least one version'),
    /** The number kept; `none`: nothing can be kept; `each`: every cell keeps its own number, marked disputed; `statement`: not about one number. Left out: an open conflict, which stops the build. */
    chosen: z.union([z.enum(['none', 'each', 'statement']), number]).optional(),
    status: z.enum(['published', 'disputed', 'withheld']).optional(),
    reason: text.optional(),
  }),
);

export const release = z.strictObject({ title: word, release: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-22'), about: text });

export type Descriptor = z.infer<typeof descriptor>;
export type DescriptorIndicator = z.infer<typeof indicator>;
export type ValuesFile = z.infer<typeof valuesFile>;
export type ReferenceFile = z.infer<typeof referenceFile>;
export type FindingsFileDescriptor = z.infer<typeof findingsFile>;
export type DescriptorValue = z.infer<typeof value>;
export type Mapped = z.infer<typeof mapped>;
export type Check = z.infer<typeof check>;
/** Entries of corrections.yaml and conflicts.yaml with the line on which each begins. */
export type DeclaredCorrection = z.infer<typeof corrections>[number] & { readonly line: number };
export type DeclaredConflict = z.infer<typeof conflicts>[number] & { readonly line: number };
