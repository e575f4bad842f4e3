import { describe, expect, it } from 'vitest';
import type { Labels } from '../../src/domain/portal-facts.ts';
import { simplify, Words } from '../../src/portal/words.ts';
import { LANGUAGES, labelsIn } from './support/labels.ts';

const ENGLISH = labelsIn('en');

/** A language's labels with the English ones beside them, as page scripts are given them. */
function given(language: string): Labels {
  const own = labelsIn(language);
  const keys = new Set([...Object.keys(own), ...Object.keys(ENGLISH)]);
  return Object.fromEntries([...keys].map((key) => [key, [...(own[key] ?? []), ...(ENGLISH[key] ?? [])]]));
}

/** `text` as a page would show it: placeholders stand for something. */
const shown = (text: string) => text.replace(/\{\w+\}/gu, 'Contoso');

/** A label's key and one of its texts. */
type Text = readonly [key: string, text: string];

/** Labels by which the page script finds what it presses. */
const BUTTONS = [
  'register',
  'addAPermission',
  'addPermissions',
  'updatePermissions',
  'grantAdminConsentFor',
  'yes',
  'newClientSecret',
  'add',
  'clientSecrets',
];

/**
 * Where two of them have a text in common, by the portal's own wording or (id, pl) by a second known text; there only
 * the pane tells the page's command from the pane's.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ['cs', 'id', 'ja', 'ko', 'pl', 'zh-hans', 'zh-hant'].map((language) => [
    language,
    ['addAPermission = addPermissions', 'addPermissions = addAPermission'],
  ]),
);

describe.each(LANGUAGES)('%s', (language) => {
  const labels = given(language);
  const words = new Words(labels);
  const all = Object.entries(labels).flatMap(([key, texts]) => texts.map((text): Text => [key, shown(text)]));

  it('every known text of every label is that label, bare or as a form writes it', () => {
    const ways = ([, text]: Text) =>
      [text, `* ${text}`, `${text} *`, `${text}:`, `  ${text}\n`, `${text} (x)`, `\uE710 ${text}`] as const;
    expect(all.filter((it) => !ways(it).every((written) => words.is(it[0], written)))).toEqual([]);
  });

  it('in other apostrophes, dashes, widths and spaces it is the same text', () => {
    const ways = ([, text]: Text) => [
      text.replaceAll("'", '\u2019').replaceAll('-', '\u2013').replaceAll(' ', '\u00A0'),
      text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：'),
      text.replaceAll(' (', '('),
    ];
    expect(all.filter((it) => !ways(it).every((written) => words.is(it[0], written)))).toEqual([]);
  });

  it('a longer text that begins or ends alike is another', () => {
    const fixed = Object.keys(labels).flatMap((key) => (labels[key] ?? []).map((text): Text => [key, text]));
    const longer = fixed.filter(([, text]) => !text.includes('{'));
    expect(longer.filter(([key, text]) => words.is(key, `${text}x`) || words.is(key, `x${text}`))).toEqual([]);
  });

  it('no two labels of things to press are the same, but the two whose pane tells them apart', () => {
    expect(taken(BUTTONS, (key, text) => words.is(key, text))).toEqual(SHARED[language] ?? []);
  });

  it('the tiles for delegated and for application permissions are never taken for each other', () => {
    const tiles = ['delegatedPermissions', 'applicationPermissions'];
    expect(taken(tiles, (key, text) => words.begins(key, `${text} Your application …`))).toEqual([]);
    for (const key of tiles)
      for (const text of labels[key] ?? []) expect(words.begins(key, `${text} Your application …`)).toBe(true);
  });

  it('client ID, tenant ID and their decoys are never taken for each other', () => {
    const ids = ['applicationClientId', 'objectId', 'directoryTenantId', 'secretId'];
    expect(taken(ids, (key, text) => words.is(key, text) || words.begins(key, `${text} 0a1b2c3d`))).toEqual([]);
  });

  it('of the columns of the list of secrets none is taken for another', () => {
    expect(taken(['description', 'expires', 'value', 'secretId'], (key, text) => words.is(key, text))).toEqual([]);
  });

  /** "one = other" for each label `one` that `is` finds in a text of another label. */
  function taken(keys: readonly string[], is: (key: string, text: string) => boolean): string[] {
    return keys
      .flatMap((key) =>
        keys
          .filter((other) => other !== key && all.some(([of, text]) => of === other && is(key, text)))
          .map((other) => `${key} = ${other}`),
      )
      .sort();
  }
});

describe('Words', () => {
  const words = new Words({ add: ['Add'], consent: ['Grant admin consent for {tenant}'], odd: ['a.b', 'c (d) [e]'] });

  it('a label that is not known matches nothing', () => {
    expect([words.is('none', ''), words.begins('none', 'x')]).toEqual([false, false]);
    expect([words.overlap('none', 'x'), words.likeness('none', 'x')]).toEqual([0, 0]);
  });

  it('a label’s text is a text, not a pattern', () => {
    expect([words.is('odd', 'a.b'), words.is('odd', 'axb'), words.is('odd', 'c (d) [e]')]).toEqual([true, false, true]);
  });

  it('an empty text is no label', () => {
    for (const key of ['add', 'consent', 'odd']) expect(words.is(key, '')).toBe(false);
  });

  it('"Add" is not "Add a permission", though that begins with it', () => {
    expect([words.is('add', 'Add a permission'), words.begins('add', 'Add a permission')]).toEqual([false, true]);
  });

  it('a placeholder stands for any text, whatever signs are in it', () => {
    expect(words.is('consent', 'Grant admin consent for A (B) $1 [c] | ü')).toBe(true);
    expect(words.is('consent', 'Grant admin consent')).toBe(false);
  });

  it('overlap is the longest text that begins it, likeness the longest they share', () => {
    const types = new Words({ type: ['Delegated', 'Delegated permissions'] });
    expect(types.overlap('type', 'Delegated permissions (7)')).toBe('Delegated permissions'.length);
    expect(types.likeness('type', 'Ist delegated')).toBe('delegated'.length);
  });

  it('one text has one spelling', () => {
    expect(simplify(' Ａdd\u00A0 a\u2011b ( x ) ')).toBe('Add a-b (x)');
  });
});
