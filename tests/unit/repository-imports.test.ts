import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { filesIn, read } from './repository-files.ts';

/**
 * Who may import whom, as docs/design.md has it. biome.json tells the same to editors; this test is the one that
 * decides, and it also sees a room that has no rule yet.
 */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  domain: { rooms: [], packages: [] },
  platform: { rooms: [], packages: ['webextension-polyfill'] },
  presets: { rooms: ['domain'], packages: [] },
  portal: { rooms: ['domain'], packages: [] },
  crm: { rooms: ['domain', 'presets'], packages: [] },
  entra: { rooms: ['domain'], packages: ['zod', 'zod/mini'] },
  relay: { rooms: ['domain', 'platform', 'presets', 'portal', 'crm', 'entra'], packages: ['zod', 'zod/mini'] },
  // From _locales the type alone: it makes the compiler know every key.
  ui: { rooms: ['domain', 'platform', '_locales'], packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'] },
};
const WHY: Record<string, string> = {
  domain: 'The domain is pure: no browser, no network, no other room.',
  portal: 'Page scripts import nothing from npm: each kilobyte is loaded in every frame of the portal.',
  crm: 'Page scripts import nothing from npm, and know presets and the domain alone.',
  ui: 'Pages of ours speak to the relay by messages; they know the domain and the platform alone.',
};

interface Import {
  readonly from: string;
  /** Erased at build time. */
  readonly isType: boolean;
}

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const named = code.matchAll(/\b(import|export)\s+(type\s)?[^;'"`()]*?\bfrom\s*['"]([^'"]+)['"]/gu);
  const bare = code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/gu);
  return [
    ...[...named].map(([, , type, from]) => ({ from: String(from), isType: type !== undefined })),
    ...[...bare].map(([, from]) => ({ from: String(from), isType: false })),
  ];
}

const sources = filesIn('src').filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'));

test('every room of src has a rule', () => {
  const rooms = new Set(sources.map((file) => file.split('/')[0]));
  expect(Object.keys(ROOMS)).toEqual(expect.arrayContaining([...rooms]));
});

describe.each(Object.entries(ROOMS))('src/%s', (room, may) => {
  const files = sources.filter((file) => file.startsWith(`${room}/`));

  test('imports only what its place in the house allows', () => {
    const wrong = files.flatMap((file) =>
      importsOf(read(`src/${file}`))
        .filter(({ from, isType }) => {
          if (from.startsWith('.')) {
            const target = join(dirname(file), from).split('/')[0] ?? '';
            return target !== room && !may.rooms.includes(target);
          }
          // The types of the browser's API weigh nothing.
          if (isType && from === 'webextension-polyfill') return room === 'domain' || room === 'presets';
          return !may.packages.includes(from);
        })
        .map(({ from }) => `src/${file} imports ${from}`),
    );
    expect(wrong, `${WHY[room] ?? 'Imports run one way.'} See docs/design.md`).toEqual([]);
  });
});

test('imports are recognised in all their forms', () => {
  const text = `import a from 'a'; import type { B } from "b";
    import {
      c,
    } from './c.ts';
    export { d } from './d.ts'; export * from 'e'; import 'f'; const g = await import('g');
    // import h from 'h'
    /* import i from 'i' */`;
  expect(importsOf(text)).toEqual([
    { from: 'a', isType: false },
    { from: 'b', isType: true },
    { from: './c.ts', isType: false },
    { from: './d.ts', isType: false },
    { from: 'e', isType: false },
    { from: 'f', isType: false },
    { from: 'g', isType: false },
  ]);
});
