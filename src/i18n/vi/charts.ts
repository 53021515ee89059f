/** Words of the charts; en/charts.ts has the same keys. */
export const charts = {
  noFigure: 'không có số liệu',
};

export type ChartWords = typeof charts;
