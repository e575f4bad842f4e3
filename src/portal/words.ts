import type { Labels } from '../domain/portal-facts.ts';
import { fold } from './dom.ts';

/**
 * Comparing page texts with the labels of one language. Whole texts are compared, because many labels are the
 * beginning of another ("Add" and "Add a permission"). Apostrophes, dashes, width and case vary between the portal's
 * own generations and are folded away (NFKC, U+2019, half-width parentheses in Japanese and Chinese).
 */
export class Words {
  readonly #patterns = new Map<string, RegExp>();

  constructor(private readonly labels: Labels) {}

  /** True if `text` is one of the texts of label `key`, allowing a required mark and "(optional)"-like tails. */
  is(key: string, text: string): boolean {
    return this.#pattern(key, '^\\*? ?(?:', ') ?\\*?(?: ?\\([^)]*\\))?:?$').test(simplify(text));
  }

  /** True if one of `texts` is label `key`. */
  any(key: string, texts: readonly string[]): boolean {
    return texts.some((text) => this.is(key, text));
  }

  /** True if `text` begins with label `key`; for tiles whose text goes on with a description. */
  begins(key: string, text: string): boolean {
    return this.#pattern(key, '^(?:', ')').test(simplify(text));
  }

  /** Length of the longest text of `key` that `text` begins with; 0 if none. */
  overlap(key: string, text: string): number {
    const found = simplify(text).match(this.#pattern(key, '^(?:', ')'));
    return found?.[0].length ?? 0;
  }

  /** Length of the longest run of characters that `text` shares with a text of label `key`, ignoring case. */
  likeness(key: string, text: string): number {
    const one = simplify(text).toLocaleLowerCase();
    return Math.max(
      0,
      ...(this.labels[key] ?? []).map((label) => longestCommon(one, simplify(label).toLocaleLowerCase())),
    );
  }

  #pattern(key: string, before: string, after: string): RegExp {
    const id = `${before}${key}${after}`;
    let pattern = this.#patterns.get(id);
    if (!pattern) {
      // The longest text first, so that `begins` and `overlap` prefer it.
      const texts = [...(this.labels[key] ?? [])].map(simplify).sort((a, b) => b.length - a.length);
      pattern = texts.length === 0 ? /(?!)/u : new RegExp(`${before}${texts.map(asPattern).join('|')}${after}`, 'iu');
      this.#patterns.set(id, pattern);
    }
    return pattern;
  }
}

/** `text` in the one spelling in which texts are compared. */
export function simplify(text: string): string {
  return fold(
    text
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u02BC]/gu, "'")
      .replace(/[\u2010-\u2015]/gu, '-'),
  )
    .replace(/ ?([()]) ?/gu, ' $1 ')
    .replace(/\( /gu, '(')
    .replace(/ \)/gu, ')')
    .trim();
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\\\{\w+\\\}/gu, '.*');
}

function longestCommon(one: string, other: string): number {
  let longest = 0;
  for (let from = 0; from < one.length; from++)
    while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest++;
  return longest;
}
