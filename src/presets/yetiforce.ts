import { graphDelegated } from '../domain/permissions.ts';
import type { Preset } from '../domain/preset.ts';

/**
 * YetiForce 7: Administration > Mail Tools > Mail Servers, create and edit.
 *
 * Evidence: the names come from the module's public source (YetiForceCRM 6.4.292, commit 729ad2cf8a); 7.x itself is
 * not public. Its handbook shows the same fields and another look, so every field has its labels (English, Polish) too.
 */
export const yetiforce: Preset = {
  id: 'yetiforce',
  product: 'YetiForce',
  // It signs in through `common` and has no tenant field: a single-tenant app would fail at the first sign-in.
  audience: 'AzureADMultipleOrgs',
  platform: 'web',
  permissions: [
    { permission: graphDelegated('email'), need: 'required' },
    { permission: graphDelegated('IMAP.AccessAsUser.All'), need: 'required' },
    { permission: graphDelegated('offline_access'), need: 'required' },
    { permission: graphDelegated('profile'), need: 'required' },
    { permission: graphDelegated('SMTP.Send'), need: 'required' },
    { permission: graphDelegated('User.Read'), need: 'required' },
    // The handbook's text leaves it out, but its screenshot has it and the source asks for it.
    { permission: graphDelegated('openid'), need: 'recommended' },
  ],
  form: {
    address: { kind: 'parameters', parameters: { module: 'MailServers', parent: 'Settings', view: 'Edit' } },
    // form#EditView serves most of YetiForce's modules: the hidden module and parent tell which.
    root: [
      'form#EditView:has(input[name="module"][value="MailServers"]):has(input[name="parent"][value="Settings"])',
      'form:has(input[name="module"][value="MailServers"]):has(input[name="parent"][value="Settings"])',
    ],
    rootByAddress: ['form:has(input[type="password"]):not(:has(input[name="module"]:not([value="MailServers"])))'],
    fields: {
      subject: { control: 'text', selectors: ['input[name="name"]'], labels: ['Subject', 'Temat'] },
      authMethod: {
        control: 'choice',
        selectors: ['select[name="auth_method"]'],
        labels: ['Authorization method', 'Metoda autoryzacji'],
      },
      provider: {
        control: 'choice',
        selectors: ['select[name="oauth_provider"]'],
        labels: ['OAuth Authentication Provider', 'Dostawca uwierzytelniania OAuth'],
      },
      redirectUri: {
        control: 'choice',
        selectors: ['select[name="redirect_uri_id"]', 'select#redirect_uri_id', 'select:has(option[data-redirect])'],
        labels: ['Redirect URI', 'Przekieruj URI'],
      },
      clientId: { control: 'text', selectors: ['input[name="client_id"]'], labels: ['Client ID', 'ID klienta'] },
      secret: {
        control: 'text',
        selectors: ['input[name="client_secret"]', '.js-pwd-container input.js-pwd-field'],
        labels: ['Client secret', 'Klucz tajny klienta'],
      },
      imapEncryption: { control: 'choice', selectors: ['select[name="imap_encrypt"]'] },
      imapHost: { control: 'text', selectors: ['input[name="imap_host"]'] },
      imapPort: { control: 'text', selectors: ['input[name="imap_port"]'] },
      smtpEncryption: { control: 'choice', selectors: ['select[name="smtp_encrypt"]'] },
      smtpHost: { control: 'text', selectors: ['input[name="smtp_host"]'] },
      smtpPort: { control: 'text', selectors: ['input[name="smtp_port"]'] },
    },
    signs: ['authMethod', 'provider', 'redirectUri', 'clientId', 'secret'],
    // The form has no text field for it: each OAuth application's option carries its own URI.
    redirectUri: { kind: 'option', attribute: 'data-redirect' },
    subject: { suggested: 'Microsoft 365', longest: 50 },
    steps: [
      { act: 'choose', field: 'authMethod', values: ['oauth2'], texts: ['oauth'], reveals: true },
      // 7.x words the provider differently and its value is not known, hence the texts.
      { act: 'choose', field: 'provider', values: ['MSAzure'], texts: ['azure', 'office 365', 'outlook'] },
      { act: 'choose-redirect', field: 'redirectUri' },
      { act: 'write', field: 'subject', value: 'subject', onlyIfEmpty: true },
      { act: 'write', field: 'clientId', value: 'clientId' },
      // Microsoft's published servers: learn.microsoft.com, "POP, IMAP, and SMTP settings for Outlook.com / Microsoft 365".
      { act: 'choose', field: 'imapEncryption', values: ['ssl'], texts: [], onlyIfEmpty: true, group: 'mail-servers' },
      { act: 'write-text', field: 'imapHost', text: 'outlook.office365.com', onlyIfEmpty: true, group: 'mail-servers' },
      { act: 'write-text', field: 'imapPort', text: '993', onlyIfEmpty: true, group: 'mail-servers' },
      { act: 'choose', field: 'smtpEncryption', values: ['tls'], texts: [], onlyIfEmpty: true, group: 'mail-servers' },
      { act: 'write-text', field: 'smtpHost', text: 'smtp.office365.com', onlyIfEmpty: true, group: 'mail-servers' },
      { act: 'write-text', field: 'smtpPort', text: '587', onlyIfEmpty: true, group: 'mail-servers' },
      {
        act: 'write-secret',
        field: 'secret',
        types: ['password'],
        // A saved record shows six asterisks in a disabled field; its clear button empties and enables it.
        free: { by: 'press', selectors: ['.js-pwd-clear'] },
      },
    ],
  },
};
