import type { SignInAudience } from '../../../src/domain/plan.ts';

/** The JSON that the portal's pages and the server exchange under /world/api/. */

export type Platform = 'web' | 'spa' | 'publicClient';
export type PermissionType = 'Scope' | 'Role';

export interface AppListEntry {
  readonly name: string;
  readonly appId: string;
  readonly objectId: string;
  /** ISO 8601. */
  readonly createdOn: string;
  readonly hasSecret: boolean;
}

export interface AppFacts extends AppListEntry {
  readonly audience: SignInAudience;
  readonly redirectUris: readonly { readonly platform: Platform; readonly uri: string }[];
  readonly secretCount: number;
}

export interface NewAppOrder {
  readonly name: string;
  readonly audience: SignInAudience;
  readonly redirectUri?: { readonly platform: Platform; readonly uri: string };
}

export interface PermissionRef {
  readonly resourceAppId: string;
  readonly id: string;
  readonly type: PermissionType;
}

export interface ConfiguredPermission extends PermissionRef {
  readonly resourceName: string;
  readonly name: string;
  readonly description: string;
  readonly adminConsentRequired: boolean;
  readonly granted: boolean;
}

export interface ResourceEntry {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
}

export interface OfferedPermission {
  readonly id: string;
  readonly type: PermissionType;
  readonly name: string;
  readonly description: string;
  readonly adminConsentRequired: boolean;
  readonly group: string;
}

export interface SecretEntry {
  readonly secretId: string;
  readonly label: string;
  /** First three characters of the value: all that the server tells after creation. */
  readonly hint: string;
  /** ISO 8601. */
  readonly endsAt: string;
}

export interface NewSecret extends SecretEntry {
  readonly value: string;
}

/** The answer of a validation round trip; `reason` is a key of the texts. */
export interface Verdict {
  readonly valid: boolean;
  readonly reason?: 'nameRequired' | 'nameTooLong' | 'nameForbidden' | 'redirectUriInvalid';
}
