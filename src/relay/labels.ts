import type { Labels } from '../domain/portal-facts.ts';
import { browser } from '../platform/browser.ts';

/** Languages with a label file in src/portal/labels. */
export const LANGUAGES = [
  'cs',
  'de',
  'en',
  'es',
  'fr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-br',
  'pt-pt',
  'ru',
  'sv',
  'tr',
  'zh-hans',
  'zh-hant',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the first hint that names a known one; hints are BCP 47 tags in any case ("pt-BR", "de", "zh-Hans"). */
export function languageOf(hints: readonly string[]): Language | undefined {
  for (const hint of hints) {
    const tag = hint.toLowerCase();
    const exact = LANGUAGES.find((language) => language === tag);
    if (exact) return exact;
    if (/^zh-(?:hant|tw|hk|mo|cht)/u.test(tag)) return 'zh-hant';
    if (tag.startsWith('zh')) return 'zh-hans';
    const base = tag.split('-')[0] ?? '';
    if (base === 'pt') return 'pt-pt';
    const found = LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return undefined;
}

/**
 * The labels of one language, with the English ones beside them: some words stay English in every language (Dutch "Single-page application", Japanese and French "Expires"). One file is read per language.
 */
export async function loadLabels(language: string): Promise<Labels> {
  const [own, english] = await Promise.all([read(language), read('en')]);
  if (language === 'en') return english;
  const keys = new Set([...Object.keys(own), ...Object.keys(english)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, [...new Set([...(own[key] ?? []), ...(english[key] ?? [])])]]),
  );
}

async function read(language: string): Promise<Labels> {
  const answer = await fetch(browser.runtime.getURL(`labels/${language}.json`));
  return (await answer.json()) as Labels;
}
