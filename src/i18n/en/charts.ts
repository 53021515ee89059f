import type { ChartWords } from '../vi/charts.ts';

export const charts: ChartWords = {
  noFigure: 'no figure',
};
