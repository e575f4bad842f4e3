import type { Markup } from '../html.ts';
import type { PostedFields } from '../http.ts';
import type { Context } from './context.ts';
import { settingsForm } from './rows.ts';
import type { OroSettings } from './state.ts';

export const MICROSOFT_SETTINGS = 'microsoft_settings';

const INTEGRATION = 'oro_microsoft_integration___';
const SYNC = 'oro_imap___enable_microsoft_imap';

/** The form as Oro draws it from what is stored. A stored secret is shown as asterisks, one for each character. */
export function microsoftSettings(context: Context): Markup {
  const { state, texts, options, origin, prefix } = context;
  const { clientId, clientSecret, secretUsesDefault, tenant, enableEmailsSync } = state.settings;
  const sso = {
    heading: texts.ssoBlock,
    rows: [
      { setting: 'oro_microsoft_sso___enable', label: texts.enableSso, type: 'checkbox', value: '0' },
      { setting: 'oro_microsoft_sso___domains', label: texts.domains, type: 'text', value: '' },
      {
        setting: 'oro_microsoft_sso___return_url',
        label: texts.redirectUri,
        type: 'text',
        value: `${origin}${prefix}/login/check-office365`,
        readonly: true,
      },
    ],
  } as const;
  return settingsForm(context, [
    ...(options.sso ? [sso] : []),
    {
      heading: texts.azureBlock,
      rows: [
        { setting: `${INTEGRATION}client_id`, label: texts.clientId, type: 'text', value: clientId },
        {
          setting: `${INTEGRATION}client_secret`,
          label: texts.clientSecret,
          type: 'password',
          value: maskOf(clientSecret),
          usesDefault: secretUsesDefault,
        },
        { setting: `${INTEGRATION}tenant`, label: texts.tenant, type: 'text', value: tenant },
        {
          setting: `${INTEGRATION}redirect_url`,
          label: texts.redirectUri,
          type: 'text',
          value: `${origin}${prefix}/microsoft-identity/connection/access-token`,
          readonly: true,
        },
      ],
    },
    {
      heading: texts.syncBlock,
      rows: [
        {
          setting: SYNC,
          label: texts.enableSync,
          type: 'checkbox',
          value: enableEmailsSync ? '1' : '0',
          disabled: clientId === '' || clientSecret === '' || tenant === '',
        },
      ],
    },
  ]);
}

/** What Oro stores after `posted`. A field that was not posted (a disabled one) counts as empty. */
export function applied(before: OroSettings, posted: PostedFields): OroSettings {
  const part = (setting: string, name: string) => posted[`${MICROSOFT_SETTINGS}[${setting}][${name}]`];
  const text = (name: string) => part(`${INTEGRATION}${name}`, 'value') ?? '';
  const secretUsesDefault = part(`${INTEGRATION}client_secret`, 'use_parent_scope_value') === '1';
  const secret = text('client_secret');
  const keeps = secret !== '' && secret === maskOf(before.clientSecret);
  return {
    clientId: text('client_id'),
    clientSecret: secretUsesDefault ? '' : keeps ? before.clientSecret : secret,
    secretUsesDefault,
    tenant: text('tenant'),
    enableEmailsSync: part(SYNC, 'value') === '1',
  };
}

function maskOf(secret: string): string {
  return '*'.repeat(secret.length);
}
