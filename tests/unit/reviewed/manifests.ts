/**
 * The manifests as they were last reviewed, one per target. A change of what the extension may do, whom it may reach or
 * who may reach it must be made here too, by hand, with its reason.
 */

const permissions = [
  // Reads and fills the CRM's form after the admin's click, without asking for the CRM's host.
  'activeTab',
  // Wipes a credential when its life is over, though the background may have been stopped in between.
  'alarms',
  // Puts the page scripts into the portal's frames while a run goes on, and into the CRM's page after a click.
  'scripting',
  // Keeps the run in storage.session, in memory, for when the background is stopped.
  'storage',
];

const host_permissions = [
  // The portal's top document, under its two names.
  'https://*.portal.azure.com/*',
  'https://entra.microsoft.com/*',
  // The hosts of the portal's frames.
  'https://*.portal.azure.net/*',
];

const shared = (version: string) => ({
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version,
  default_locale: 'en',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  action: {
    default_title: '__MSG_actionTitle__',
    default_popup: 'popup.html',
    default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
  },
  permissions,
  host_permissions,
  // Without this key every other extension may send messages to ours.
  externally_connectable: { ids: [] },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
});

export const reviewedManifests = {
  chrome: (version: string) => ({
    ...shared(version),
    background: { service_worker: 'relay.js', type: 'module' },
    // `browser` is native, with promises, in content scripts too.
    minimum_chrome_version: '148',
  }),
  firefox: (version: string) => ({
    ...shared(version),
    background: { scripts: ['relay.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'keyferry@keyferry',
        // data_collection_permissions is known from 140 on, on Android from 142 on.
        strict_min_version: '142.0',
        // A client secret is put into the CRM's page.
        data_collection_permissions: { required: ['authenticationInfo'] },
      },
    },
  }),
};
