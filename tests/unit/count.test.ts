import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { count } from '../tools/run-tests.mjs';

const folder = mkdtempSync(join(tmpdir(), 'keyferry-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(numPassedTests: number, files: string[][], statuses: string[] = []) {
  const path = join(folder, 'report.json');
  const testResults = files.map((tests, i) => ({
    status: statuses[i] ?? (tests.includes('failed') ? 'failed' : 'passed'),
    assertionResults: tests.map((status) => ({ status })),
  }));
  const numFailedTests = files.flat().filter((status) => status === 'failed').length;
  writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, testResults }));
  return path;
}

describe('the sum of a test run', () => {
  test('is what vitest counted', () => {
    expect(
      count(
        report(3, [
          ['passed', 'passed'],
          ['passed', 'failed'],
        ]),
        1,
      ),
    ).toEqual({ passed: 3, failed: 1 });
    expect(count(report(1, [['passed']]), 0)).toEqual({ passed: 1, failed: 0 });
  });

  test('holds a failure for a file that could not be loaded', () => {
    expect(count(report(1, [['passed'], []], ['passed', 'failed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('holds a failure for a file whose set-up failed and whose tests were all skipped', () => {
    expect(count(report(0, [['skipped', 'skipped']], ['failed']), 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('holds a failure for an error outside of any test', () => {
    expect(count(report(2, [['passed', 'passed']]), 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('holds a failure for a run that left no report', () => {
    expect(count(join(folder, 'absent.json'), 134)).toEqual({ passed: 0, failed: 1 });
  });
});
