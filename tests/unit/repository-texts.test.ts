import { describe, expect, test } from 'vitest';
import { read, repositoryTexts } from './repository-files.ts';

const texts = repositoryTexts();
const packageJson = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** This file names what it looks for. */
const others = texts.filter(({ path }) => path !== 'tests/unit/repository-texts.test.ts');

function linesWith(pattern: RegExp, files = others): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('the project is complete by itself', () => {
  test('the list of its files is not empty', () => {
    expect(texts.length).toBeGreaterThan(50);
  });

  test('no file reads or names what lies beside the project', () => {
    expect(linesWith(/(?:\.\.\/|\/|\b)shared\/|\bdossier\b/u)).toEqual([]);
  });

  test('no file names a path of one machine', () => {
    expect(linesWith(/(?<![\w.:/-])\/(?:work|home|root|Users)\/\w/u)).toEqual([]);
    expect(linesWith(/\/usr\/bin\/chrom/u), 'use browserExecutable() of tests/browser/executable.ts').toEqual([]);
  });
});

describe('the lockfile', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean; optionalDependencies?: object }>;
  };
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('has the hash of every package', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('names no registry: whoever installs uses his own', () => {
    expect(installed.filter(([, entry]) => entry.resolved !== undefined || entry.link).map(([path]) => path)).toEqual(
      [],
    );
    expect(read('package-lock.json')).not.toMatch(
      /https?:\/\/(?!(?:[\w-]+\.)*(?:github\.com|opencollective\.com|patreon\.com))[^"]*\.tgz/u,
    );
  });

  test('has the packages of every system, not only of the one it was made on', () => {
    const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//u, '')));
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing, 'npm ci refuses a lockfile with such a gap').toEqual([]);
  });

  test('agrees with package.json, where every version is exact', () => {
    const wanted = { ...packageJson.dependencies, ...packageJson.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, `${name} in package.json`).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version });
    }
  });
});

describe('README and docs', () => {
  const docs = texts.filter(({ path }) => /^(?:README|docs\/|tests\/.*README|CONTRIBUTING)/u.test(path));

  test('name only commands that exist', () => {
    const named = docs.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)/gu)].map(([, script]) => ({ path, script: String(script) })),
    );
    expect(named.filter(({ script }) => packageJson.scripts[script] === undefined)).toEqual([]);
  });

  test('link only to files that exist', () => {
    const paths = new Set(
      texts.flatMap(({ path }) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
    );
    const broken = docs.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)]
        .map(([, link]) => new URL(String(link), `file:///${path}`).pathname.slice(1).replace(/\/$/u, ''))
        .filter((target) => !paths.has(target) && !/\.(?:png|svg)$/u.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the tests', () => {
  test('each belong to a project of vitest.config.ts, which npm test runs', () => {
    const folders = new Set(['unit', 'dom', 'world', 'e2e']);
    const strays = texts
      .map(({ path }) => path)
      .filter((path) => /\.test\.tsx?$/u.test(path) && !folders.has(path.split('/')[1] ?? ''));
    expect(strays).toEqual([]);
  });
});
