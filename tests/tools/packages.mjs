import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lastLines, run } from './command.mjs';
import { inProject } from './paths.mjs';
import { say, Trouble } from './trouble.mjs';

const stamp = () => inProject('node_modules', '.keyferry-installed');

/** What a finished installation is known by: the lockfile, and the system that native packages were chosen for. */
function wanted() {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  const modules = inProject('node_modules');
  if (!existsSync(modules)) return false;
  // A linked folder is somebody's deliberate choice, and `npm ci` would empty what it leads to.
  if (lstatSync(modules).isSymbolicLink()) return true;
  return existsSync(stamp()) && readFileSync(stamp(), 'utf8') === wanted();
}

/** `npm`, by the same npm that started us where there is one. */
function npm() {
  const script = process.env.npm_execpath;
  if (script !== undefined && basename(script) === 'npm-cli.js') return { program: process.execPath, args: [script] };
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** Installs the packages from the lockfile if they are missing or were installed from another one. */
export async function ensurePackages() {
  if (isInstalled()) return;
  say('Installing the packages from package-lock.json (npm ci) …');
  const { program, args } = npm();
  // No package needs an install script; without them a package can't run code on this machine before it is used.
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(program, [...args, ...flags], { cwd: inProject() });
  if (code !== 0) throw troubleOf(code, output);
  writeFileSync(stamp(), wanted());
}

/**
 * @param {number} code
 * @param {string} output
 */
function troubleOf(code, output) {
  if (code === 127)
    return new Trouble('npm was not found.', 'It comes with Node: install Node again, or add npm to PATH.');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/u.test(output)) {
    return new Trouble(
      `The packages could not be fetched: npm did not reach its registry.\n${lastLines(output)}`,
      'Connect to the network and run the command again. Behind a proxy: npm config set proxy <address>.',
    );
  }
  return new Trouble(
    `npm ci failed (exit code ${code}).\n${lastLines(output)}`,
    'Delete the folder node_modules and run the command again.',
  );
}
