import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../scripts/dist/checks.ts';
import { checkSite, diskFiles } from '../../scripts/dist/site.ts';
import { formatProblems, type Problem } from '../../scripts/problem.ts';
import { sites } from '../sites.ts';

describe.each(sites)('the site built under $base', ({ dist, base }) => {
  let problems: ReadonlyMap<string, readonly Problem[]>;
  beforeAll(() => {
    problems = checkSite(diskFiles(dist), base, checks).problems;
  });
  it.each(checks)('$id: $says', ({ id }) => {
    expect(formatProblems(problems.get(id)!.slice(0, 20), 'dist/')).toBe('');
  });
});
