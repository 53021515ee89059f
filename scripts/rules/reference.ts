import { error } from '../problem.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './rule.ts';

export const reference: Rule = {
  id: 'reference',
  sentence: 'Every indicator another one is made of, ranks, belongs to or is checked against exists.',
  check: ({ model }) => {
    const known = model.indicatorById;
    const used = [
      ...model.indicators.flatMap((i) => {
        const links: [string, string | null | undefined][] = [['parent', i.parent], ['rankOf', i.rankOf], ['ratio', i.ratio?.of], ['ratio', i.ratio?.by]];
        if (i.rollup.how === 'ratio') links.push(['rollup', i.rollup.of], ['rollup', i.rollup.by]);
        return links.filter(([, id]) => id).map(([word, id]) => ({ at: i.dataset, from: `${word} of ${i.id}`, id: id! }));
      }),
      ...model.checks.flatMap((c) => (c.rule === 'identity' ? [c.left, ...c.right, ...(c.optional ?? [])] : [c.total, ...c.parts]).map((id) => ({ at: c.dataset, from: `a check ${c.rule}`, id }))),
      ...model.datasets.flatMap((d) => d.groups.map((g) => ({ at: d.id, from: 'a group', id: g.indicator }))),
      ...model.caveats.flatMap((c) => (c.applies.indicator ?? []).map((id) => ({ at: c.dataset, from: `the caveat ${c.id}`, id }))),
      ...model.references.flatMap((r) => [...new Set(r.rows.map((x) => x.indicator))].flatMap((id) => (id === null ? [] : [{ at: r.dataset, from: r.path, id }]))),
    ];
    return { problems: used.filter((u) => !known.has(u.id)).map((u) => error('reference', { file: `datasets/${u.at}/dataset.yaml` }, `${u.from} names "${u.id}", which no dataset declares`, didYouMean(u.id, known.keys()))) };
  },
};
