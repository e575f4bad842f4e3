import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../browser/until.ts';
import { inProject } from '../tools/paths.mjs';

/**
 * The demo as a process of its own: however it ends, no process and no profile of it is left. Processes are told by a
 * mark in their environment, because Chromium's helpers leave the process tree.
 */

const END_MS = 20_000;

let temp: string;
let running: ChildProcess | undefined;
/** Sessions of processes that were started by the demo, remembered past the end of their first process. */
let sessions: Set<number>;

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'demo-'));
  sessions = new Set();
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function startDemo(args: string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const demo = spawn(process.execPath, [inProject('tests/tools/demo.mjs'), ...args], {
    env: { ...rest, TMPDIR: temp, KEYFERRY_TEST_MARK: temp },
    // A session of its own: this test's must not be among the demo's.
    detached: true,
  });
  running = demo;
  let output = '';
  demo.stdout.on('data', (chunk) => {
    output += chunk;
  });
  demo.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((done) => demo.once('close', (code) => done(code)));
  return { demo, ended, output: () => output };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  readonly isMarked: boolean;
  readonly command: string;
}

function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'latin1');
        // After the name in parentheses: state, parent, process group, session.
        const [, parent, , session] = read('stat')
          .replace(/^.*\) /u, '')
          .split(' ')
          .map(Number);
        const isMarked = read('environ').includes(`KEYFERRY_TEST_MARK=${temp}`);
        const command = read('cmdline').replaceAll('\0', ' ');
        return [{ pid: Number(pid), parent: parent ?? 0, session: session ?? 0, isMarked, command }];
      } catch {
        // It ended while we looked, or it belongs to somebody else.
        return [];
      }
    });
}

/**
 * What the demo has started and still runs. Chromium's main process and its crash handlers carry the mark; renderers
 * overwrite their environment, but stay in the session of the main process.
 */
function processes(): Process[] {
  const all = allProcesses();
  for (const { isMarked, session } of all) if (isMarked) sessions.add(session);
  return all.filter(({ isMarked, session }) => isMarked || sessions.has(session));
}

describe.runIf(process.platform === 'linux')('nothing is left behind', () => {
  const nothingIsLeft = async () => {
    const commands = () => processes().map(({ command }) => command);
    await expect.poll(commands, { timeout: END_MS }).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
  };

  test.each(['SIGINT', 'SIGTERM'] as const)('after %s in the middle of the journey', async (signal) => {
    const { demo, ended, output } = startDemo(['--latency', '1']);
    await until(() => output().includes('The YetiForce form is empty'), 60_000, 'the journey begins');
    // The proof that this test could see what is left.
    expect(processes().filter(({ command }) => command.includes('--type=renderer')).length).toBeGreaterThan(0);
    expect(readdirSync(temp)).not.toEqual([]);
    demo.kill(signal);
    expect(await ended).toBe(130);
    await nothingIsLeft();
  });

  test('after SIGINT while the browser starts', async () => {
    const { demo, ended } = startDemo([]);
    await until(() => readdirSync(temp).some((name) => name.startsWith('keyferry-')), 60_000, 'a profile is made');
    demo.kill('SIGINT');
    expect(await ended).toBe(130);
    await nothingIsLeft();
  });

  test('after an impatient second SIGINT', async () => {
    const { demo, ended, output } = startDemo([]);
    await until(() => output().includes('The YetiForce form is empty'), 60_000, 'the journey begins');
    demo.kill('SIGINT');
    demo.kill('SIGINT');
    expect(await ended).toBe(130);
    await nothingIsLeft();
  });

  test('after a failure', async () => {
    const { demo, ended, output } = startDemo(['--latency', '1']);
    await until(() => output().includes('The YetiForce form is empty'), 60_000, 'the journey begins');
    const browser = processes().find(({ parent }) => parent === demo.pid);
    process.kill(Number(browser?.pid), 'SIGKILL');
    expect(await ended).toBe(1);
    expect(output()).toContain('The browser has ended');
    await nothingIsLeft();
  });
});

describe('a wrong command line', () => {
  test.each([
    [['--crm', 'sugar'], 'There is no --crm "sugar". There are: yetiforce, oro.'],
    [['--portal', 'xp'], /There is no --portal "xp"\. There are: knockout, react/u],
    [['--fast'], 'Unknown option: --fast.'],
  ])('%j ends with exit code 2 and says what there is', async (args, message) => {
    const { ended, output } = startDemo(args);
    expect(await ended).toBe(2);
    expect(output()).toMatch(message);
    expect(output()).not.toMatch(/^\s+at /mu);
    expect(output()).toContain('npm run demo -- [options]');
  });
});

test('--headed without a display says so', async () => {
  const { ended, output } = startDemo(['--headed']);
  if (process.platform !== 'linux') return;
  expect(await ended).toBe(1);
  expect(output()).toContain('--headed needs a display');
});
