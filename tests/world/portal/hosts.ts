/** Hosts with the portal's top document, and the brand each shows. */
export const TOP_HOSTS: Readonly<Record<string, string>> = {
  'portal.azure.com': 'Microsoft Azure',
  'entra.microsoft.com': 'Microsoft Entra admin center',
};

/** Hosts of framed pages, as patterns for a certificate and for the browser's resolver rules. */
export const FRAME_HOST_PATTERNS = ['*.reactblade.portal.azure.net', '*.hosting.portal.azure.net'] as const;
/** The ones for React: pages, panes and prewarmed frames are on different origins. */
export const FRAME_HOSTS = {
  page: 'sandbox-1.reactblade.portal.azure.net',
  pane: 'sandbox-2.reactblade.portal.azure.net',
  prewarmed: 'sandbox-4.reactblade.portal.azure.net',
} as const;

/** The host of the RegisteredApps extension. */
export const HOSTING_HOST = 'registeredapps.hosting.portal.azure.net';

export function isFrameHost(host: string): boolean {
  return FRAME_HOST_PATTERNS.some((pattern) => host.endsWith(pattern.slice(1)));
}
