import { expect, it } from 'vitest';
import { downloadWords } from '../../../i18n/download.ts';
import { jsonFile } from './json.ts';
import { shownOf } from './shown.fixture.ts';

it('explains itself: columns, rows as objects, sources, release and address', () => {
  const text = jsonFile(shownOf(), downloadWords('en'));
  const read = JSON.parse(text);
  expect(Object.keys(read)).toEqual(['title', 'subtitle', 'site', 'release', 'address', 'language', 'columns', 'rows', 'statuses', 'sources', 'notes']);
  expect(read.columns[2]).toEqual({ key: 'value', label: 'Điểm', type: 'number' });
  expect(read.rows.slice(0, 3)).toEqual([{ unit: 'Hà Nội', period: '2024', value: 46.0415 }, { unit: 'Bà Rịa - Vũng Tàu', period: '2024', value: -1.5 }, { unit: 'TP. Huế', period: '2024-08', value: null }]);
  expect([read.release, read.sources[1]]).toEqual(['2026-11-22', { publisher: 'Bộ Nội vụ', title: null, url: null }]);
  expect(text.split('\n').filter((l) => l.startsWith('    {"unit"'))).toHaveLength(8);
});

it('keeps texts as they are but for control characters', () => {
  const rows = JSON.parse(jsonFile(shownOf(), downloadWords('vi'))).rows;
  expect([rows[3].unit, rows[7].unit]).toEqual(['=HYPERLINK("http://x","y")', 'bellend']);
  expect(JSON.parse(jsonFile(shownOf({ rows: [] }), downloadWords('vi'))).rows).toEqual([]);
  expect(JSON.parse(jsonFile(shownOf({ rows: [['$&', '$1', NaN]] }), downloadWords('vi'))).rows).toEqual([{ unit: '$&', period: '$1', value: null }]);
});
