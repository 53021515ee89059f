/** Something wrong in the data, said so that the person who can mend it knows what to do. */
export interface Problem {
  /** Path below the data folder, or '' when no single file is meant. */
  readonly file: string;
  readonly line: number | null;
  readonly severity: 'error' | 'warning';
  /** Lower case, subject first, what was seen, what was expected. */
  readonly message: string;
  readonly rule: string;
  /** How to mend it. */
  readonly hint: string | null;
  /** Key of the observation it is about, where it is about one: later rules do not blame that observation again. */
  readonly key?: string;
}

type Place = { readonly file: string; readonly line?: number | null };

/** An error: nothing is published while one stands. */
export function error(rule: string, place: Place, message: string, hint: string | null = null): Problem {
  return { file: place.file, line: place.line ?? null, severity: 'error', message, rule, hint };
}

/** A warning: printed, and shown beside the value where it touches one. */
export function warning(rule: string, place: Place, message: string, hint: string | null = null): Problem {
  return { file: place.file, line: place.line ?? null, severity: 'warning', message, rule, hint };
}

/** Whether any problem forbids publishing. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error');
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One line per problem, `file:line: error: message [rule]`, then its hint indented; ordered by file, line, message and rule. */
export function formatProblems(problems: readonly Problem[], prefix = 'data/'): string {
  const place = (p: Problem): string => (p.file ? `${prefix}${p.file}:${p.line ?? 1}: ` : '');
  return [...problems]
    .sort((a, b) => order(a.file, b.file) || (a.line ?? 1) - (b.line ?? 1) || order(a.message, b.message) || order(a.rule, b.rule))
    .map((p) => `${place(p)}${p.severity}: ${p.message} [${p.rule}]${p.hint ? `\n    ${p.hint}` : ''}`)
    .join('\n');
}
