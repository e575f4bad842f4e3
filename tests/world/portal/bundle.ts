import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const cacheFolder = resolve(root, 'node_modules/.cache/practice-world');

/** The scripts that pages load, by name; a drawing in a frame has the script of its own name. */
const ENTRIES = {
  shell: 'shell/index.ts',
  'hosted-knockout': 'knockout/hosted.ts',
  fluent8: 'fluent8/index.tsx',
  fluent9: 'fluent9/index.tsx',
} as const;
export type BundleName = keyof typeof ENTRIES;
export const BUNDLE_NAMES = Object.keys(ENTRIES) as BundleName[];

/**
 * The script of that name, bundled for the browser. The result is kept under node_modules/.cache, by a hash of all
 * sources that can go into it, so that only a changed world is built again.
 */
export async function bundle(name: BundleName): Promise<string> {
  const cached = join(cacheFolder, `${name}-${sourceHash()}.js`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const code = await buildEntry(join(here, ENTRIES[name]));
  mkdirSync(cacheFolder, { recursive: true });
  // Another world may start at the same moment: rename, so that nobody reads half a file.
  const half = `${cached}.${process.pid}.${performance.now()}`;
  writeFileSync(half, code);
  renameSync(half, cached);
  return code;
}

/** False for a drawing that this copy of the world doesn't have. */
export function hasBundle(name: BundleName): boolean {
  return existsSync(join(here, ENTRIES[name]));
}

async function buildEntry(input: string): Promise<string> {
  // Vite itself takes most of a second to load: only when something must be built.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: dirname(input),
    logLevel: 'error',
    mode: 'production',
    // Vite turns React's development JSX on whenever NODE_ENV is not "production", as under Vitest.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: 'page.js' } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const page = outputs.find((output) => output.type === 'chunk');
  if (!page) throw new Error(`Nothing came out of ${input}.`);
  return page.code;
}

let knownHash: string | undefined;

function sourceHash(): string {
  knownHash ??= hashOf([...filesUnder(here), join(root, 'package-lock.json')]);
  return knownHash;
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
