import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = (name: string, include: string[], seconds: number, isolate = true) => ({
  root,
  test: { name, include, environment: 'node' as const, testTimeout: seconds * 1000, hookTimeout: seconds * 1000, isolate },
});

/**
 * unit: beside the code and the promises of the house, in workers that go on from file to file; data: fixtures of the pipeline and the published files;
 * dist, e2e and visual: the built sites named in SITES (see tests/sites.ts).
 */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/house/**/*.test.ts'], 10, false),
      project('data', ['tests/pipeline/**/*.test.ts', 'tests/data/**/*.test.ts'], 120),
      project('dist', ['tests/dist/**/*.test.ts'], 120),
      project('e2e', ['tests/e2e/**/*.test.ts'], 60),
      project('visual', ['tests/visual/**/*.test.ts'], 60),
    ],
  },
});
