/**
 * Texts that come from a page (names, labels, validation messages) are shown to the admin as inert, short quotations.
 * A page could otherwise turn the reading direction of our sentences around or hide characters in them.
 * Source: Unicode Technical Report 36, section 2.6 (bidirectional text spoofing).
 */

/** Bidirectional controls, zero-width characters, soft hyphen, byte order mark and variation-free control characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

const LONGEST = 200;

/**
 * `text` without invisible characters, white space collapsed, cut to `longest` code points (the last one is then an
 * ellipsis).
 */
export function pageText(text: string, longest: number = LONGEST): string {
  const plain = text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(/ +/gu, ' ').trim();
  const points = [...plain];
  return points.length <= longest
    ? plain
    : `${points
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * `uri` with every invisible character percent-encoded. A URI is not cut and nothing is left out: what the admin
 * reads is what will be registered.
 */
export function visibleUri(uri: string): string {
  return uri.replace(INVISIBLE, (character) => encodeURIComponent(character));
}
