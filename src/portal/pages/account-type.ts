import type { SignInAudience } from '../../domain/plan.ts';
import type { Words } from '../words.ts';

/** In the order in which every generation of the create form lists them. */
const AUDIENCES: readonly { readonly audience: SignInAudience; readonly keys: readonly string[] }[] = [
  { audience: 'AzureADMyOrg', keys: ['accountsInThisOrgOnly', 'accountTypeSingleTenantOnly'] },
  { audience: 'AzureADMultipleOrgs', keys: ['accountsInAnyOrg', 'accountTypeMultipleTenants'] },
  {
    audience: 'AzureADandPersonalMicrosoftAccount',
    keys: ['accountsInAnyOrgAndPersonal', 'accountTypeAnyTenantPlusPersonal'],
  },
  { audience: 'PersonalMicrosoftAccount', keys: ['personalAccountsOnly', 'accountTypePersonalOnly'] },
];

/**
 * The account type that `text` names. A whole text decides; else the label it shares the longest beginning with,
 * because known labels of many languages lack the tail that the form adds ("… (Contoso only - Single tenant)").
 */
export function audienceOf(words: Words, text: string): SignInAudience | undefined {
  for (const { audience, keys } of AUDIENCES) if (keys.some((key) => words.is(key, text))) return audience;
  let best: SignInAudience | undefined;
  let longest = 0;
  for (const { audience, keys } of AUDIENCES) {
    const overlap = Math.max(...keys.map((key) => words.overlap(key, text)));
    if (overlap > longest) {
      longest = overlap;
      best = audience;
    }
  }
  return best;
}

/**
 * What each of `texts` stands for. Four options are in the one known order, and it decides wherever the labels don't
 * contradict it; with any other number only the labels count.
 */
export function audiencesOf(words: Words, texts: readonly string[]): (SignInAudience | undefined)[] {
  const byLabel = texts.map((text) => audienceOf(words, text));
  const isEachOnce = new Set(byLabel).size === AUDIENCES.length && !byLabel.includes(undefined);
  if (texts.length !== AUDIENCES.length || isEachOnce) return byLabel;
  return AUDIENCES.map(({ audience }) => audience);
}
