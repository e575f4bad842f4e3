import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { inProject } from './paths.mjs';
import { say, Trouble } from './trouble.mjs';

/** The extension's minimum_chrome_version. */
const OLDEST = 148;
const CACHE = () => inProject('node_modules', '.cache', 'browsers');
const BY_HAND = 'Install Chrome, Chromium or Edge, or set KEYFERRY_BROWSER to the path of one.';

/** Where browsers stand on this system, best first. */
function usualPlaces() {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32, HOME = '' } = process.env;
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const roots = [PROGRAMFILES, programFiles32, LOCALAPPDATA].filter((root) => root !== undefined);
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  if (process.platform === 'darwin') {
    const programs = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return programs.flatMap((program) =>
      ['/Applications', join(HOME, 'Applications')].map((root) => join(root, program)),
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) => [...new Set([...folders, '/usr/bin'])].map((folder) => join(folder, name)));
}

/**
 * Chromium from a snap can neither read our profile folder nor be driven over a pipe. Ubuntu's `chromium-browser` is
 * a script that installs that snap.
 * @param {string} path
 */
function isSnap(path) {
  if (path.includes('/snap/')) return true;
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const length = readSync(file, start, 0, start.length, 0);
  closeSync(file);
  const text = start.toString('latin1', 0, length);
  return text.startsWith('#!') && /\bsnap\b/u.test(text);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @returns {string | undefined} why the browser can't be used
 */
function whyNot(path) {
  if (!isProgram(path)) return 'it is not there, or is not a program';
  if (isSnap(path)) return 'it is a snap, which can not be driven';
  // Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = Number(/ (\d+)\./u.exec(stdout ?? '')?.[1]);
  if (Number.isNaN(major)) return 'it does not say its version';
  return major < OLDEST ? `its version is ${major}, and the extension needs ${OLDEST}` : undefined;
}

/** A Chrome for Testing that an earlier run has fetched. */
function fetchedBrowser() {
  const names = new Set(['chrome', 'chrome.exe', 'Google Chrome for Testing']);
  if (!existsSync(CACHE())) return undefined;
  const files = readdirSync(CACHE(), { recursive: true, withFileTypes: true });
  const program = files.find((file) => file.isFile() && names.has(file.name));
  return program === undefined ? undefined : join(program.parentPath, program.name);
}

/**
 * A browser that is on this machine already: KEYFERRY_BROWSER, else CHROME_PATH, else where they usually stand.
 * @returns {string | undefined} its path
 */
export function installedBrowser() {
  for (const name of ['KEYFERRY_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name];
    if (path === undefined || path === '') continue;
    const problem = whyNot(path);
    if (problem !== undefined)
      throw new Trouble(`${name} is ${path}, but ${problem}.`, 'Set it to a browser, or unset it.');
    return path;
  }
  return usualPlaces().find((path) => whyNot(path) === undefined) ?? fetchedBrowser();
}

/** Installs Debian's chromium, where we may. Says whether that gave a browser. */
async function installByApt() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return false;
  say('Installing Chromium (apt-get install chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return code === 0;
}

/** Fetches Chrome for Testing into node_modules. @returns {Promise<string>} its path */
async function fetchChrome() {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (platform === undefined)
    throw new Trouble(`There is no Chrome to fetch for ${process.platform} ${process.arch}.`, BY_HAND);
  say('Fetching Chrome for Testing into node_modules …');
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const installDeps = process.platform === 'linux' && process.getuid?.() === 0;
    const { executablePath } = await install({ browser: Browser.CHROME, buildId, cacheDir: CACHE(), installDeps });
    return executablePath;
  } catch (error) {
    throw new Trouble(`Chrome could not be fetched: ${error instanceof Error ? error.message : error}`, BY_HAND);
  }
}

/**
 * A browser that can run the extension; gets one if there is none.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const there = installedBrowser();
  if (there !== undefined) return there;
  if (await installByApt()) {
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  return fetchChrome();
}
