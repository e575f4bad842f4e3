import type { Markup } from '../html.ts';
import type { Context } from './context.ts';
import { settingsForm } from './rows.ts';

export const GOOGLE_SETTINGS = 'google_settings';
export const DISPLAY_SETTINGS = 'display_settings';

/** A form of the same make for another provider: it must not be taken for the Microsoft one. */
export function googleSettings(context: Context): Markup {
  const { texts } = context;
  const integration = 'oro_google_integration___';
  return settingsForm(context, [
    {
      heading: texts.google,
      rows: [
        { setting: `${integration}client_id`, label: texts.googleClientId, type: 'text', value: '' },
        {
          setting: `${integration}client_secret`,
          label: texts.clientSecret,
          type: 'password',
          value: '',
          usesDefault: true,
        },
      ],
    },
  ]);
}

export function displaySettings(context: Context): Markup {
  const { texts } = context;
  return settingsForm(context, [
    {
      heading: texts.display,
      rows: [
        { setting: 'oro_ui___items_per_page', label: texts.pageSize, type: 'text', value: '25', usesDefault: true },
      ],
    },
  ]);
}
