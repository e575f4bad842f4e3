import type { SignInAudience } from '../../src/domain/plan.ts';

/** What the organization lets people do in its portal. The world's own set-up isn't bound by it. */
export interface TenantPolicy {
  /** False: people may not register applications, as `allowedToCreateApps` says, and Ada has no role for it. */
  readonly mayRegister: boolean;
  readonly secrets: 'allowed' | 'forbidden';
  /** Undefined: as long as the portal offers. */
  readonly longestLifetimeDays: number | undefined;
  readonly refusedAudiences: readonly SignInAudience[];
}

export const PERMISSIVE: TenantPolicy = {
  mayRegister: true,
  secrets: 'allowed',
  longestLifetimeDays: undefined,
  refusedAudiences: [],
};

/** Why something is refused: Graph's code, and the message that the portal's toast quotes. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Why an app of this account type may not be registered. Graph's code for the audience isn't known. */
export function registrationRefusal(policy: TenantPolicy, audience: SignInAudience): Refusal | undefined {
  if (!policy.mayRegister)
    return {
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
    };
  if (policy.refusedAudiences.includes(audience))
    return {
      code: 'SignInAudienceNotAllowed',
      message: `SignInAudience value '${audience}' not allowed as per assigned policy.`,
    };
  return undefined;
}

/** Why a client secret of this lifetime may not be made. */
export function secretRefusal(policy: TenantPolicy, lifetimeDays: number): Refusal | undefined {
  if (policy.secrets === 'forbidden')
    return {
      code: 'CredentialTypeNotAllowedAsPerAppPolicy',
      message: 'Credential type not allowed as per assigned policy.',
    };
  if (policy.longestLifetimeDays !== undefined && lifetimeDays > policy.longestLifetimeDays)
    return {
      code: 'CredentialInvalidLifetimeAsPerAppPolicy',
      message: 'Credential lifetime exceeds the max value allowed as per assigned policy.',
    };
  return undefined;
}
