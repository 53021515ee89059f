import { error, type Problem } from '../problem.ts';
import { resolveReference } from './references.ts';
import { referrers, type Check, type DistSite } from './site.ts';

const hint = 'make the address with src/site/links.ts';

/** Strings in scripts that begin with a folder of the site but not with its base. */
function* bareStrings(site: DistSite): Generator<{ file: string; value: string }> {
  const folders = new Set([...site.files].filter((f) => f.includes('/')).map((f) => f.slice(0, f.indexOf('/'))));
  for (const file of site.scripts.keys()) {
    for (const [, value, folder] of site.read(file).toString('utf8').matchAll(/["'`](\/([\w-]+)\/[^"'`]*)["'`]/g)) {
      if (folders.has(folder!) && !value!.startsWith(site.base)) yield { file, value: value! };
    }
  }
}

/** No address of the site ignores the base path it was built for. */
export const base: Check = {
  id: 'base',
  says: 'no address ignores the base path',
  site(site) {
    const problems: Problem[] = [];
    for (const { file, references } of referrers(site)) {
      for (const { value, at } of references) {
        const target = resolveReference(value, file, site.base);
        if (target.kind === 'outside-base') problems.push(error('base', { file }, `address "${value}" in ${at} does not begin with the base ${site.base}`, hint));
      }
    }
    for (const page of site.pages.values()) {
      for (const value of [...page.alternates.values(), ...(page.canonical ? [page.canonical] : [])]) {
        if (URL.canParse(value) && !new URL(value).pathname.startsWith(site.base)) {
          problems.push(error('base', page, `address "${value}" of the page or its twin does not hold the base ${site.base}`, hint));
        }
      }
    }
    for (const { file, value } of bareStrings(site)) {
      problems.push(error('base', { file }, `text "${value}" looks like an address without the base ${site.base}`, hint));
    }
    return problems;
  },
};
