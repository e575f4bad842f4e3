import type { Permission } from './permissions.ts';
import type { SignInAudience } from './plan.ts';

/** What one CRM needs: how its form is recognised, read and filled, and what must be registered for it. Data only. */
export interface Preset {
  readonly id: string;
  /** Product name as its makers write it; shown to the admin untranslated. */
  readonly product: string;
  readonly audience: SignInAudience;
  readonly permissions: readonly PresetPermission[];
  readonly form: CrmForm;
}

export interface PresetPermission {
  readonly permission: Permission;
  /** `recommended` is on at first and can be unticked; `required` can't. */
  readonly need: 'required' | 'recommended';
}

/**
 * A CRM's form, found by selectors that alternate (the first that hits wins) with a label as the last resort.
 * `marks` are the independent signs by which the form is recognised: all of them must be there.
 */
export interface CrmForm {
  /** Selectors of the form element itself. */
  readonly root: readonly string[];
  readonly marks: readonly Mark[];
  readonly redirectUri: RedirectUriSource;
  /** In the order in which they must be filled. */
  readonly steps: readonly FormStep[];
}

export interface Mark {
  /** Key of the message that names this part to the admin. */
  readonly part: string;
  readonly selectors: readonly string[];
}

/** Where the redirect URI stands: in a read-only field, or as an attribute of the options of a drop-down. */
export type RedirectUriSource =
  | { readonly kind: 'field'; readonly locate: Locate }
  | { readonly kind: 'option-attribute'; readonly locate: Locate; readonly attribute: string };

export interface Locate {
  readonly selectors: readonly string[];
  /** Label texts (any language, matched whole and ignoring case) tried if no selector hits. */
  readonly labels?: readonly string[];
}

/** The values a form can take from the credential and the plan. */
export type CrmValue = 'clientId' | 'tenantId' | 'secret' | 'redirectChoice' | 'subject';

export type FormStep =
  /** Chooses an option by value, else by text (case-insensitive regular expressions, tried in order). */
  | {
      readonly act: 'choose';
      readonly field: string;
      readonly locate: Locate;
      readonly values?: readonly string[];
      readonly texts?: readonly string[];
      readonly optional?: boolean;
    }
  /** Chooses the option whose redirect URI was registered. */
  | { readonly act: 'choose-redirect'; readonly field: string; readonly locate: Locate }
  /** Writes a value. `free` frees a disabled field by its own control first (a "clear" button, a "use default" box). */
  | {
      readonly act: 'write';
      readonly field: string;
      readonly locate: Locate;
      readonly value: CrmValue;
      readonly free?: { readonly press: readonly string[] } | { readonly untick: readonly string[] };
      readonly onlyIfEmpty?: boolean;
    }
  /** Writes a published constant (a mail server's host, a port) if the field is empty and the admin left the box ticked. */
  | {
      readonly act: 'preset-value';
      readonly field: string;
      readonly locate: Locate;
      readonly text: string;
      readonly group: 'mail-servers';
    }
  /** Ticks a box by its own click, once it is enabled. */
  | { readonly act: 'tick'; readonly field: string; readonly locate: Locate; readonly waitUntilEnabled: boolean };
