import { expect, it } from 'vitest';
import { downloadKinds, fileName, makeFile } from './makeFile.ts';
import { pixelScale } from './png.ts';
import { shownOf } from './shown.fixture.ts';

it('names files after title and release', () => {
  expect(downloadKinds.map((kind) => fileName({ title: 'Điểm PAPI: nội dung 5 / 2024', release: '2026-11-22' }, kind))).toEqual([
    'diem-papi-noi-dung-5-2024-2026-11-22.csv', 'diem-papi-noi-dung-5-2024-2026-11-22-excel.csv', 'diem-papi-noi-dung-5-2024-2026-11-22.xlsx',
    'diem-papi-noi-dung-5-2024-2026-11-22.json', 'diem-papi-noi-dung-5-2024-2026-11-22.svg', 'diem-papi-noi-dung-5-2024-2026-11-22.png',
  ]);
  expect(fileName({ title: '../../漢字', release: '2026-11-22' }, 'csv')).toBe('dung-hen-2026-11-22.csv');
  expect(fileName({ title: 'a'.repeat(99), release: '2026-11-22' }, 'csv')).toHaveLength(60 + 15);
});

it('makes the files that need no page', async () => {
  const made = await Promise.all((['csv', 'csv-excel', 'xlsx', 'json'] as const).map(async (kind) => {
    const file = await makeFile(kind, shownOf());
    return file.ok ? [file.blob.type, file.blob.size > 300] : file.failure;
  }));
  expect(made).toEqual([['text/csv;charset=utf-8', true], ['text/csv;charset=utf-8', true], ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true], ['application/json', true]]);
});

it('gives a failure as a value', async () => {
  const failed = await makeFile('png', shownOf());
  expect(failed).toMatchObject({ ok: false });
});

it('draws at twice the size, less where a canvas could not hold it', () => {
  expect(pixelScale(768, 600)).toBe(2);
  expect(pixelScale(768, 20_000)).toBeCloseTo(0.4096);
  expect(pixelScale(3000, 3000)).toBeCloseTo(4000 / 3000);
});
