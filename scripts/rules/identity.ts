import { parsePeriod } from '../../src/domain/period.ts';
import type { Observation, Text } from '../../src/domain/types.ts';
import type { Annotation, Rule } from './rule.ts';
import { tidy, warningAt } from './rule.ts';
import type { Problem } from '../problem.ts';

export const identity: Rule = {
  id: 'identity',
  sentence: 'Dossier counts fulfil their identities (received + carried over = total …); a gap is a warning and is shown beside the value.',
  check: ({ model, observations, byKey }) => {
    const problems: Problem[] = [];
    const annotations: Annotation[] = [];
    const at = (o: Observation, id: string): Observation | undefined => byKey.get(`${id}|${o.unit}|${o.period}`);
    for (const check of model.checks) {
      if (check.rule !== 'identity') continue;
      for (const o of observations) {
        if (o.indicator !== check.left || o.value === null || parsePeriod(o.period) === null) continue;
        if (check.sources && !check.sources.some((s) => o.claims[0]?.source === `${check.dataset}.${s}`)) continue;
        const parts = check.right.map((id) => at(o, id));
        if (parts.some((p) => p === undefined || p.value === null || p.claims[0]?.source !== o.claims[0]?.source)) continue;
        const extra = (check.optional ?? []).map((id) => at(o, id)).filter((p): p is Observation => p?.value != null && p.claims[0]?.source === o.claims[0]?.source);
        const sum = [...(parts as Observation[]), ...extra].reduce((a, p) => a + p.value!, 0);
        const gap = o.value - sum;
        if (Math.abs(gap) <= (check.tolerance ?? 0)) continue;
        const names = [...check.right, ...extra.map((p) => p.indicator)];
        problems.push(warningAt('identity', o, `${o.indicator} of ${o.unit} in ${o.period} is ${o.value}, but ${names.join(' + ')} is ${tidy(sum)}: a gap of ${tidy(gap)}`, 'kept as printed; the page shows the gap'));
        const text: Text = { vi: sentence(model, o, names, sum, gap, 'vi'), en: sentence(model, o, names, sum, gap, 'en') };
        annotations.push({ key: `${o.indicator}|${o.unit}|${o.period}`, text });
      }
    }
    return { problems, annotations };
  },
};

function sentence(model: Parameters<Rule['check']>[0]['model'], o: Observation, names: readonly string[], sum: number, gap: number, locale: 'vi' | 'en'): string {
  const format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
  const parts = names.map((id) => model.indicatorById.get(id)!.name[locale]).join(' + ');
  const name = model.indicatorById.get(o.indicator)!.name[locale];
  return `${name}: ${format.format(o.value!)} ≠ ${format.format(sum)} (${parts}); Δ ${format.format(gap)}`;
}
