import type { YetiForceOptions } from './options.ts';

interface Provider {
  readonly value: string;
  readonly label: string;
  readonly microsoft: boolean;
}

/** Options of the OAuth provider drop-down, after the empty one. */
export function providers({ provider }: YetiForceOptions): readonly Provider[] {
  const google: Provider = { value: 'Google', label: 'Sync with Google', microsoft: false };
  return provider === '2023'
    ? [{ value: 'MSAzure', label: 'MS Azure - Outlook.com (Office 365)', microsoft: true }, google]
    : [google, { value: 'AzureAD', label: 'Azure AD - Outlook.com (Office 365)', microsoft: true }];
}
