import { describe, expect, it } from 'vitest';
import { closingLine, countReport } from './test.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((t) => ({ status: t })) });

describe('countReport', () => {
  it('takes the numbers of the report', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [file('failed', 'passed', 'failed')] };
    expect(countReport(report, false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });
  it('counts a file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [file('failed'), file('passed', 'passed')] };
    expect(countReport(report, false).failed).toBe(1);
  });
  it('counts a runner that failed for another reason, or wrote no report, as a failure', () => {
    expect(countReport({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] }, false).failed).toBe(1);
    expect(countReport(null, true).failed).toBe(1);
  });
});

describe('closingLine', () => {
  it('adds up over all kinds of test', () => {
    expect(closingLine([{ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 }])).toBe('5 passed, 1 failed');
    expect(closingLine([{ passed: 2, failed: 0, skipped: 1 }])).toBe('2 passed, 0 failed, 1 skipped');
  });
});
