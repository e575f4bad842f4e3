import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { build, TARGETS } from '../tools/build.mjs';
import { inProject } from '../tools/paths.mjs';
import { filesIn, read } from './repository-files.ts';

/** What is built from what. The build passes over an entry that is missing; here it is missed. */
const ENTRIES = {
  'relay.js': 'src/relay/index.ts',
  'portal.js': 'src/portal/index.ts',
  'crm.js': 'src/crm/index.ts',
  'popup.html': 'src/ui/popup.html',
};
const PAGE_SCRIPTS = ['portal.js', 'crm.js'];
const KB = 1024;
/**
 * portal.js runs in every frame of the portal while a run goes on, so its size is time in somebody's browser; crm.js
 * runs once in one page, after a click.
 */
const LARGEST = { 'portal.js': 28 * KB, 'crm.js': 16 * KB };
/** The popup's scripts and styles, compressed. */
const LARGEST_POPUP_GZIP = 40 * KB;

/**
 * What must not be in a bundle, and where it is allowed for a reason.
 * A count says how many are expected: one more is somebody's new one.
 */
const FORBIDDEN: { what: string; pattern: RegExp; allowed: { file: RegExp; count: number; why: string }[] }[] = [
  { what: 'eval', pattern: /\beval\s*\(/gu, allowed: [] },
  { what: 'new Function', pattern: /\bFunction\s*\(/gu, allowed: [] },
  { what: 'a script from elsewhere', pattern: /\bimport\s*\(\s*["'`]?(?:https?:)?\/\//gu, allowed: [] },
  { what: 'document.write', pattern: /\bdocument\.write/gu, allowed: [] },
  { what: 'insertAdjacentHTML', pattern: /insertAdjacentHTML|createContextualFragment|setHTMLUnsafe/gu, allowed: [] },
  {
    what: 'a listener for other extensions',
    pattern: /onMessageExternal|onConnectExternal/gu,
    allowed: [{ file: /^assets\/.+\.js$/u, count: 1, why: 'webextension-polyfill can wrap one; nobody adds one' }],
  },
  {
    what: 'an assignment of innerHTML or outerHTML',
    pattern: /\.(?:inner|outer)HTML\s*=(?!=)/gu,
    allowed: [
      { file: /^assets\/.+\.js$/u, count: 1, why: "Preact's support of dangerouslySetInnerHTML, which we never use" },
    ],
  },
];

describe.each(TARGETS)('the build for %s', (target) => {
  const folder = `dist/${target}`;
  const scripts = () => filesIn(folder).filter((file) => file.endsWith('.js'));

  test.each(Object.entries(ENTRIES))('holds %s, made from %s', (built, source) => {
    expect(existsSync(inProject(source)), `${source} is gone; mend ENTRIES here and in vite.config.ts`).toBe(true);
    expect(filesIn(folder)).toContain(built);
  });

  test.each(FORBIDDEN)('holds no $what', ({ what, pattern, allowed }) => {
    for (const file of scripts()) {
      const found = read(`${folder}/${file}`).match(pattern)?.length ?? 0;
      const pass = allowed.find((rule) => rule.file.test(file))?.count ?? 0;
      expect(found, `${what} in ${file}: remove it, or list it here with a reason`).toBeLessThanOrEqual(pass);
    }
  });

  test('says nothing in the console', () => {
    for (const file of scripts()) {
      expect(read(`${folder}/${file}`), `${file} logs; a log may hold a secret`).not.toMatch(
        /\bconsole\.(?:log|info|debug|dir|table)\b/u,
      );
    }
  });

  test.each(PAGE_SCRIPTS)('has %s as one classic script without imports', (file) => {
    const text = read(`${folder}/${file}`);
    // Compiled as a classic script: import and export would be syntax errors.
    expect(() => new Script(text)).not.toThrow();
    expect(text, 'a dynamic import needs a web-accessible file').not.toMatch(/\bimport\s*[({]/u);
    expect(text, 'its names must not become globals of the frame').toMatch(
      /^\s*(?:"use strict";\s*)?\(\s*(?:function|\()/u,
    );
  });

  test.each(Object.entries(LARGEST))('keeps %s within its budget of %i bytes', (file, largest) => {
    const size = Buffer.byteLength(read(`${folder}/${file}`));
    expect(size, `${file} has ${size} bytes; every frame it runs in loads them`).toBeLessThanOrEqual(largest);
  });

  test('keeps the popup within its budget', () => {
    const html = read(`${folder}/popup.html`);
    const used = new Set<string>();
    const take = (file: string) => {
      if (used.has(file)) return;
      used.add(file);
      for (const [, name] of read(`${folder}/${file}`).matchAll(/["']\.\/([\w.-]+\.js)["']/gu)) take(`assets/${name}`);
    };
    for (const [, file] of html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)) take(String(file));
    const sizes = [...used].map((file) => gzipSync(readFileSync(inProject(folder, file)), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(used.size).toBeGreaterThan(1);
    expect(total, `the popup's ${[...used].join(', ')}`).toBeLessThanOrEqual(LARGEST_POPUP_GZIP);
  });

  test('tells nothing of the machine it was built on', () => {
    for (const file of filesIn(folder).filter((name) => /\.(?:js|css|html|json)$/u.test(name))) {
      const text = read(`${folder}/${file}`);
      expect(text, `${file} holds a path`).not.toContain(inProject());
      expect(text, `${file} holds a path`).not.toMatch(/file:\/\/|node_modules\//u);
      expect(text, `${file} names a source map`).not.toContain('sourceMappingURL');
    }
    expect(filesIn(folder).filter((file) => /\.(?:map|ts|tsx)$/u.test(file))).toEqual([]);
  });

  test('gives texts alone as labels: where they come from is not shipped', () => {
    const languages = filesIn('src/portal/labels');
    expect(filesIn(`${folder}/labels`)).toEqual(languages);
    expect(languages).toContain('en.json');
    for (const language of languages) {
      const source = JSON.parse(read(`src/portal/labels/${language}`)).labels as Record<string, { texts: string[] }>;
      const expected = Object.fromEntries(Object.entries(source).map(([key, { texts }]) => [key, texts]));
      expect(JSON.parse(read(`${folder}/labels/${language}`))).toEqual(expected);
    }
  });

  test('is the same, byte for byte, when it is made again', { timeout: 60_000 }, async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'keyferry-build-'));
    try {
      await build(target, elsewhere);
      expect(hashes(elsewhere)).toEqual(hashes(inProject(folder)));
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

function hashes(folder: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((file) => [file, hash(file)]));
}
