import { describe, expect, it } from 'vitest';
import type { SignInAudience } from '../../src/domain/plan.ts';
import { audienceOf, audiencesOf } from '../../src/portal/pages/account-type.ts';
import { Words } from '../../src/portal/words.ts';
import { LANGUAGES, labelsIn } from './support/labels.ts';

/** The four options in the order of every generation of the form, and the labels that name them. */
const OPTIONS: readonly { readonly audience: SignInAudience; readonly keys: readonly string[] }[] = [
  { audience: 'AzureADMyOrg', keys: ['accountsInThisOrgOnly', 'accountTypeSingleTenantOnly'] },
  { audience: 'AzureADMultipleOrgs', keys: ['accountsInAnyOrg', 'accountTypeMultipleTenants'] },
  {
    audience: 'AzureADandPersonalMicrosoftAccount',
    keys: ['accountsInAnyOrgAndPersonal', 'accountTypeAnyTenantPlusPersonal'],
  },
  { audience: 'PersonalMicrosoftAccount', keys: ['personalAccountsOnly', 'accountTypePersonalOnly'] },
];
const ALL = OPTIONS.map(({ audience }) => audience);

/** What a form may write after a known label: nothing, the tenant and its kind, a footnote. */
const TAILS = ['', ' (Contoso only - Single tenant)', ' - Contoso', ' (x)', ' (Contoso - x) y', ':', ' *'];

describe.each(LANGUAGES)('%s', (language) => {
  const english = labelsIn('en');
  const own = labelsIn(language);
  const words = new Words(
    Object.fromEntries(
      [...new Set([...Object.keys(own), ...Object.keys(english)])].map((key) => [
        key,
        [...(own[key] ?? []), ...(english[key] ?? [])],
      ]),
    ),
  );
  const textsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => own[key] ?? []).map((text) => text.replace(/\{\w+\}/gu, 'Contoso'));

  it.each(OPTIONS)('every known text of $audience means it, with any tail', ({ audience, keys }) => {
    const texts = textsOf(keys);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      for (const tail of TAILS) expect(audienceOf(words, `${text}${tail}`), `${text}${tail}`).toBe(audience);
  });

  it('the four options are told apart in any of their known wordings', () => {
    for (const tail of TAILS)
      expect(
        audiencesOf(
          words,
          OPTIONS.map(({ keys }) => `${textsOf(keys)[0]}${tail}`),
        ),
      ).toEqual(ALL);
  });

  it('a parenthesis that the form puts into the middle of the third option doesn’t make it the second', () => {
    const texts = OPTIONS.map(({ keys }) => textsOf(keys)[0] ?? '');
    const [, second = '', third = ''] = texts;
    const inserted = third.startsWith(second) ? `${second} (Contoso)${third.slice(second.length)}` : third;
    expect(audiencesOf(words, texts.with(2, inserted))).toEqual(ALL);
  });
});

it('four texts of an unknown language are told by their order', () => {
  expect(audiencesOf(new Words({}), ['a', 'b', 'c', 'd'])).toEqual(ALL);
});

it('any other number of unknown texts is told by nothing', () => {
  expect(audiencesOf(new Words({}), ['a', 'b', 'c'])).toEqual([undefined, undefined, undefined]);
  expect(audiencesOf(new Words({}), [])).toEqual([]);
});

it('known labels win over the order', () => {
  const words = new Words(labelsIn('en'));
  const english = ['Personal accounts only', 'Multiple Entra ID tenants', 'Single tenant only'];
  expect(audiencesOf(words, english)).toEqual(['PersonalMicrosoftAccount', 'AzureADMultipleOrgs', 'AzureADMyOrg']);
});

it('what stands beside other choices of the form is no account type', () => {
  const words = new Words(labelsIn('en'));
  for (const text of ['Web', 'Select a platform', 'Allow all tenants', ''])
    expect(audienceOf(words, text), text).toBeUndefined();
});
