import type { Permission } from './permissions.ts';

/** Graph's names for the four account types. */
export type SignInAudience =
  | 'AzureADMyOrg'
  | 'AzureADMultipleOrgs'
  | 'AzureADandPersonalMicrosoftAccount'
  | 'PersonalMicrosoftAccount';

/** The lifetimes the portal's drop-down offers, in days. */
export const SECRET_LIFETIMES = [90, 180, 365, 545, 730] as const;
export type SecretLifetime = (typeof SECRET_LIFETIMES)[number];
export const DEFAULT_SECRET_LIFETIME: SecretLifetime = 180;

/** The next shorter lifetime the portal offers; undefined if there is none. */
export function shorterLifetime(days: SecretLifetime): SecretLifetime | undefined {
  return SECRET_LIFETIMES.findLast((lifetime) => lifetime < days);
}

/** What will be registered. Made from the preset, from what the CRM page says, and from the admin's edits. */
export interface Plan {
  readonly presetId: string;
  /** Origin of the CRM page the credential is for; delivery to any other origin is refused. */
  readonly crmOrigin: string;
  /** Display name of the app registration. */
  readonly name: string;
  readonly audience: SignInAudience;
  readonly platform: 'web';
  readonly redirectUris: readonly string[];
  readonly permissions: readonly Permission[];
  readonly secret: { readonly label: string; readonly lifetimeDays: SecretLifetime };
  /** True if the admin asked Keyferry to press Register instead of pressing it himself. */
  readonly pressRegister: boolean;
  readonly grantConsent: boolean;
}

export type NameProblem = 'empty' | 'too-long' | 'has-forbidden-character';

/** Graph: `displayName` holds at most 256 characters; the portal's form stops at 120. We keep to the shorter one. */
const LONGEST_NAME = 120;

/** Why the portal would refuse `name` as an app registration's display name, or undefined. */
export function nameProblem(name: string): NameProblem | undefined {
  if (name.trim() === '') return 'empty';
  if (name.length > LONGEST_NAME) return 'too-long';
  if (/[<>;&%]/u.test(name)) return 'has-forbidden-character';
  return undefined;
}
