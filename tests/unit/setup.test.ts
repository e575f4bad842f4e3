import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../tools/command.mjs';
import { installedBrowser } from '../tools/find-browser.mjs';
import { inProject } from '../tools/paths.mjs';

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'keyferry-setup-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true });
});

function program(path: string, text: string): string {
  mkdirSync(join(temp, 'bin'), { recursive: true });
  const whole = join(temp, 'bin', path);
  writeFileSync(whole, text);
  chmodSync(whole, 0o755);
  return whole;
}

describe.runIf(process.platform === 'linux')('the browser', () => {
  const chromium = (name: string, version: string) => program(name, `#!/bin/sh\necho "Chromium ${version} built on"\n`);

  beforeEach(() => {
    vi.stubEnv('KEYFERRY_BROWSER', undefined);
    vi.stubEnv('CHROME_PATH', undefined);
    vi.stubEnv('PATH', `${join(temp, 'bin')}:/bin`);
  });

  test('is what KEYFERRY_BROWSER says, else CHROME_PATH, else the one on the PATH', () => {
    const [first, second, third] = ['mine', 'yours', 'chromium'].map((name) => chromium(name, '150.0.1.2'));
    vi.stubEnv('KEYFERRY_BROWSER', first);
    vi.stubEnv('CHROME_PATH', second);
    expect(installedBrowser()).toBe(first);
    vi.stubEnv('KEYFERRY_BROWSER', '');
    expect(installedBrowser()).toBe(second);
    vi.stubEnv('CHROME_PATH', undefined);
    expect(installedBrowser()).toBe(third);
  });

  test('that is named and can not be used is an error, not passed over', () => {
    vi.stubEnv('KEYFERRY_BROWSER', join(temp, 'absent'));
    expect(() => installedBrowser()).toThrow(/KEYFERRY_BROWSER is .*absent, but it is not there/u);
    vi.stubEnv('KEYFERRY_BROWSER', chromium('old', '147.9.9.9'));
    expect(() => installedBrowser()).toThrow('its version is 147, and the extension needs 148');
  });

  test('is neither too old nor the stub that installs a snap', () => {
    const old = chromium('chromium', '120.0.0.0');
    const stub = program('chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    chromium('google-chrome-stable', '148.0.0.0');
    const found = installedBrowser();
    expect([old, stub]).not.toContain(found);
    expect(found).toBeDefined();
  });
});

describe('the packages', () => {
  /** Runs `npm test` in a fresh copy whose npm is the given script. */
  async function testWithNpm(script: string) {
    cpSync(inProject('tests/tools'), join(temp, 'tests/tools'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(inProject(file), join(temp, file));
    writeFileSync(join(temp, 'npm-cli.js'), script);
    const env = { ...process.env, npm_execpath: join(temp, 'npm-cli.js') };
    return run(process.execPath, [join(temp, 'tests/tools/test.mjs')], { cwd: temp, env });
  }

  test('can not be fetched without a network: says so, and still ends with the sum', async () => {
    const { code, output } = await testWithNpm(
      "process.stderr.write('npm error code ENOTFOUND: getaddrinfo'); process.exitCode = 1",
    );
    expect(code).toBe(1);
    expect(output).toContain('npm did not reach its registry');
    expect(output).toContain('Connect to the network');
    expect(output).not.toMatch(/^\s+at /mu);
    expect(output.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(existsSync(join(temp, 'node_modules'))).toBe(false);
  });

  test('are installed from the lockfile, without install scripts', async () => {
    const { output } = await testWithNpm(
      "process.stderr.write('called with ' + process.argv.slice(2).join(' ')); process.exitCode = 3",
    );
    expect(output).toContain('called with ci --ignore-scripts');
    expect(output).toContain('npm ci failed (exit code 3)');
  });
});

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s is enough: %s', async (version, isEnough) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const { code, output } = await run(process.execPath, [
    `--import=data:text/javascript,${encodeURIComponent(pretend)}`,
    `--import=${pathToFileURL(inProject('tests/tools/node-version.mjs'))}`,
    '--eval=0',
  ]);
  expect(code).toBe(isEnough ? 0 : 1);
  if (!isEnough) expect(output).toContain(`this is Node ${version}`);
});
