import { error, type Problem } from '../problem.ts';
import { resolveReference, type Reference } from './references.ts';
import { referrers, type Check, type DistSite } from './site.ts';

function broken(site: DistSite, from: string, { value, at }: Reference): string | null {
  const target = resolveReference(value, from, site.base);
  if (target.kind !== 'internal') return null;
  const file = target.path === '' || target.path.endsWith('/') ? `${target.path}index.html` : target.path;
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`)
      ? `link "${value}" in ${at} lacks the slash at its end`
      : `link "${value}" in ${at} leads to ${file}, which does not exist`;
  }
  const page = site.pages.get(file);
  if (!target.fragment || target.fragment === 'top' || !page) return null;
  return page.ids.has(target.fragment) ? null : `link "${value}" in ${at} leads to an anchor that ${file} does not have`;
}

/** Every internal address leads to a file and, where it has a fragment, to an element; no page holds an id twice. */
export const links: Check = {
  id: 'links',
  says: 'every internal link leads to a file and an anchor that exist, and no id stands twice on a page',
  page(page, { elements }) {
    const ids = elements.flatMap((e) => e.attrs.filter((a) => a.name === 'id').map((a) => a.value));
    const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
    return ids.length === page.ids.size ? [] : [...twice].map((id) => error('links', page, `id "${id}" stands twice; a link to it is ambiguous`));
  },
  site(site) {
    const problems: Problem[] = [];
    for (const { file, references } of referrers(site)) {
      for (const reference of references) {
        const message = broken(site, file, reference);
        if (message) problems.push(error('links', { file }, message));
      }
    }
    return problems;
  },
};
