import type { Runtime } from 'webextension-polyfill';

/** `origin` is set by Chrome 148+ and Firefox 142+ on every message; the polyfill's types don't know it yet. */
export type Sender = Runtime.MessageSender & { readonly origin?: string };

export type SenderClass = 'our-page' | 'portal' | 'stranger';

/** Hosts of the Azure portal's shell and of its frames; the same list as the manifest's host permissions. */
const PORTAL_HOSTS = ['portal.azure.com', 'entra.microsoft.com'];
const PORTAL_DOMAINS = ['.portal.azure.com', '.portal.azure.net'];

/** True for an origin of the portal: https, a known host or a subdomain of a known domain, the default port. */
export function isPortalOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.protocol !== 'https:' || url.port !== '' || url.origin !== origin) return false;
  return PORTAL_HOSTS.includes(url.hostname) || PORTAL_DOMAINS.some((domain) => url.hostname.endsWith(domain));
}

/**
 * Who sent a message. A page script's `origin` is its page's; our own page may stand in a tab, but never in a frame of
 * another page. Anything that can't be told is a stranger.
 *
 * @param our id and origin of this extension (`runtime.getURL('')` without its last slash)
 */
export function whoSent(sender: Sender, our: { readonly id: string; readonly origin: string }): SenderClass {
  const { origin, url } = sender;
  if (sender.id !== our.id || !origin || !url?.startsWith(`${origin}/`)) return 'stranger';
  if (origin === our.origin) return sender.frameId ? 'stranger' : 'our-page';
  if (sender.tab?.id === undefined || sender.frameId === undefined || !sender.documentId) return 'stranger';
  return isPortalOrigin(origin) ? 'portal' : 'stranger';
}
