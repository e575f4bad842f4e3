import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';
import { inProject } from './paths.mjs';
import { setUp } from './setup.mjs';
import { say, tell } from './trouble.mjs';

/** In the order of their cost: what is cheap fails first. */
const PROJECTS = ['unit', 'repository', 'dom', 'world', 'e2e'];

/**
 * `npm test`: set-up, then one vitest run per project. The last line is "N passed, N failed"; the exit code is 1 if
 * anything failed, if a run broke off, or if nothing was tested at all.
 *
 * @param {readonly string[]} args file filters and options, handed to vitest
 */
export async function runTests(args) {
  const temp = mkdtempSync(join(tmpdir(), 'keyferry-test-'));
  process.once('exit', () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  let passed = 0;
  let failed = 0;
  try {
    await setUp();
    for (const project of projectsIn(args)) {
      const result = await runProject(project, withoutProjects(args), temp);
      passed += result.passed;
      failed += result.failed;
    }
    if (passed + failed === 0) {
      say('No test was run.');
      failed = 1;
    }
  } catch (error) {
    tell(error);
    failed += 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
  say(`${passed} passed, ${failed} failed`);
}

/** @param {readonly string[]} args */
function projectsIn(args) {
  const named = args.flatMap((arg, i) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[i - 1] === '--project' ? [arg] : [];
  });
  return named.length === 0 ? PROJECTS : named;
}

/** @param {readonly string[]} args */
function withoutProjects(args) {
  return args.filter((arg, i) => !/^--project(?:=|$)/u.test(arg) && args[i - 1] !== '--project');
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 * @param {string} temp folder for the report, and the temporary folder of all that the tests start
 */
async function runProject(project, args, temp) {
  const report = join(temp, `${project}.json`);
  say(`\n── ${project}`);
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // With a filter, most projects have no such file; whether any had one is judged over all of them.
  const none = args.length > 0 ? ['--passWithNoTests'] : [];
  const env = process.platform === 'linux' ? { ...process.env, TMPDIR: temp } : process.env;
  const { code } = await run(process.execPath, [vitest, 'run', '--project', project, ...reporters, ...none, ...args], {
    cwd: inProject(),
    env,
    show: true,
  });
  return count(report, code);
}

/**
 * Counts a run by its report. A file that could not be loaded, and a run that ended badly for a reason outside of any
 * test, count as one failure each: neither is in vitest's own sum.
 *
 * @param {string} report path of the JSON report
 * @param {number} code vitest's exit code
 * @returns {{ passed: number, failed: number }}
 */
export function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(isBroken).length;
  const failed = numFailedTests + broken;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function isBroken(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}
