import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isGuid, secretHint, secretProblem } from '../../src/domain/secret-value.ts';

/** Texts of the characters and lengths that client secrets have. */
const secretLike = fc
  .array(fc.constantFrom(...'abcXYZ0189~._-'), { minLength: 16, maxLength: 64 })
  .map((characters) => characters.join(''))
  .filter((text) => !isGuid(text) && !text.endsWith('...'));

it('accepts what a secret is made of', () => {
  fc.assert(fc.property(secretLike, (text) => secretProblem(text) === undefined));
});

it('takes any GUID for a Secret ID, in any case', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.boolean(), (id, isUpper) => {
      const text = isUpper ? id.toUpperCase() : id;
      return isGuid(text) && secretProblem(text) === 'is-secret-id';
    }),
  );
});

it('knows a masked value by any of its marks', () => {
  const mark = fc.constantFrom('*', '•', '●');
  fc.assert(
    fc.property(secretLike, mark, (text, it) => secretProblem(text.slice(0, 3) + it.repeat(18)) === 'is-masked'),
  );
});

it('knows a value that was cut', () => {
  const cut = fc.constantFrom('…', '...', ' ', '\n', '\u00a0');
  fc.assert(fc.property(secretLike, cut, (text, it) => secretProblem(`${text.slice(0, 40)}${it}`) === 'is-incomplete'));
  expect(secretProblem('a'.repeat(15))).toBe('is-incomplete');
  expect(secretProblem('a'.repeat(65))).toBe('is-incomplete');
  expect(secretProblem('')).toBe('is-incomplete');
});

it('shows three characters and no more', () => {
  fc.assert(fc.property(secretLike, (text) => secretHint(text) === text.slice(0, 3) && secretHint(text).length === 3));
});
