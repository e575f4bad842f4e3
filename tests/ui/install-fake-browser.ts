import { makeFakeBrowser, TEXTS } from './fake-browser.ts';

/**
 * Import this before anything of src/ui: the polyfill looks for the extension's API when it is loaded. Component tests
 * hand the relay's answers to the app themselves, so that a message sent through here is a mistake.
 */
const fakeBrowser = makeFakeBrowser(TEXTS, (message) => Promise.reject(new Error(`sent: ${message.type}`)));

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
