import type { Permission } from './permissions.ts';
import type { SignInAudience } from './plan.ts';

/**
 * What one CRM needs: how its form is recognised, read and filled, and what must be registered for it. Data only: a
 * CRM consultant can read and correct it. How the data is followed: src/crm/.
 */
export interface Preset {
  readonly id: string;
  /** Product name as its makers write it; shown to the admin untranslated. */
  readonly product: string;
  readonly audience: SignInAudience;
  readonly platform: 'web';
  readonly permissions: readonly PresetPermission[];
  readonly form: CrmForm;
}

export interface PresetPermission {
  readonly permission: Permission;
  /** `recommended` is on at first and can be unticked; `required` can't. */
  readonly need: 'required' | 'recommended';
}

/** The parts of a CRM page that are named to the admin. Each name is the key of a message in src/_locales. */
export const CRM_PARTS = [
  'address',
  'form',
  'subject',
  'authMethod',
  'provider',
  'redirectUri',
  'clientId',
  'secret',
  'tenantId',
  'emailSync',
  'imapEncryption',
  'imapHost',
  'imapPort',
  'smtpEncryption',
  'smtpHost',
  'smtpPort',
] as const;
export type CrmPart = (typeof CRM_PARTS)[number];
export type CrmField = Exclude<CrmPart, 'address' | 'form'>;

/**
 * A CRM's form. It is recognised by independent signs that must all be there: the page's address, the form's own
 * marks, and each of the `signs` among its fields.
 */
interface CrmForm {
  readonly address: AddressRule;
  /** Selectors of the form, safest first. One that hits several elements is passed over: nothing is guessed. */
  readonly root: readonly string[];
  /** Tried only if no `root` hits and the address is right: for layouts that renamed the form. */
  readonly rootByAddress: readonly string[];
  readonly fields: Readonly<Partial<Record<CrmField, Locate>>>;
  readonly signs: readonly CrmField[];
  readonly redirectUri: RedirectUriSource;
  /** Suggested text of the `subject` field, and the most characters that it takes. */
  readonly subject?: { readonly suggested: string; readonly longest: number };
  /** In the order in which they are carried out. */
  readonly steps: readonly FormStep[];
}

export type AddressRule =
  /** Query parameters with these values, in any order and among others. */
  | { readonly kind: 'parameters'; readonly parameters: Readonly<Record<string, string>> }
  /** These segments in a row, anywhere in the path; `*` is any one segment. */
  | { readonly kind: 'path'; readonly segments: readonly string[] };

/** How a field is found: by selectors that alternate (the first with exactly one hit wins), then by its label. */
export interface Locate {
  readonly control: 'text' | 'choice' | 'box';
  readonly selectors: readonly string[];
  /** Label texts in any language, compared whole, ignoring case and a closing colon or asterisk. */
  readonly labels?: readonly string[];
}

/** Where the redirect URI stands: in the field itself, or in an attribute of the options of a drop-down. */
type RedirectUriSource = { readonly kind: 'field' } | { readonly kind: 'option'; readonly attribute: string };

/** Groups of steps that the admin can leave out. */
type StepGroup = 'mail-servers';

export type FormStep =
  /** Chooses an option by value, else by a part of its text, ignoring case. */
  | {
      readonly act: 'choose';
      readonly field: CrmField;
      readonly values: readonly string[];
      readonly texts: readonly string[];
      /** The form hides the secret's field until this is chosen. */
      readonly reveals?: true;
      readonly onlyIfEmpty?: true;
      readonly group?: StepGroup;
    }
  /** Chooses the option whose redirect URI is the registered one, character by character. */
  | { readonly act: 'choose-redirect'; readonly field: 'redirectUri' }
  /** Writes a value of the credential or the plan. */
  | {
      readonly act: 'write';
      readonly field: CrmField;
      readonly value: 'clientId' | 'tenantId' | 'subject';
      readonly onlyIfEmpty?: true;
    }
  /** Writes a published constant: a mail server's name, a port. */
  | {
      readonly act: 'write-text';
      readonly field: CrmField;
      readonly text: string;
      readonly onlyIfEmpty?: true;
      readonly group?: StepGroup;
    }
  /**
   * Writes the secret; once in each form. `types` are the input types that are allowed to hold it. A disabled field is
   * freed by the form's own control only: a button to press (the nearest one to the field) or a box to untick.
   */
  | {
      readonly act: 'write-secret';
      readonly field: 'secret';
      readonly types: readonly string[];
      readonly free: { readonly by: 'press' | 'untick'; readonly selectors: readonly string[] };
    }
  /** Ticks a box by its own click, once the form has enabled it. */
  | { readonly act: 'tick'; readonly field: CrmField };
