import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRM_PARTS } from '../../src/domain/preset.ts';
import { PRESETS } from '../../src/presets/index.ts';
import { TEXTS } from '../ui/fake-browser.ts';
import { sourcesUnder } from '../ui/sources.ts';

const root = join(import.meta.dirname, '../..');
const sources = sourcesUnder(join(root, 'src/ui'));
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

/** Keys that stand in the code as they are. */
const literal = new Set([
  ...[...sources.matchAll(/'([a-z]+_\w+|unreachable_\w+)'/gu)].map(([, key]) => key),
  ...[...manifest.matchAll(/__MSG_(\w+)__/gu)].map(([, key]) => key),
]);
/** Keys that are put together: `wait_${…}_title` → /^wait_\w+_title$/. Their words are checked by the compiler. */
const composed = [...sources.matchAll(/`([a-z]+_(?:[^`]*?\$\{[^`]*?\})+[^`{}]*)`/gu)].map(([, template]) => {
  return new RegExp(`^${template?.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/gu, '\\w+')}$`, 'u');
});

it('finds the keys in the sources at all', () => {
  expect(literal.size).toBeGreaterThan(60);
  expect(composed.length).toBeGreaterThan(10);
  expect(composed.some((pattern) => pattern.test('wait_sign_in_title'))).toBe(true);
});

it('has a text for every key that is used', () => {
  const prefixes = new Set(Object.keys(TEXTS).map((key) => key.split('_')[0]));
  const used = [...literal].filter((key) => key !== undefined && prefixes.has(key.split('_')[0] ?? ''));
  expect(used.filter((key) => key !== undefined && !(key in TEXTS))).toEqual([]);
});

it('uses every text that it has', () => {
  const unused = Object.keys(TEXTS).filter((key) => !literal.has(key) && !composed.some((p) => p.test(key)));
  expect(unused).toEqual([]);
});

it.each(CRM_PARTS)('names the part %s of a CRM page', (part) => {
  expect(TEXTS[`part_${part}`]?.message).toBeTruthy();
});

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('preset %s', (_, preset) => {
  it('tells what each of its permissions is for', () => {
    const missing = preset.permissions.filter(
      ({ permission }) => !TEXTS[`permission_${permission.name.replaceAll('.', '_')}`],
    );
    expect(missing).toEqual([]);
  });
});

it.each(Object.entries(TEXTS))('%s is a whole text with all its placeholders', (_, { message, placeholders = {} }) => {
  expect(message.trim()).toBe(message);
  expect(message).not.toBe('');
  const used = [...message.matchAll(/\$(\w+)\$/gu)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(placeholders).sort());
});

it('keeps to what the stores take', () => {
  expect(TEXTS.extensionName?.message.length).toBeLessThanOrEqual(75);
  expect(TEXTS.extensionDescription?.message.length).toBeLessThanOrEqual(132);
});
