import type { PostedFields } from '../http.ts';
import type { RandomText } from '../random.ts';
import type { FieldName } from './fields.ts';
import { FIELDS } from './fields.ts';
import type { YetiForceOptions } from './options.ts';
import { providers } from './providers.ts';

/** What the practice YetiForce truly holds. Tests assert on it. */
export interface YetiForceState {
  /** Every stored mail server, secrets in clear. */
  readonly servers: MailServer[];
  readonly apps: WebserviceApp[];
  /** Every POST in order, also the refused ones. */
  readonly posts: YetiForcePost[];
}

/** A stored mail server: every field as it was posted; check boxes are `0` or `1`. */
export type MailServer = { id: string } & Record<FieldName, string>;

export interface WebserviceApp {
  readonly id: string;
  readonly name: string;
  readonly type: AppType;
  readonly active: boolean;
  /** 32 characters; the last part of the redirect URI. */
  readonly apiKey: string;
}

export const APP_TYPES = ['OAuth', 'Portal', 'SMS', 'ManageConsents'] as const;
type AppType = (typeof APP_TYPES)[number];

interface YetiForcePost {
  readonly module: string;
  readonly action: string;
  readonly mode: string;
  /** As posted, with the names that the form had. */
  readonly fields: PostedFields;
  readonly outcome: 'ok' | 'refused';
  /** What the page was told on refusal. */
  readonly message: string | undefined;
}

const APP_NAMES = ['Mail integration', 'Sales mail', 'Helpdesk mail'];

export function newState(options: YetiForceOptions, random: RandomText): YetiForceState {
  const app = (id: number, name: string, type: AppType, active: boolean): WebserviceApp => ({
    id: String(id),
    name,
    type,
    active,
    apiKey: random.text(32),
  });
  const state: YetiForceState = {
    servers: [],
    // The first two are decoys: only active applications of type OAuth belong into the drop-down.
    apps: [app(1, 'Customer portal', 'Portal', true), app(2, 'Old mail client', 'OAuth', false)],
    posts: [],
  };
  for (let index = 0; index < options.apps; index++) {
    state.apps.push(app(index + 3, APP_NAMES[index] ?? `Mail integration ${index + 1}`, 'OAuth', true));
  }
  if (options.stored) state.servers.push(storedServer(options, offeredApps(state)[0]?.id ?? '', random));
  return state;
}

/** The applications that the redirect drop-down lists. */
export function offeredApps(state: YetiForceState): readonly WebserviceApp[] {
  return state.apps.filter((app) => app.active && app.type === 'OAuth');
}

/** A mail server with every field at its default. */
export function emptyServer(id: string): MailServer {
  const values = Object.fromEntries(FIELDS.map((field) => [field.name, field.initial ?? '']));
  return { ...(values as Record<FieldName, string>), id };
}

function storedServer(options: YetiForceOptions, appId: string, random: RandomText): MailServer {
  return {
    ...emptyServer('1'),
    name: 'Company mail',
    auth_method: 'oauth2',
    oauth_provider: providers(options).find((provider) => provider.microsoft)?.value ?? '',
    client_id: '5b6f2c1e-7d34-4a0b-9f52-1c8e0a7d9b63',
    client_secret: `stored-${random.text(33)}`,
    redirect_uri_id: appId,
    status: '1',
    visible: '1',
    validate_cert: '1',
    imap_encrypt: 'ssl',
    imap_host: 'outlook.office365.com',
    imap_port: '993',
    smtp_encrypt: 'tls',
    smtp_host: 'smtp.office365.com',
    smtp_port: '587',
  };
}
