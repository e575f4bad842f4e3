import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { lastLines, run } from './command.mjs';
import { inProject } from './paths.mjs';
import { say, Trouble } from './trouble.mjs';

/** All that the build is made from. */
const SOURCES = [
  'src',
  'icons',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];
export const TARGETS = ['chrome', 'firefox'];

const stamp = () => inProject('dist', '.keyferry-built');

/** @param {string} path @returns {string[]} the files at or below it, sorted */
function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}

/** A hash over names and contents of the sources. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = inProject(source);
    for (const file of source.includes('.') ? [path] : filesOf(path)) {
      hash
        .update(`${relative(inProject(), file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return `${hash.digest('hex')}\n`;
}

/**
 * Builds the extension for one browser.
 * @param {string} target `chrome` or `firefox`
 * @param {string} [outDir] folder that takes the place of `dist`
 */
export async function build(target, outDir) {
  const vite = inProject('node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', target, ...(outDir === undefined ? [] : ['--outDir', outDir])];
  // A test that builds must get what a person gets; Vitest sets NODE_ENV to "test".
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, args, { cwd: inProject(), env });
  if (code === 0) return;
  throw new Trouble(
    `The build for ${target} failed.\n${lastLines(output)}`,
    'Mend what it names, or go back to a clean checkout.',
  );
}

/** Builds dist/chrome and dist/firefox if they are missing or were built from other sources. */
export async function ensureBuild() {
  const hash = sourceHash();
  const isBuilt = TARGETS.every((target) => existsSync(inProject('dist', target, 'manifest.json')));
  if (isBuilt && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === hash) return;
  say('Building the extension …');
  for (const target of TARGETS) await build(target);
  writeFileSync(stamp(), hash);
}
