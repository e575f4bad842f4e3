import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fillAndSave, pressRegister, start, type WrittenRun, waitForReturn, waitForRun } from './journey.ts';
import { expectOneApp } from './outcome.ts';
import { answer, expectWords, popupOn, words } from './popup.ts';
import { portalOpenedBy, type SharedBrowser, type SharedStage, shareBrowser } from './shared-browser.ts';

/** The portal's tab when it is closed, loaded anew, taken elsewhere, or asks for sign-in, at each stage of a run. */

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

type Run = WrittenRun & { readonly permissions?: { readonly ticked: readonly string[] } };

const hasApp = (run: Run | undefined) => run?.steps['read-ids']?.state === 'done';
/** Some permissions are ticked in the pane, some are not. */
const isHalfTicked = (run: Run | undefined) => (run?.permissions?.ticked.length ?? 0) >= 3;
const waitsFor = (reason: string) => (run: Run | undefined) => run?.waiting?.reason === reason;
const isWorking = (run: Run | undefined) => run !== undefined && run.waiting === undefined;

/** Answers that the portal is to be opened again; the tab that opens. */
async function openAgain(at: SharedStage): Promise<Page> {
  const popup = await popupOn(at, at.crmPage);
  await expectWords(popup, words('wait_tab_closed_title'), words('wait_tab_closed_do'));
  return portalOpenedBy(at, () => at.human.click(popup, { role: 'button', name: words('answer_open_portal') }));
}

/** The tab that shows the portal now is closed, and the run says so. */
async function closeTab(at: SharedStage, portal: Page): Promise<void> {
  await portal.close();
  await waitForRun(at, waitsFor('tab-closed'));
}

/** The rest of the run and the fill; the CRM's server then holds the last of the secrets that were made. */
async function finish(at: SharedStage, secrets = 1): Promise<void> {
  await waitForReturn(at);
  const app = expectOneApp(at.world, at.crm, { secrets });
  await fillAndSave(at);
  await expect.poll(() => at.world.crm.yetiforce.servers.length).toBe(1);
  const [saved] = at.world.crm.yetiforce.servers;
  expect(saved?.client_id).toBe(app.clientId);
  expect(saved?.client_secret === app.secrets.at(-1)?.value, 'the CRM holds the secret').toBe(true);
  expect(at.faults()).toEqual([]);
}

/** Holds the list that the portal's page asks for once it has saved something at that address. */
async function holdListAfterSave(portal: Page, address: RegExp): Promise<{ readonly isHeld: Promise<void> }> {
  let isSaved = false;
  let isHolding = true;
  let noteHeld = () => {};
  const isHeld = new Promise<void>((done) => {
    noteHeld = done;
  });
  portal.on('request', (request) => {
    const isOurs = isHolding && address.test(new URL(request.url()).pathname);
    if (isOurs && request.method() === 'POST') isSaved = true;
    if (!isOurs || !isSaved || request.method() !== 'GET') {
      void request.continue();
      return;
    }
    // Never answered: the page is left meanwhile.
    isHolding = false;
    noteHeld();
  });
  await portal.setRequestInterception(true);
  return { isHeld };
}

describe.each(['knockout', 'react'] as const)('%s: the portal tab is closed', (portal) => {
  test('before Register: the form is filled anew, with everything in it', async () => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const first = await start(at);
    await waitForRun(at, waitsFor('press-register'));
    await closeTab(at, first);
    const second = await openAgain(at);
    await waitForRun(at, isWorking);
    await pressRegister(at, second);
    await finish(at);
  });

  test('after Register and again in the half-ticked permissions pane: the same app is gone on with', async () => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const first = await start(at);
    await pressRegister(at, first);
    await waitForRun(at, hasApp);
    await closeTab(at, first);
    const second = await openAgain(at);
    await waitForRun(at, isHalfTicked);
    await closeTab(at, second);
    await openAgain(at);
    await finish(at);
  });
});

describe.each(['knockout', 'react'] as const)('%s: the portal tab is loaded anew', (portal) => {
  test('while the form is filled, and once it is: it is filled anew, with everything in it', async () => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const tab = await start(at);
    await waitForRun(at, (run) => run?.pending?.key === 'audience' || run?.pending?.key === 'platform');
    await tab.reload();
    await waitForRun(at, waitsFor('press-register'));
    await tab.reload();
    await waitForRun(at, isWorking);
    await pressRegister(at, tab);
    await finish(at);
  });

  test('in the half-ticked pane, on the list and in the pane of the secret: one app, one secret', async () => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const tab = await start(at);
    await pressRegister(at, tab);
    await waitForRun(at, isHalfTicked);
    await tab.reload();
    await waitForRun(at, (run: Run | undefined) => run?.permissions?.ticked.length === 0);
    await waitForRun(at, (run) => run?.steps['create-secret']?.state === 'doing');
    await tab.reload();
    await waitForRun(at, (run) => run?.pending?.key === 'open secret pane');
    await tab.reload();
    await finish(at);
  });

  test('between the secret being made and being read: the admin is told, and a new one is made when he says so', async () => {
    const at = await shared.open('yetiforce', { portal });
    stage = at;
    const tab = await start(at);
    await pressRegister(at, tab);
    await waitForRun(at, hasApp);
    const list = await holdListAfterSave(tab, /\/apps\/[^/]+\/secrets$/u);
    await list.isHeld;
    await tab.reload();
    await waitForRun(at, waitsFor('secret-lost'));
    expect(at.world.audit.apps()[0]?.secrets).toHaveLength(1);
    const popup = await popupOn(at, tab);
    await expectWords(popup, words('wait_secret_lost_title'), words('wait_secret_lost_do'));
    await at.human.click(popup, { role: 'button', name: words('answer_new_secret') });
    await finish(at, 2);
  });
});

describe('the portal tab is taken elsewhere', () => {
  test.each([
    ['while Register is waited for', waitsFor('press-register')],
    ['in the half-ticked pane', isHalfTicked],
  ])('%s: the run says so, and goes on by itself when the tab comes back', async (_, isThere) => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    if (isThere === isHalfTicked) await pressRegister(at, portal);
    await waitForRun(at, isThere);
    await portal.goto('https://oro.example.test/admin/config/system/platform/display_settings');
    await waitForRun(at, waitsFor('sign-in'));
    const popup = await popupOn(at, at.crmPage);
    await expectWords(popup, words('wait_sign_in_title'), words('wait_sign_in_do'));
    await popup.close();
    await portal.bringToFront();
    await portal.goBack();
    await waitForRun(at, (run) => !waitsFor('sign-in')(run));
    if (isThere !== isHalfTicked) await pressRegister(at, portal);
    await finish(at);
  });

  test('"open the portal page" brings it back', async () => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    await pressRegister(at, portal);
    await waitForRun(at, isHalfTicked);
    await portal.goto('https://oro.example.test/admin/config/system/platform/display_settings');
    await waitForRun(at, waitsFor('sign-in'));
    await answer(at, at.crmPage, 'wait_sign_in_title', 'open-portal');
    await finish(at);
  });

  test('to another page of the portal, by the admin: Keyferry goes back to its own', async () => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    await pressRegister(at, portal);
    await waitForRun(at, isHalfTicked);
    await portal.evaluate(() => {
      location.hash = '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';
    });
    await finish(at);
  });
});

describe('sign-in', () => {
  /** Picks the account on the sign-in page, once the portal has led there. */
  async function signIn(at: SharedStage, portal: Page): Promise<void> {
    const account = 'button[data-test-id]';
    await portal.waitForSelector(account);
    await at.human.click(portal, account);
  }

  test('comes first: the run says so and begins by itself once the admin has signed in', async () => {
    const at = await shared.open('yetiforce', { axes: { signIn: true } });
    stage = at;
    const portal = await start(at);
    await waitForRun(at, waitsFor('sign-in'));
    const popup = await popupOn(at, portal);
    await expectWords(popup, words('wait_sign_in_title'), words('wait_sign_in_do'));
    await popup.close();
    await signIn(at, portal);
    await pressRegister(at, portal);
    await finish(at);
    expect(at.world.audit.events.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
  });

  test('is asked for in mid-run: nothing is lost, and the run goes on by itself afterwards', async () => {
    const at = await shared.open('yetiforce', { axes: { signIn: true } });
    stage = at;
    const portal = await start(at);
    await signIn(at, portal);
    await pressRegister(at, portal);
    await waitForRun(at, isHalfTicked);
    // The session has ended: the portal sends whoever loads it to the sign-in page.
    await portal.evaluate(() => localStorage.clear());
    await portal.reload();
    await waitForRun(at, waitsFor('sign-in'));
    const popup = await popupOn(at, portal);
    await expectWords(popup, words('wait_sign_in_do'));
    await popup.close();
    await signIn(at, portal);
    await finish(at);
  });
});

describe('the admin stops the run', () => {
  const kept = async ({ chromium }: SharedStage) => {
    const worker = await chromium.worker();
    return worker.evaluate(async () => ({
      session: await chrome.storage.session.get(null),
      scripts: await chrome.scripting.getRegisteredContentScripts(),
      badge: await chrome.action.getBadgeText({}),
    }));
  };
  const NOTHING = { session: {}, scripts: [], badge: '' };

  test('in the half-ticked pane: nothing more happens in the portal', async () => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    await pressRegister(at, portal);
    // The popup stays open over the working portal, with its second question asked: the pane is ticked in no time.
    const popup = await popupOn(at, portal);
    await at.human.click(popup, { role: 'button', name: words('stop_button') });
    await expectWords(popup, words('stop_question'));
    await waitForRun(at, isHalfTicked);
    await at.human.click(popup, { role: 'button', name: words('stop_confirm') });
    await expect.poll(() => kept(at)).toEqual(NOTHING);

    const events = at.world.audit.events.length;
    const inPane = () => portal.$eval('.fxs-contextpane', (pane) => pane.innerHTML);
    const before = await inPane();
    // A change of the page would make a script that still works look and tell, and its next act would follow.
    await portal.evaluate(() => document.body.append(document.createElement('p')));
    await portal.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect((await inPane()) === before, 'nothing in the pane has changed').toBe(true);
    await portal.reload();
    await portal.waitForSelector('.fxs-blade-title-titleText');
    expect(at.world.audit.events).toHaveLength(events);
    expect(at.world.audit.apps().map(({ permissions }) => permissions.map(({ name }) => name))).toEqual([
      ['User.Read'],
    ]);
    expect(await kept(at)).toEqual(NOTHING);
  });

  test('with the secret captured: it is wiped, and the form gets nothing', async () => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    await pressRegister(at, portal);
    await waitForReturn(at);
    expect(Object.keys((await kept(at)).session)).toContain('vault');
    const popup = await popupOn(at, at.crmPage);
    await at.human.click(popup, { role: 'button', name: words('stop_button') });
    await expectWords(popup, words('stop_wipes'));
    await at.human.click(popup, { role: 'button', name: words('stop_confirm') });
    await expectWords(popup, words('start_button'));
    await expect.poll(() => kept(at)).toEqual(NOTHING);
    expect(await at.crmPage.$eval('[name="client_secret"]', (field) => (field as HTMLInputElement).value)).toBe('');
  });
});
