import type { TextKey } from '../texts.ts';

/**
 * What is known of the portal's wording in one language: by key, the text that is best known and then the others that
 * were found too. A key that is missing has no known text in this language and stays English, as it may in the portal.
 *
 * Read from translated documentation, pictures of the portal and Microsoft's public resource files; none of it comes
 * from the product's own label files, so that a mistake in those is noticed. Where the portal is known to write a tail
 * in parentheses ("(optional)"), the text with the tail is first.
 */
export type LanguageTexts = Readonly<Partial<Record<TextKey, readonly [string, ...string[]]>>>;
