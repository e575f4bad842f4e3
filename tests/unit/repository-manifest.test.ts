import { describe, expect, test } from 'vitest';
import { TARGETS } from '../tools/build.mjs';
import { filesIn, read } from './repository-files.ts';
import { reviewedManifests } from './reviewed/manifests.ts';

const manifestOf = (target: string) => JSON.parse(read(`dist/${target}/manifest.json`));
const { version } = JSON.parse(read('package.json')) as { version: string };

test('there is a reviewed manifest for each target', () => {
  expect(Object.keys(reviewedManifests)).toEqual(TARGETS);
});

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
  test('is the reviewed one', () => {
    const { key: _, ...manifest } = manifestOf(target);
    expect(manifest, 'Review the change, then make it in tests/unit/reviewed/manifests.ts, too').toEqual(
      reviewedManifests[target](version),
    );
  });

  test('opens no file to web pages and runs nothing on its own', () => {
    const manifest = manifestOf(target);
    for (const door of ['web_accessible_resources', 'content_scripts', 'optional_host_permissions', 'sandbox']) {
      expect(manifest, `${door} would let pages see us, or run us where there is nothing to do`).not.toHaveProperty(
        door,
      );
    }
    expect(manifest.externally_connectable).toEqual({ ids: [] });
  });

  test('names only files that are in the build', () => {
    const named = JSON.stringify(manifestOf(target)).match(/[\w./-]+\.(?:js|html|png|css)(?=")/gu) ?? [];
    expect(filesIn(`dist/${target}`)).toEqual(expect.arrayContaining(named));
    expect(named.length).toBeGreaterThan(6);
  });

  test('has its texts in the default language', () => {
    const manifest = manifestOf(target);
    const messages = JSON.parse(read(`dist/${target}/_locales/${manifest.default_locale}/messages.json`));
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu)].map(([, name]) => name);
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(used));
  });
});

test('the key is in the Chromium build alone, where it pins the extension id', () => {
  expect(manifestOf('chrome').key).toMatch(/^[\w+/]{300,}={0,2}$/u);
  expect(manifestOf('firefox')).not.toHaveProperty('key');
});
