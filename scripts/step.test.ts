import { describe, expect, it } from 'vitest';
import { runStep, stepTable } from './step.ts';

describe('runStep', () => {
  it('runs on the Node of the lockfile and keeps what a quiet step prints', async () => {
    const step = await runStep('version', ['node', '-p', 'process.versions.node.split(".")[0]'], { quiet: true });
    expect([step.ok, step.output.trim()]).toEqual([true, '24']);
  });
  it('hands the environment on', async () => {
    const step = await runStep('base', ['node', '-p', 'process.env.BASE_PATH'], { quiet: true, env: { BASE_PATH: '/a/b/' } });
    expect(step.output.trim()).toBe('/a/b/');
  });
});

describe('stepTable', () => {
  it('prints seconds per step and their span', () => {
    expect(stepTable([{ name: 'data', seconds: 4.26, ok: true }, { name: 'site', seconds: 31, ok: false }], 35.3)).toBe(
      'data             4.3 s\nsite (failed)   31.0 s\ntogether        35.3 s',
    );
  });
});
