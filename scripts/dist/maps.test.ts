import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { maps } from './maps.ts';

const found = (...labels: string[]): string[] => messages(maps, { 'index.html': `<svg class="chart chart-choropleth">${labels.map((l) => `<text>${l}</text>`).join('')}</svg><svg class="chart chart-trend"></svg>` });

it('accepts a map with both archipelagos, in either language and on several lines', () => {
  expect(found('Quần đảo', 'Hoàng', 'Sa', 'Trường Sa (Khánh Hòa)')).toEqual([]);
  expect(found('Hoang Sa (Da Nang)', 'Truong Sa')).toEqual([]);
});
it('refuses a map that lacks one', () => {
  expect(found('Hoàng Sa')).toEqual(['index.html: map <svg class="chart chart-choropleth"> does not name Truong Sa']);
});
