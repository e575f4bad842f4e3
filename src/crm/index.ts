import type { Runtime } from 'webextension-polyfill';
import { isCrmMessage } from '../domain/crm-messages.ts';
import { fillForm } from './fill.ts';
import { readPage } from './read.ts';

/**
 * The CRM page script. The relay injects it into the top frame after the admin's click; it answers the relay's two
 * messages, says nothing by itself, draws nothing, and leaves nothing in the page.
 */

declare const browser: { readonly runtime: Runtime.Static };

declare global {
  /** Set in our isolated world, which the page can't see: a second injection must not add a second listener. */
  var keyferryListens: true | undefined;
}

if (!globalThis.keyferryListens) {
  globalThis.keyferryListens = true;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isRelay(sender) || !isCrmMessage(message)) return undefined;
    return message.type === 'relay-crm-read' ? Promise.resolve(readPage()) : fillForm(message.order);
  });
}

/** True for the background and the popup: senders of ours that don't live in a tab, as page scripts do. */
function isRelay(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab === undefined;
}
