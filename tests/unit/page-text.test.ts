import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText, visibleUri } from '../../src/domain/page-text.ts';

const INVISIBLE = ['\u202A', '\u202E', '\u2066', '\u2069', '\u200F', '\u061C', '\u200B', '\uFEFF', '\u00AD', '\u0000'];
const NASTY = fc.string({ unit: fc.oneof(fc.constantFrom(...INVISIBLE, ' ', '\n'), fc.string({ unit: 'grapheme' })) });

describe('pageText', () => {
  it('takes out characters that turn the reading direction or hide', () => {
    expect(pageText('\u202Eevil\u202C name\u200B\uFEFF')).toBe('evil name');
  });

  it('makes one line of it', () => {
    expect(pageText('  a\n\tb\u2028c \u200B d ')).toBe('a b c d');
  });

  it('cuts between code points and says so with an ellipsis', () => {
    expect(pageText('😀😀😀😀', 3)).toBe('😀😀…');
    expect(pageText('abc', 3)).toBe('abc');
  });

  it('never lets one of them through, never is longer than asked, and changes nothing the second time', () => {
    fc.assert(
      fc.property(NASTY, fc.integer({ min: 1, max: 50 }), (text, longest) => {
        const shown = pageText(text, longest);
        expect([...shown].length).toBeLessThanOrEqual(longest);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(pageText(shown, longest)).toBe(shown);
      }),
    );
  });
});

describe('visibleUri', () => {
  it('shows what would be invisible, and leaves nothing out', () => {
    expect(visibleUri('https://a.test/\u202Ex\u200By')).toBe('https://a.test/%E2%80%AEx%E2%80%8By');
    expect(visibleUri('https://a.test/b?c=d')).toBe('https://a.test/b?c=d');
  });

  it('means the same URI as before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INVISIBLE.slice(0, -1)), (character) => {
        const uri = `https://a.test/x${character}y`;
        expect(new URL(visibleUri(uri)).href).toBe(new URL(uri).href);
      }),
    );
  });
});
