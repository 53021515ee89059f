import { checkSite, type Check, type DistFiles } from './site.ts';

/** A built site in memory for tests; pages are given as the inside of their html element or whole. */
export function fixture(files: Readonly<Record<string, string>>): DistFiles {
  return { paths: Object.keys(files), read: (path) => Buffer.from(files[path]!) };
}

/** The messages of one check over a site in memory, as `file: message`. */
export function messages(check: Check, files: Readonly<Record<string, string>>, base = '/'): string[] {
  const { problems } = checkSite(fixture(files), base, [check]);
  return problems.get(check.id)!.map((p) => `${p.file}: ${p.message}`);
}
