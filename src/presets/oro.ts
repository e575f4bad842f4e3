import { graphDelegated } from '../domain/permissions.ts';
import type { Preset } from '../domain/preset.ts';

/** Every name of the Microsoft application's fields starts so; the three underscores are literal. */
const NAME = 'microsoft_settings[oro_microsoft_integration___';
const FTID = 'microsoft_settings_oro_microsoft_integration___';
const ID = 'oro_microsoft_integration___';

/**
 * OroCRM and OroCommerce 4.2 to 7.0: System > Configuration > Integrations > Microsoft Settings.
 *
 * Evidence: public source (oroinc/platform, 4.2 to master 3aec000be42) and its templates rendered for 5.0 to master.
 * Ids end in a part that is new on each render, so they are matched by their middle only.
 */
export const oro: Preset = {
  id: 'oro',
  product: 'Oro',
  // It signs in through the tenant that is saved in the form.
  audience: 'AzureADMyOrg',
  platform: 'web',
  permissions: [
    { permission: graphDelegated('openid'), need: 'required' },
    { permission: graphDelegated('offline_access'), need: 'required' },
    { permission: graphDelegated('profile'), need: 'required' },
    { permission: graphDelegated('User.Read'), need: 'required' },
    { permission: graphDelegated('IMAP.AccessAsUser.All'), need: 'required' },
    { permission: graphDelegated('POP.AccessAsUser.All'), need: 'required' },
    { permission: graphDelegated('SMTP.Send'), need: 'required' },
  ],
  form: {
    // The prefix before it is configurable (/admin, index.php, a sub-folder); the group is `platform` or another.
    address: { kind: 'path', segments: ['config', 'system', '*', 'microsoft_settings'] },
    root: ['form[name="microsoft_settings"]', 'form[data-ftid="microsoft_settings"]'],
    rootByAddress: [`form:has(input[id*="${ID}client_id_value"])`],
    fields: {
      clientId: {
        control: 'text',
        selectors: [
          `input[name="${NAME}client_id][value]"]`,
          `input[data-ftid="${FTID}client_id_value"]`,
          `input[id*="${ID}client_id_value"]`,
        ],
        labels: ['Application (Client) ID'],
      },
      secret: {
        control: 'text',
        selectors: [
          `input[name="${NAME}client_secret][value]"]`,
          `input[data-ftid="${FTID}client_secret_value"]`,
          `input[id*="${ID}client_secret_value"]`,
        ],
        labels: ['Client Secret'],
      },
      tenantId: {
        control: 'text',
        selectors: [
          `input[name="${NAME}tenant][value]"]`,
          `input[data-ftid="${FTID}tenant_value"]`,
          `input[id*="${ID}tenant_value"]`,
        ],
        labels: ['Directory (Tenant) ID'],
      },
      // No label: the Enterprise edition has a second "Redirect URI", of its single sign-on.
      redirectUri: {
        control: 'text',
        selectors: [
          `input[name="${NAME}redirect_url][value]"]`,
          `input[data-ftid="${FTID}redirect_url_value"]`,
          `input[id*="${ID}redirect_url_value"]`,
        ],
      },
      emailSync: {
        control: 'box',
        selectors: [
          'input[name="microsoft_settings[oro_imap___enable_microsoft_imap][value]"]',
          'input[data-ftid="microsoft_settings_oro_imap___enable_microsoft_imap_value"]',
          'input[id*="oro_imap___enable_microsoft_imap_value"]',
        ],
        labels: ['Enable Emails Sync'],
      },
    },
    signs: ['clientId', 'secret', 'tenantId', 'redirectUri'],
    redirectUri: { kind: 'field' },
    steps: [
      { act: 'write', field: 'clientId', value: 'clientId' },
      { act: 'write', field: 'tenantId', value: 'tenantId' },
      {
        act: 'write-secret',
        field: 'secret',
        types: ['password'],
        // Ticked on a fresh install; while it is, the browser would not even post the secret.
        free: {
          by: 'untick',
          selectors: [
            `input[type="checkbox"][name="${NAME}client_secret][use_parent_scope_value]"]`,
            `input[type="checkbox"][data-ftid="${FTID}client_secret_use_parent_scope_value"]`,
            `input[type="checkbox"][id*="${ID}client_secret_use_parent_scope_value"]`,
          ],
        },
      },
      { act: 'tick', field: 'emailSync' },
    ],
  },
};
