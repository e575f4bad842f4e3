import type { PortalWorldConfig } from '../config.ts';
import { frameHostsOf } from '../hosts.ts';
import { element } from './elements.ts';
import { addLanguage, type FrameOrder, HOSTED_PATH } from './frame-protocol.ts';

/** A visible frame on the extension's host, where Knockout draws `order`. */
export function drawHostedFrame(config: PortalWorldConfig, name: string, order: FrameOrder): HTMLIFrameElement {
  return hostedFrame(config, name, order);
}

/** The extension's hidden frame, which holds view models and shows nothing. */
export function drawHiddenHostedFrame(config: PortalWorldConfig, name: string): HTMLIFrameElement {
  const frame = hostedFrame(config, name, undefined);
  frame.hidden = true;
  frame.tabIndex = -1;
  return frame;
}

function hostedFrame(config: PortalWorldConfig, name: string, order: FrameOrder | undefined): HTMLIFrameElement {
  const url = new URL(HOSTED_PATH, `https://${frameHostsOf(location.hostname).hosting}`);
  // The query of the extension's public addresses, with the odd words that stand in it.
  url.searchParams.set('clientOptimizations', 'undefined');
  addLanguage(url, config);
  url.searchParams.set('trustedAuthority', location.origin);
  url.searchParams.set('shellVersion', 'undefined');
  if (order) url.hash = encodeURIComponent(JSON.stringify(order));
  return element('iframe', {
    name,
    class: 'fxs-extension-frame',
    sandbox: 'allow-scripts allow-same-origin allow-forms',
    allow: 'clipboard-write',
    src: url.href,
    title: name,
  });
}
