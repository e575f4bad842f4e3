import type { LanguageTexts } from './language-texts.ts';

/** English. Only what has more than one wording: the rest is in `../texts.ts`. */
export const en: LanguageTexts = {
  accountsInThisOrgOnly: [
    'Accounts in this organizational directory only ({tenant} only - Single tenant)',
    'Accounts in this organizational directory only',
  ],
  accountsInAnyOrg: [
    'Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant)',
    'Accounts in any organizational directory',
  ],
  accountsInAnyOrgAndPersonal: [
    'Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant) and personal Microsoft accounts (e.g. Skype, Xbox)',
    'Accounts in any organizational directory and personal Microsoft accounts',
  ],
  personalAccountsOnly: ['Personal Microsoft accounts only', 'Personal Microsoft accounts'],
  redirectUri: ['Redirect URI (optional)', 'Redirect URI'],
  platformSpa: ['Single-page application (SPA)', 'Single-page application'],
  platformPublicClient: ['Public client/native (mobile & desktop)', 'Public client (mobile & desktop)'],
  authentication: ['Authentication', 'Authentication (Preview)'],
  accountTypeSingleTenantOnly: ['Single tenant only - {tenant}', 'Single tenant only'],
  accountTypeAnyTenantPlusPersonal: [
    'Any Entra ID Tenant + Personal Microsoft accounts',
    'Any Entra ID tenant + Personal Microsoft accounts',
  ],
};
