import type { RelayChanged } from '../domain/messages.ts';
import { browser } from '../platform/browser.ts';
import { Desk } from './desk.ts';
import { PortalRun } from './portal-run.ts';
import type { RunState } from './run-state.ts';
import { type Sender, whoSent } from './senders.ts';
import { dispatch, relayTable } from './table.ts';
import { Vault } from './vault.ts';

/* The background: the only owner of the run and of the vault. This file only wires. */

const EXPIRY = 'credential-expiry';

const vault = new Vault();
const run = new PortalRun(vault, onChange);
const desk = new Desk(run, vault);
const table = relayTable({ desk, run });
const our = { id: browser.runtime.id, origin: browser.runtime.getURL('').slice(0, -1) };

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
  dispatch(table, message, sender, whoSent(sender, our)),
);

browser.tabs.onRemoved.addListener((tabId) => void run.tabChanged(tabId, 'closed'));
browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
  if (status === 'complete') void run.tabChanged(tabId, { url: tab.url });
});

// A credential that nobody fetches is wiped when its life ends, not when somebody looks.
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === EXPIRY) void vault.wipe().then(() => run.expired());
});

void run.resume();

/** Told after each change of the run: our open pages ask again, and the toolbar button says if the admin is needed. */
function onChange(state: RunState | undefined): void {
  const changed: RelayChanged = { type: 'relay-ui-changed' };
  // With none of our pages open there is nobody to hear it, and the browser says so by a rejection.
  browser.runtime.sendMessage(changed).catch(() => undefined);
  void browser.action.setBadgeText({ text: badgeOf(state) });
  if (state?.credentialIsCaptured && !state.outcome) void setExpiry();
}

/** Has us woken when the credential's life ends; the time is the vault's, whenever this is asked. */
async function setExpiry(): Promise<void> {
  const credential = await vault.facts();
  if (credential) browser.alarms.create(EXPIRY, { when: credential.aliveUntil });
}

function badgeOf(state: RunState | undefined): string {
  if (!state || state.outcome) return '';
  if (state.credentialIsCaptured) return '✓';
  return state.waiting ? '!' : '…';
}
