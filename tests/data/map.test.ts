import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Manifest, MapFile } from '../../src/domain/published.ts';
import { paths } from '../../scripts/paths.ts';
import { sha256 } from '../../scripts/write/datapackage.ts';

const manifest = JSON.parse(readFileSync(join(paths.published, 'manifest.json'), 'utf8')) as Manifest;

it.each([['vn63', 63], ['vn34', 34]])('publishes the map of %s with both archipelagos', (vintage, count) => {
  const bytes = readFileSync(join(paths.published, 'map', `${vintage}.json`));
  expect(manifest.files.find((f) => f.path === `map/${vintage}.json`)?.sha256).toBe(sha256(bytes));
  const { provinces, islands } = (JSON.parse(bytes.toString()) as MapFile).objects;
  expect(provinces.geometries).toHaveLength(count);
  expect(islands.geometries.map((g) => [g.id, g.arcs.length, g.properties.unit])).toEqual([['hoang-sa', 19, `${vintage}:48`], ['truong-sa', 54, `${vintage}:56`]]);
});
