import type { PostedFields } from '../http.ts';
import type { RandomText } from '../random.ts';
import type { OroOptions } from './options.ts';

/** What the practice Oro truly holds. Tests assert on it. */
export interface OroState {
  settings: OroSettings;
  /** Every POST in order, also the refused ones. */
  readonly posts: OroPost[];
}

export interface OroSettings {
  readonly clientId: string;
  /** In clear. Empty while the default is used. */
  readonly clientSecret: string;
  /** True while "Use default" is ticked at the secret. */
  readonly secretUsesDefault: boolean;
  readonly tenant: string;
  readonly enableEmailsSync: boolean;
}

interface OroPost {
  /** Name of the form: `microsoft_settings` or another one. */
  readonly form: string;
  /** As posted. */
  readonly fields: PostedFields;
  readonly outcome: 'saved' | 'refused';
}

export function newState(options: OroOptions, random: RandomText): OroState {
  const fresh: OroSettings = {
    clientId: '',
    clientSecret: '',
    secretUsesDefault: true,
    tenant: '',
    enableEmailsSync: false,
  };
  const stored: OroSettings = {
    clientId: '0d9a4f7e-2b61-4c38-8e15-63f7d2a90b4c',
    clientSecret: `stored-${random.text(33)}`,
    secretUsesDefault: false,
    tenant: '9e2c7b10-5f48-4d6a-b3c1-7a8d0e4f2156',
    enableEmailsSync: true,
  };
  return { settings: options.stored ? stored : fresh, posts: [] };
}
