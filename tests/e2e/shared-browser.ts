import type { Page } from 'puppeteer-core';
import type { RelayView } from '../../src/domain/messages.ts';
import type { RelayMessage } from '../../src/relay/table.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { Human } from '../browser/human.ts';
import type { Fault } from '../browser/watch.ts';
import { startWorld, type World, type WorldOptions } from '../world/index.ts';
import { type Door, openDoor, type Site } from './door.ts';
import { CRM, type CrmName, type Stage } from './journey.ts';

/** Latency of the practice portal where a test has no reason for another: the portal's own, divided by twenty. */
const LATENCY = 0.05;
/** What the practice portal's frames make the browser say. */
const ALLOWED = [/allow-scripts and allow-same-origin for its sandbox attribute/u];

export interface SharedStage extends Stage {
  /** Faults since this stage was opened. */
  faults(): readonly Fault[];
}

/** One browser for the tests of a file. Each test has a world of its own, a fresh tab, no run, and nobody signed in. */
export interface SharedBrowser {
  readonly chromium: Chromium;
  /** Opens a practice world and the CRM's form in it. Its `close` ends the run and leaves the browser as it was. */
  open(crm: CrmName, options?: WorldOptions & { readonly address?: string }): Promise<SharedStage>;
  close(): Promise<void>;
}

/**
 * @param options.sites hosts that no practice world plays
 * @param options.args further arguments for the browser
 * @param options.allow faults that the file's tests expect
 */
export async function shareBrowser({
  sites = {},
  args = [],
  allow = [],
}: {
  readonly sites?: Readonly<Record<string, Site>>;
  readonly args?: readonly string[];
  readonly allow?: readonly RegExp[];
} = {}): Promise<SharedBrowser> {
  const hosts = await hostsOfWorlds();
  const door = await openDoor(hosts, sites);
  try {
    const chromium = await launchChromium({ world: door, args, allow: [...ALLOWED, ...allow] });
    return {
      chromium,
      open: (crm, options) => openStage(chromium, door, crm, options),
      close: async () => {
        await chromium.close();
        await door.close();
      },
    };
  } catch (error) {
    await door.close();
    throw error;
  }
}

async function hostsOfWorlds(): Promise<readonly string[]> {
  const world = await startWorld();
  await world.close();
  return world.hosts;
}

async function openStage(
  chromium: Chromium,
  door: Door,
  crm: CrmName,
  { address = CRM[crm].address, ...options }: WorldOptions & { readonly address?: string } = {},
): Promise<SharedStage> {
  const world = await startWorld({ latency: LATENCY, ...options });
  door.leadTo(world);
  const seen = chromium.faults.length;
  const crmPage = await chromium.browser.newPage();
  await crmPage.goto(address);
  return {
    world,
    chromium,
    human: new Human(chromium),
    crm,
    crmPage,
    faults: () => chromium.faults.slice(seen),
    close: () => leaveNothing(chromium, world),
  };
}

/** Ends the run, closes every tab but a fresh one, and forgets who has signed in. */
async function leaveNothing(chromium: Chromium, world: World): Promise<void> {
  const ours = await chromium.openPage('popup.html');
  await tellRelay(ours, { type: 'ui-relay-stop' });
  for (const page of await chromium.browser.pages()) if (page !== ours) await page.close();
  const session = await ours.createCDPSession();
  for (const host of ['portal.azure.com', 'entra.microsoft.com'])
    await session.send('Storage.clearDataForOrigin', { origin: `https://${host}`, storageTypes: 'all' });
  await ours.goto('about:blank');
  await world.close();
}

/** Sends the relay a message as a page of ours does, past the page's own checks. */
export function tellRelay(ours: Page, message: RelayMessage): Promise<RelayView> {
  return ours.evaluate((sent) => chrome.runtime.sendMessage(sent), message) as Promise<RelayView>;
}

/** The portal's tab that `act` makes open; others may have been there before. */
export async function portalOpenedBy({ chromium }: Stage, act: () => Promise<void>): Promise<Page> {
  const before = new Set(chromium.browser.targets());
  const opened = chromium.browser.waitForTarget(
    (target) => !before.has(target) && target.type() === 'page' && target.url().startsWith('https://portal.azure.com/'),
  );
  await act();
  const page = await (await opened).page();
  if (!page) throw new Error('The portal opened in something that is not a tab');
  return page;
}
