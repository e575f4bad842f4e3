import type { UiMessage } from '../../src/domain/messages.ts';
import { makeFakeBrowser, TEXTS } from './fake-browser.ts';

/** Import this before anything of src/ui: the polyfill looks for the extension's API when it is loaded. */

/** The messages that were sent to the relay, and what it answers. */
export const relayLog: { sent: UiMessage[]; answer: () => unknown } = { sent: [], answer: () => undefined };

export const fakeBrowser = makeFakeBrowser(TEXTS, (message) => {
  relayLog.sent.push(message);
  return Promise.resolve(relayLog.answer());
});

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
