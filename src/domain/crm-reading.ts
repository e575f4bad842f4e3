import type { FieldOutcome } from './run.ts';

/** One redirect URI that the CRM's form offers. */
export interface RedirectChoice {
  /** The option's value in the form; empty where the form has a single read-only field. */
  readonly id: string;
  /** What the form calls it (the OAuth application's name); page text, shown trimmed. */
  readonly label: string;
  readonly uri: string;
  readonly selected: boolean;
}

/** What the CRM page script says of the page in front. Never holds a secret. */
export type CrmReading =
  | {
      readonly kind: 'recognised';
      readonly presetId: string;
      readonly origin: string;
      readonly redirects: readonly RedirectChoice[];
      /** State of the secret field. `stored`: the CRM keeps one already; filling replaces it. */
      readonly secret: 'empty' | 'stored';
      readonly clientId: string;
      /** True if the form has empty mail-server fields for which published values exist. */
      readonly offersMailServers: boolean;
    }
  /** The address or the form is the preset's, but other signs are missing; names are of preset.ts `CRM_PARTS`. */
  | {
      readonly kind: 'partial';
      readonly presetId: string;
      readonly found: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'none' };

/** What the relay asks the CRM page script to write. */
export interface FillOrder {
  readonly presetId: string;
  /** The origin that the vault bound the credential to; checked again in the task of the write. */
  readonly origin: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly secret: string;
  readonly subject: string;
  readonly mailServers: boolean;
}

export type FillRefusal =
  | 'other-origin'
  | 'not-secure'
  | 'not-top-frame'
  | 'not-visible'
  | 'took-too-long'
  | 'form-not-found'
  | 'redirect-uri-changed'
  | 'already-filling'
  | 'secret-field-unusable';

/** What is wrong with the secret's field when the reason is `secret-field-unusable`. */
export type SecretFieldFault = 'missing' | 'wrong-type' | 'readonly' | 'disabled' | 'hidden' | 'covered';

/** Why the secret is not written. */
export interface Refusal {
  readonly reason: FillRefusal;
  readonly fault?: SecretFieldFault;
}

/** `refused` means that nothing at all was written. */
export type FillResult =
  | {
      readonly kind: 'filled';
      readonly fields: readonly FieldOutcome[];
      /** True if the form held the secret, unchanged, when the fill ended. */
      readonly secretStuck: boolean;
      /** Set if a guard stopped the fill after its first steps: the secret was not written. */
      readonly stopped?: Refusal;
    }
  | ({ readonly kind: 'refused' } & Refusal);
