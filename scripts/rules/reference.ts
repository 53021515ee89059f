import { error } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Model } from '../pipeline/model.ts';
import type { Rule } from './rule.ts';

interface Use {
  readonly dataset: string;
  /** Line in dataset.yaml of the entry that names the id. */
  readonly line: number;
  readonly from: string;
  readonly id: string;
}

function indicatorUses(model: Model): Use[] {
  const { lineOf } = model;
  const links = model.indicators.flatMap((i) => {
    const named: [string, string | null | undefined][] = [['parent', i.parent], ['rankOf', i.rankOf], ['ratio', i.ratio?.of], ['ratio', i.ratio?.by]];
    if (i.rollup.how === 'ratio') named.push(['rollup', i.rollup.of], ['rollup', i.rollup.by]);
    return named.flatMap(([word, id]) => (id ? [{ dataset: i.dataset, line: model.lineOfIndicator(i.id, word), from: `the ${word} of ${i.id}`, id }] : []));
  });
  return [
    ...links,
    ...model.checks.flatMap((c) => (c.rule === 'identity' ? [c.left, ...c.right, ...(c.optional ?? [])] : [c.total, ...c.parts]).map((id) => ({ dataset: c.dataset, line: c.line, from: `the check ${c.rule}`, id }))),
    ...model.datasets.flatMap((d) => d.groups.map((g, n) => ({ dataset: d.id, line: lineOf(d.id, ['groups', n, 'indicator']), from: 'a group', id: g.indicator }))),
    ...model.caveats.flatMap((c) => (c.applies.indicator ?? []).map((id) => ({ dataset: c.dataset, line: c.line, from: `the caveat ${c.id}`, id }))),
    ...model.references.flatMap((r) => [...new Set(r.rows.map((x) => x.indicator))].flatMap((id) => (id === null ? [] : [{ dataset: r.dataset, line: 1, from: r.path, id }]))),
  ];
}

export const reference: Rule = {
  id: 'reference',
  sentence: 'Every indicator another one is made of, ranks, belongs to or is checked against exists; so do the units and sources a caveat is about.',
  check: ({ model }) => {
    if (!model.complete) return { problems: [] };
    const missing = (use: Use, kind: string, known: Iterable<string>) => error('reference', { file: `datasets/${use.dataset}/dataset.yaml`, line: use.line }, `${use.from} names the ${kind} "${use.id}", which does not exist`, didYouMean(use.id, known));
    const sources = new Set(model.sources.map((s) => s.id));
    const ofCaveats = (pick: (c: Model['caveats'][number]) => readonly string[] | undefined): Use[] => model.caveats.flatMap((c) => (pick(c) ?? []).map((id) => ({ dataset: c.dataset, line: c.line, from: `the caveat ${c.id}`, id })));
    return {
      problems: [
        ...indicatorUses(model).filter((u) => !model.indicatorById.has(u.id)).map((u) => missing(u, 'indicator', model.indicatorById.keys())),
        ...ofCaveats((c) => c.applies.unit).filter((u) => !model.units.byId.has(u.id) && !model.damaged.has(u.dataset)).map((u) => missing(u, 'unit', model.units.byId.keys())),
        ...ofCaveats((c) => c.applies.source).filter((u) => !sources.has(u.id) && !model.damaged.has(u.dataset)).map((u) => missing(u, 'source', sources)),
      ],
    };
  },
};
