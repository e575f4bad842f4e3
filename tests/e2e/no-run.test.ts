import { type CDPSession, CDPSessionEvent, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Chromium } from '../browser/chromium.ts';
import { fillAndSave, pressRegister, start, waitForReturn, waitForRun } from './journey.ts';
import { expectWords, popupOn, words } from './popup.ts';
import { portalOpenedBy, type SharedBrowser, type SharedStage, shareBrowser } from './shared-browser.ts';
import { noteMessages } from './worker-hooks.ts';

/** With no run, nothing of ours is in the portal: no script registered, none injected, none that still answers. */

let shared: SharedBrowser;
let stage: SharedStage | undefined;
beforeAll(async () => {
  shared = await shareBrowser();
});
afterAll(() => shared?.close());
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const PORTAL = 'https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade';

/** A portal tab of the admin's own, with its form drawn. */
async function openPortal({ chromium }: SharedStage): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(PORTAL);
  await page.waitForSelector('.fxs-blade-title-titleText');
  // The shell marks a frame that has drawn. It is asked, not the frame: puppeteer loses frames that change process.
  await page.waitForFunction(() => {
    const frames = [...document.querySelectorAll('iframe')];
    return frames.length === 0 || frames.some((frame) => frame.dataset.ready === 'true');
  });
  return page;
}

interface Ours {
  /** Files of ours that have been run in the tab's documents. */
  readonly scripts: readonly string[];
  /** Frames in which our script still works. */
  readonly working: number;
}

/**
 * What of ours is in a tab, in all of its frames, by the browser's own word. Our world alone proves nothing: Chromium
 * makes a frame's worlds anew, empty, when the frame is loaded anew.
 */
async function oursIn(page: Page, { base }: Chromium): Promise<Ours> {
  const origin = base.replace(/\/$/u, '');
  const scripts: string[] = [];
  const worlds: { readonly session: CDPSession; readonly id: number }[] = [];
  const follow = async (session: CDPSession): Promise<void> => {
    const children: CDPSession[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) worlds.push({ session, id: context.id });
    });
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(base)) scripts.push(url.slice(base.length));
    });
    session.on(CDPSessionEvent.SessionAttached, (child) => children.push(child));
    await session.send('Runtime.enable');
    await session.send('Debugger.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    for (const child of children) await follow(child);
  };
  const session = await page.createCDPSession();
  try {
    await follow(session);
    const states = await Promise.all(
      worlds.map(({ session: owner, id }) =>
        owner.send('Runtime.evaluate', {
          contextId: id,
          expression: 'globalThis.keyferryWatch?.ended === false',
          returnByValue: true,
        }),
      ),
    );
    return { scripts, working: states.filter(({ result }) => result.value === true).length };
  } finally {
    await session.detach();
  }
}

const NOTHING: Ours = { scripts: [], working: 0 };

async function registered({ chromium }: SharedStage): Promise<number> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
}

test.each(['knockout', 'react'] as const)(
  '%s: no script before a run, one in each frame of its tab during it, none afterwards',
  async (portal) => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;

    const early = await openPortal(at);
    expect(await oursIn(early, at.chromium)).toEqual(NOTHING);
    expect(await registered(at)).toBe(0);

    const popup = await popupOn(at, at.crmPage);
    const tab = await portalOpenedBy(at, () => at.human.click(popup, { role: 'button', name: words('start_button') }));
    await waitForRun(at, (run) => run?.waiting?.reason === 'press-register');
    const during = await oursIn(tab, at.chromium);
    expect(new Set(during.scripts)).toEqual(new Set(['portal.js']));
    expect(during.working).toBe(tab.frames().length);
    expect(during.working).toBeGreaterThanOrEqual(portal === 'react' ? 3 : 1);
    expect(await registered(at)).toBe(1);
    // A tab that was there before the run is none of the run's business.
    expect(await oursIn(early, at.chromium)).toEqual(NOTHING);

    await tab.bringToFront();
    await pressRegister(at, tab);
    await waitForReturn(at);
    await expect.poll(() => registered(at)).toBe(0);
    await expect.poll(async () => (await oursIn(tab, at.chromium)).working).toBe(0);
    await tab.reload();
    await tab.waitForSelector('.fxs-blade-title-titleText');
    expect(await oursIn(tab, at.chromium)).toEqual(NOTHING);

    await fillAndSave(at);
    expect(await oursIn(await openPortal(at), at.chromium)).toEqual(NOTHING);
    expect(at.faults()).toEqual([]);
  },
);

test('after the admin has stopped a run, no script is left and none comes', async () => {
  const at = await shared.open('yetiforce');
  stage = at;
  const tab = await start(at);
  await waitForRun(at, (run) => run?.waiting?.reason === 'press-register');
  const popup = await popupOn(at, tab);
  await at.human.click(popup, { role: 'button', name: words('stop_button') });
  await at.human.click(popup, { role: 'button', name: words('stop_confirm') });
  await expectWords(popup, words('idle_portal'));
  await expect.poll(() => registered(at)).toBe(0);
  await expect.poll(async () => (await oursIn(tab, at.chromium)).working).toBe(0);
  expect(await oursIn(await openPortal(at), at.chromium)).toEqual(NOTHING);
});

test.each(['knockout', 'react'] as const)(
  '%s: in another portal tab the script asks once, learns that it is not wanted, and is silent from then on',
  async (portal) => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const tab = await start(at);
    await waitForRun(at, (run) => run?.waiting?.reason === 'press-register');
    const noted = await noteMessages(at.chromium);
    const other = await openPortal(at);
    const said = async () => {
      const runTab = (await noted()).find(({ type }) => type === 'portal-relay-seen')?.tabId;
      return runTab === undefined
        ? []
        : (await noted()).filter(({ tabId, url }) => tabId !== runTab && url?.startsWith('https:'));
    };
    // The run's own tab speaks at least every two seconds; only then its number is known.
    await expect.poll(async () => (await said()).length, { timeout: 10_000 }).toBe(other.frames().length);

    await other.evaluate(() => document.body.append(document.createElement('p')));
    const beats = async () => (await noted()).filter(({ type }) => type === 'portal-relay-seen').length;
    const before = await beats();
    await expect.poll(beats, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(new Set((await said()).map(({ type }) => type))).toEqual(new Set(['portal-relay-hello']));
    expect(await said()).toHaveLength(other.frames().length);
    expect((await oursIn(other, at.chromium)).working).toBe(0);
    await tab.bringToFront();
    await pressRegister(at, tab);
    await waitForRun(at, (run) => run?.credentialIsCaptured === true);
    expect(at.world.audit.apps()).toHaveLength(1);
  },
);
