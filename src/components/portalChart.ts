import type { Chart } from '../charts/contract.ts';
import { period as parse } from '../domain/period.ts';
import type { PeriodId } from '../domain/types.ts';
import { date } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';

/** A chart of figures of the national portal whose title also names the portal and the last day of the period. */
export function portalChart<Input extends { readonly period: PeriodId }>(chart: Chart<Input>): Chart<Input> {
  return {
    ...chart,
    title: (input, ctx) => {
      const { end } = parse(input.period);
      const title = chart.title(input, ctx);
      return end ? t(ctx.locale).home.portal.upTo(title, date(end, ctx.locale)) : title;
    },
  };
}
