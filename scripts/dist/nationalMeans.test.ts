import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { nationalMeans } from './nationalMeans.ts';
import { publishedFixture } from './published.fixture.ts';

const found = (html: string, file = 'index.html', lang = 'vi'): string[] => messages(nationalMeans, { ...publishedFixture, [file]: `<html lang="${lang}"><body>${html}</body></html>` }).map((m) => m.slice(file.length + 2));

it('refuses a middle of provinces called national, in both languages', () => {
  expect(found('<p>TOY: điểm trung bình cả nước là 43,5.</p>')).toEqual(['"TOY: điểm trung bình cả nước là 43,5." calls a figure national that no source prints for the country']);
  expect(found('<p>Bình quân của cả nước tăng.</p>', 'chi-so/toy.score/index.html')).toHaveLength(1);
  expect(found('<p>Trung vị toàn quốc</p>')).toHaveLength(1);
  expect(found('<p>TOY: above the national average.</p><p>The median of the country</p>', 'en/index.html', 'en')).toHaveLength(2);
});
it('accepts one that the producer prints, named by the page, the figure or the words around', () => {
  expect(found('<p>Trung bình cả nước giảm.</p>', 'chi-so/sat.total/index.html')).toEqual([]);
  expect(found('<p>Trung bình cả nước giảm.</p>', 'du-lieu/sat/index.html')).toEqual([]);
  expect(found('<table><tr><th>SAT</th><td>trung bình cả nước giảm</td></tr></table>')).toEqual([]);
  expect(found('<section><p>SAT and TOY</p><p>The national mean fell.</p></section>', 'en/index.html', 'en')).toHaveLength(1);
});
it('accepts a sentence that denies it', () => {
  expect(found('<p>Số này không phải điểm chung của cả nước.</p>')).toEqual([]);
  expect(found('<p>It is not a national mean.</p>', 'en/index.html', 'en')).toEqual([]);
  expect(found('<p>Trung vị các tỉnh là 43,5. Cả nước có 63 tỉnh.</p>')).toEqual([]);
});
