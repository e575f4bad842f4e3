import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageOf, loadLabels } from '../../src/relay/labels.ts';
import { LANGUAGES, labelsIn } from './support/labels.ts';

vi.mock('../../src/platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `https://extension.test/${path}` } },
}));

describe('the language of a page', () => {
  it.each(LANGUAGES)('%s names itself, in any case', (language) => {
    expect(languageOf([language])).toBe(language);
    expect(languageOf([language.toUpperCase()])).toBe(language);
  });

  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['sr-Latn-RS', undefined],
    ['pt-BR', 'pt-br'],
    ['pt-PT', 'pt-pt'],
    ['pt-AO', 'pt-pt'],
    ['zh', 'zh-hans'],
    ['zh-CN', 'zh-hans'],
    ['zh-SG', 'zh-hans'],
    ['zh-Hans-CN', 'zh-hans'],
    ['zh-CHS', 'zh-hans'],
    ['zh-TW', 'zh-hant'],
    ['zh-HK', 'zh-hant'],
    ['zh-MO', 'zh-hant'],
    ['zh-CHT', 'zh-hant'],
    ['zh-Hant', 'zh-hant'],
    ['zh-Hant-TW', 'zh-hant'],
    ['zh-Hant-HK', 'zh-hant'],
  ])('%s is read as %s', (hint, language) => {
    expect(languageOf([hint])).toBe(language);
  });

  it('the first hint that names a known language decides', () => {
    expect(languageOf(['qps-ploc', '', 'xx', 'cs', 'de'])).toBe('cs');
  });

  it.each(['', 'x', 'english', 'den', 'constructor', 'qps-ploc', '-'])('%j names none', (hint) => {
    expect(languageOf([hint])).toBeUndefined();
  });
});

describe('the labels of a language', () => {
  afterEach(() => vi.unstubAllGlobals());

  const asked: string[] = [];
  const serve = () => {
    asked.length = 0;
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      const language = /\/labels\/(.*)\.json$/u.exec(url)?.[1] ?? '';
      return { json: async () => labelsIn(language) };
    });
  };

  it.each(LANGUAGES)('%s: its own texts stand first, the English ones after them, each once', async (language) => {
    serve();
    const labels = await loadLabels(language);
    const [own, english] = [labelsIn(language), labelsIn('en')];
    expect(Object.keys(labels).sort()).toEqual([...new Set([...Object.keys(own), ...Object.keys(english)])].sort());
    for (const [key, texts] of Object.entries(labels)) {
      expect(texts.slice(0, own[key]?.length ?? 0), key).toEqual(own[key] ?? []);
      expect(texts, key).toEqual(expect.arrayContaining([...(english[key] ?? [])]));
      expect(new Set(texts).size, key).toBe(texts.length);
    }
  });

  it('no other language’s file is read', async () => {
    serve();
    await loadLabels('de');
    expect(new Set(asked)).toEqual(
      new Set(['https://extension.test/labels/de.json', 'https://extension.test/labels/en.json']),
    );
  });
});
