import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/domain/published.ts';
import { error } from '../problem.ts';
import type { Check } from './site.ts';

const manifestFile = 'data/manifest.json';

/** The published data are the files the manifest names, byte for byte, and no others. */
export const hashes: Check = {
  id: 'hashes',
  says: 'the files under data/ are those of the manifest, byte for byte',
  site(site) {
    if (!site.files.has(manifestFile)) return [error('hashes', { file: manifestFile }, 'manifest is missing', 'run `npm run data` before the build')];
    const manifest = JSON.parse(site.read(manifestFile).toString('utf8')) as Manifest;
    const named = new Set(manifest.files.map((f) => `data/${f.path}`));
    const strangers = [...site.files].filter((f) => f.startsWith('data/') && f !== manifestFile && !named.has(f));
    return [
      ...manifest.files.flatMap(({ path, bytes, sha256 }) => {
        const file = `data/${path}`;
        if (!site.files.has(file)) return [error('hashes', { file }, 'file is named in the manifest and missing')];
        const content = site.read(file);
        if (content.length !== bytes) return [error('hashes', { file }, `file has ${content.length} bytes, the manifest says ${bytes}`)];
        const hash = createHash('sha256').update(content).digest('hex');
        return hash === sha256 ? [] : [error('hashes', { file }, `file has sha256 ${hash}, the manifest says ${sha256}`)];
      }),
      ...strangers.map((file) => error('hashes', { file }, 'file stands under data/ and is not named in the manifest')),
    ];
  },
};
