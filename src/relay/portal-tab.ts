import type { ActResult, FrameFacts, RelayToPortal } from '../domain/portal-facts.ts';
import { browser } from '../platform/browser.ts';
import { askDocument } from './ask-document.ts';
import { actResult, frameFacts } from './frame-facts-schema.ts';
import type { Place } from './portal-route/decision.ts';
import { isPortalOrigin } from './senders.ts';

/** The portal's tab: its addresses, the page scripts in its frames, and what can be asked of them. */

const PORTAL = 'https://portal.azure.com';
const SCRIPT_ID = 'portal';
const MATCHES = ['https://*.portal.azure.com/*', 'https://entra.microsoft.com/*', 'https://*.portal.azure.net/*'];
/** A page that is gone never answers (Chromium leaves the promise open): this is when we stop waiting for a look. */
const LOOK_MS = 2000;
/** Acts may wait for a drop-down's options. */
const ACT_MS = 12_000;

/** Deep link of a page of the portal; the same on all of its hosts. */
export function addressOf(place: Place, clientId: string | undefined, origin: string = PORTAL): string {
  const blade = 'Microsoft_AAD_RegisteredApps';
  if (place === 'register' || clientId === undefined)
    return `${origin}/#view/${blade}/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false`;
  const item = { overview: 'Overview', permissions: 'CallAnAPI', secrets: 'Credentials' }[place];
  return `${origin}/#view/${blade}/ApplicationMenuBlade/~/${item}/appId/${clientId}/isMSAApp~/false`;
}

/** From now on each frame of a portal page gets the page script, in tabs opened or loaded later. */
export async function registerScript(): Promise<void> {
  await unregisterScript();
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['portal.js'],
      matches: MATCHES,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: false,
    },
  ]);
}

/** No further portal page gets the script. */
export async function unregisterScript(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
}

/** Asks one document what it shows; undefined if it is gone or its answer is not of the known shape. */
export async function look(
  tabId: number,
  documentId: string,
  order: Extract<RelayToPortal, { type: 'relay-portal-look' }>,
): Promise<FrameFacts | undefined> {
  return frameFacts.safeParse(await askDocument(tabId, documentId, order, LOOK_MS)).data;
}

/** Has one document do one act; undefined if it is gone, did not answer, or its answer is not of the known shape. */
export async function act(
  tabId: number,
  documentId: string,
  order: Extract<RelayToPortal, { type: 'relay-portal-act' }>,
): Promise<ActResult | undefined> {
  return actResult.safeParse(await askDocument(tabId, documentId, order, ACT_MS)).data;
}

/** Tells every frame of the tab something that needs no answer; a tab that is gone needs nothing told. */
export async function tellAll(
  tabId: number,
  message: Extract<RelayToPortal, { type: 'relay-portal-report' | 'relay-portal-end' }>,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/**
 * Takes the tab to a page of the app: within the portal by the address's hash, or by loading the page anew. A tab that
 * shows another page loads the portal for the new address; a reload on top of that would bring the other page back.
 */
export async function goTo(tabId: number, place: Place, clientId: string | undefined, reload: boolean): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  const here = URL.canParse(url) ? new URL(url).origin : '';
  const address = addressOf(place, clientId, isPortalOrigin(here) ? here : PORTAL);
  await browser.tabs.update(tabId, { url: address });
  if (reload && withoutHash(url) === withoutHash(address)) await browser.tabs.reload(tabId);
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? '';
}
