import { Random } from '../../random.ts';
import { ENGLISH, type PortalTexts, type TextKey } from '../texts.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { LanguageTexts } from './language-texts.ts';
import { nl } from './nl.ts';
import { NONSENSE, nonsenseTexts } from './nonsense.ts';
import { pl } from './pl.ts';
import { ptBr } from './pt-br.ts';
import { ptPt } from './pt-pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The languages with known texts, by the name that the portal gives them. */
const KNOWN: Readonly<Record<string, LanguageTexts>> = {
  cs,
  de,
  en,
  es,
  fr,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-br': ptBr,
  'pt-pt': ptPt,
  ru,
  sv,
  tr,
  'zh-hans': zhHans,
  'zh-hant': zhHant,
};
export const LANGUAGES: readonly string[] = Object.keys(KNOWN);

/** `usual`: the best-known wording of every text. A number: for every text one of the known wordings, by this seed. */
export type Wording = 'usual' | number;

/** All texts of the portal in one language. One that nothing is known of is English. */
export function textsIn(language: string, wording: Wording): PortalTexts {
  if (language === NONSENSE) return nonsenseTexts(wording === 'usual' ? 1 : wording);
  const random = wording === 'usual' ? undefined : new Random(wording);
  const chosen = Object.entries(KNOWN[language] ?? {}).map(([key, texts]) => [
    key,
    texts[Math.floor((random?.next() ?? 0) * texts.length)] ?? texts[0],
  ]);
  return { ...ENGLISH, ...(Object.fromEntries(chosen) as Partial<Record<TextKey, string>>) };
}

/** The language that an `l=` parameter asks for (`de.de-de`, or `de` alone), if the portal has it. */
export function languageAsked(parameter: string | null): string | undefined {
  const language = parameter?.split('.')[0]?.toLowerCase();
  return language !== undefined && (language === NONSENSE || language in KNOWN) ? language : undefined;
}
