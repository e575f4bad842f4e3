import type { TextKey } from './texts.ts';

type FieldKind = 'text' | 'port' | 'password' | 'checkbox' | 'select' | 'redirect';

interface FieldShape {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: TextKey;
  readonly block: 'blockBasic' | 'blockImap' | 'blockSmtp' | 'blockRoundcube';
  readonly required?: true;
  /** Most characters that are taken. */
  readonly longest?: number;
  /** Only in sight while the authorization method is `oauth2`. */
  readonly oauth?: true;
  readonly initial?: string;
}

const TABLE = [
  { name: 'name', kind: 'text', label: 'name', block: 'blockBasic', required: true, longest: 50 },
  { name: 'status', kind: 'checkbox', label: 'status', block: 'blockBasic', initial: '0' },
  { name: 'auth_method', kind: 'select', label: 'authMethod', block: 'blockBasic', required: true, initial: 'basic' },
  { name: 'oauth_provider', kind: 'select', label: 'provider', block: 'blockBasic', required: true, oauth: true },
  {
    name: 'client_id',
    kind: 'text',
    label: 'clientId',
    block: 'blockBasic',
    required: true,
    longest: 255,
    oauth: true,
  },
  {
    name: 'client_secret',
    kind: 'password',
    label: 'clientSecret',
    block: 'blockBasic',
    required: true,
    longest: 255,
    oauth: true,
  },
  { name: 'redirect_uri_id', kind: 'redirect', label: 'redirectUri', block: 'blockBasic', required: true, oauth: true },
  { name: 'visible', kind: 'checkbox', label: 'visible', block: 'blockBasic', initial: '0' },
  { name: 'validate_cert', kind: 'checkbox', label: 'validateCert', block: 'blockBasic', initial: '0' },
  { name: 'imap_encrypt', kind: 'select', label: 'imapEncrypt', block: 'blockImap' },
  { name: 'imap_host', kind: 'text', label: 'imapHost', block: 'blockImap', longest: 255 },
  { name: 'imap_port', kind: 'port', label: 'imapPort', block: 'blockImap', longest: 5 },
  { name: 'smtp_encrypt', kind: 'select', label: 'smtpEncrypt', block: 'blockSmtp' },
  { name: 'smtp_host', kind: 'text', label: 'smtpHost', block: 'blockSmtp', longest: 255 },
  { name: 'smtp_port', kind: 'port', label: 'smtpPort', block: 'blockSmtp', longest: 5 },
  { name: 'spellcheck', kind: 'checkbox', label: 'spellcheck', block: 'blockRoundcube', initial: '0' },
  { name: 'ip_check', kind: 'checkbox', label: 'ipCheck', block: 'blockRoundcube', initial: '0' },
  { name: 'identities_level', kind: 'select', label: 'identitiesLevel', block: 'blockRoundcube', initial: '0' },
] as const satisfies readonly FieldShape[];

export type FieldName = (typeof TABLE)[number]['name'];
export type Field = FieldShape & { readonly name: FieldName };

/** The mail server form, field by field, in its order. */
export const FIELDS: readonly Field[] = TABLE;

export const BLOCKS = ['blockBasic', 'blockImap', 'blockSmtp', 'blockRoundcube'] as const;

/** The name that the form gives to a field. With `labelOnly` it says nothing about the field. */
export function formName(name: FieldName, labelOnly: boolean): string {
  return labelOnly ? `attr_${FIELDS.findIndex((field) => field.name === name) + 701}` : name;
}
