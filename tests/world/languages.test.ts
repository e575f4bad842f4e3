import { expect, test } from 'vitest';
import { LANGUAGES, languageAsked, textsIn } from './portal/languages/index.ts';
import { NONSENSE, wordsOf } from './portal/languages/nonsense.ts';
import { languageParameter } from './portal/languages/parameter.ts';
import { ENGLISH } from './portal/texts.ts';

/** The portal's wording, without a browser. */

test('there are nineteen languages, and every one is told by its parameter', () => {
  expect(LANGUAGES).toHaveLength(19);
  expect(LANGUAGES.map((language) => languageAsked(languageParameter(language)))).toEqual(LANGUAGES);
  expect(languageParameter('zh-hans')).toBe('zh-hans.zh-cn');
  expect(languageParameter('en')).toBe('en.en-us');
  expect(languageAsked('xx.xx-xx')).toBeUndefined();
  expect(languageAsked(null)).toBeUndefined();
});

test('the usual English is the portal that every other test knows', () => {
  expect(textsIn('en', 'usual')).toEqual(ENGLISH);
});

test.each(LANGUAGES)('%s has its placeholders, whatever the wording', (language) => {
  for (const wording of ['usual', 1, 2, 3, 4, 5] as const) {
    const texts = textsIn(language, wording);
    expect(texts.grantAdminConsentFor).toContain('{tenant}');
    expect(texts.clientSecretsTab).toMatch(/\(\{n\}\)$/u);
    expect(Object.values(texts)).not.toContain('');
    if (language === 'en') continue;
    for (const key of ['newRegistration', 'apiPermissions', 'newClientSecret', 'register'] as const)
      expect(texts[key], key).not.toBe(ENGLISH[key]);
    expect(texts.toastCreateTitle, 'nothing is known of the toasts').toBe(ENGLISH.toastCreateTitle);
  }
});

test('a seed gives one wording, and other seeds give the others', () => {
  expect(textsIn('de', 7)).toEqual(textsIn('de', 7));
  const wordings = new Set(
    Array.from({ length: 40 }, (_unused, seed) => textsIn('zh-hans', seed).certificatesAndSecrets),
  );
  expect(wordings).toEqual(new Set(['证书和密码', '证书和机密', '证书和密钥']));
});

test('labels that a language shares between two controls are shared here too', () => {
  for (const language of ['cs', 'ja', 'ko', 'zh-hans', 'zh-hant']) {
    const { addAPermission, addPermissions } = textsIn(language, 'usual');
    expect(addAPermission, language).toBe(addPermissions);
  }
  const { newClientSecret, addAClientSecret } = textsIn('zh-hant', 'usual');
  expect(newClientSecret).toBe(addAClientSecret);
});

test('nonsense keeps placeholders and numbers, and no word of English', () => {
  const texts = textsIn(NONSENSE, 5);
  const english = new Set(Object.values(ENGLISH).flatMap(wordsOf));
  expect(
    Object.values(texts)
      .flatMap(wordsOf)
      .filter((word) => english.has(word)),
  ).toEqual([]);
  expect(texts.grantAdminConsentFor).toContain('{tenant}');
  expect(texts.expires180).toMatch(/^\p{L}+: 180 \p{L}+ \(6 \p{L}+\)$/u);
  expect(texts).not.toEqual(textsIn(NONSENSE, 6));
  expect(textsIn(NONSENSE, 5)).toEqual(texts);
});
