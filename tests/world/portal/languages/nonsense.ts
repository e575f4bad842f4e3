import { Random } from '../../random.ts';
import { ENGLISH, type PortalTexts, type TextKey } from '../texts.ts';

/** A language that nobody knows; the tag is the one of Microsoft's own pseudo language. */
export const NONSENSE = 'qps-ploc';

const STARTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v', 'z', 'br', 'dr', 'kl', 'st', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'oa', 'ui'];

/**
 * Every word of every text replaced by a made-up one, the same everywhere; placeholders and numbers stay. The shape of
 * the texts is kept, the words tell nothing.
 */
export function nonsenseTexts(seed: number): PortalTexts {
  const random = new Random(seed);
  const invented = new Map<string, string>();
  const taken = new Set(Object.values(ENGLISH).flatMap(wordsOf));
  const invent = (word: string): string => {
    const known = invented.get(word);
    if (known !== undefined) return known;
    const made = madeUp(random);
    if (taken.has(made)) return invent(word);
    taken.add(made);
    invented.set(word, made);
    return made;
  };
  const translate = (text: string) =>
    text.replace(/\{\w+\}|\p{L}+/gu, (part) => {
      if (part.startsWith('{')) return part;
      const made = invent(part.toLowerCase());
      return part === part.toLowerCase() ? made : made.charAt(0).toUpperCase() + made.slice(1);
    });
  const texts = Object.entries(ENGLISH).map(([key, text]) => [key, translate(text)]);
  return Object.fromEntries(texts) as Record<TextKey, string>;
}

/** The words of a text in small letters, without its placeholders. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\{\w+\}/gu, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

function madeUp(random: Random): string {
  const syllables = Array.from({ length: 2 + Math.floor(random.next() * 2) }, () => pick(STARTS) + pick(VOWELS));
  return `${syllables.join('')}${pick(['', 'n', 'sk', 'm'])}`;

  function pick(list: readonly string[]): string {
    return list[Math.floor(random.next() * list.length)] ?? '';
  }
}
