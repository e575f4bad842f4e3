/** One of Microsoft's clouds: its hosts know each other and no other cloud's. */
interface Cloud {
  /** Hosts with the portal's top document, and the brand each shows. */
  readonly tops: Readonly<Record<string, string>>;
  readonly login: string;
  /**
   * What the names of the hosts of framed pages end in. Of the clouds of the USA and China only the hosts of extensions
   * are known; that React has hosts there too is taken from the public cloud.
   */
  readonly net: string;
}

const AZURE = 'Microsoft Azure';
const ENTRA = 'Microsoft Entra admin center';
const CLOUDS: readonly Cloud[] = [
  {
    tops: { 'portal.azure.com': AZURE, 'entra.microsoft.com': ENTRA },
    login: 'login.microsoftonline.com',
    net: 'portal.azure.net',
  },
  {
    tops: { 'portal.azure.us': AZURE, 'entra.microsoft.us': ENTRA },
    login: 'login.microsoftonline.us',
    net: 'azureportal.usgovcloudapi.net',
  },
  {
    tops: { 'portal.azure.cn': AZURE, 'entra.microsoftonline.cn': ENTRA },
    login: 'login.chinacloudapi.cn',
    net: 'azureportal.chinacloudapi.cn',
  },
];

/** Hosts with the portal's top document, of all clouds, and the brand each shows. */
export const TOP_HOSTS: Readonly<Record<string, string>> = Object.assign({}, ...CLOUDS.map(({ tops }) => tops));

/** The sign-in hosts of all clouds. */
export const LOGIN_HOSTS: readonly string[] = CLOUDS.map(({ login }) => login);

/** Hosts of framed pages, as patterns for a certificate and for the browser's resolver rules. */
export const FRAME_HOST_PATTERNS: readonly string[] = CLOUDS.flatMap(({ net }) => [
  `*.reactblade.${net}`,
  `*.hosting.${net}`,
]);

export function isFrameHost(host: string): boolean {
  return FRAME_HOST_PATTERNS.some((pattern) => host.endsWith(pattern.slice(1)));
}

/** The sign-in host of the cloud of a top document's host. */
export function loginHostOf(top: string): string {
  return cloudOf(top).login;
}

/** The top documents' hosts of the cloud that a sign-in host belongs to. */
export function topHostsOf(login: string): readonly string[] {
  return Object.keys(CLOUDS.find((cloud) => cloud.login === login)?.tops ?? {});
}

/**
 * The hosts that a top document's frames come from. Of React, pages, panes and prewarmed frames are on different
 * origins; `hosting` is the host of the RegisteredApps extension.
 */
export function frameHostsOf(top: string) {
  const { net } = cloudOf(top);
  return {
    page: `sandbox-1.reactblade.${net}`,
    pane: `sandbox-2.reactblade.${net}`,
    prewarmed: `sandbox-4.reactblade.${net}`,
    hosting: `registeredapps.hosting.${net}`,
  } as const;
}

function cloudOf(top: string): Cloud {
  const found = CLOUDS.find(({ tops }) => top in tops);
  if (!found) throw new Error(`No cloud has the portal ${top}.`);
  return found;
}
