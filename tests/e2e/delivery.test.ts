import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createCrm } from '../world/crm/index.ts';
import type { Site } from './door.ts';
import { CRM, pressRegister, start, waitForReturn, waitForRun, writtenRun } from './journey.ts';
import { expectOneApp } from './outcome.ts';
import { expectWords, popupOn, textOf, words } from './popup.ts';
import { type SharedBrowser, type SharedStage, shareBrowser, tellRelay } from './shared-browser.ts';
import { forgeAnswers, holdMessage, noteMessages } from './worker-hooks.ts';

/** The hand-off of the captured credential: to the one form it was made for, once, and to nothing else. */

const FORM_PATH = '/index.php?module=MailServers&parent=Settings&view=Edit';
/** Practice YetiForces on hosts of their own, with pages that the browser may keep for "Back". */
const CRM_HOST = 'crm.example.test';
const LOOKALIKE_HOST = 'lookalike.example.test';
const at = (host: string, more = '') => `https://${host}${FORM_PATH}${more}`;

function yetiForce(): Site {
  const { handle } = createCrm().yetiforce;
  return (request, response) => {
    const writeHead = response.writeHead.bind(response) as (status: number, headers: object) => typeof response;
    response.writeHead = ((status: number, headers: object) =>
      writeHead(status, { ...headers, 'cache-control': 'no-cache' })) as typeof response.writeHead;
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  };
}
const sites = { [CRM_HOST]: yetiForce(), [LOOKALIKE_HOST]: yetiForce() };

const WRITTEN = ['name', 'client_id', 'client_secret', 'imap_host', 'smtp_host'];
/** What stands in the fields that a fill writes. */
const written = (page: Page) =>
  page.evaluate(
    (names) => names.map((name) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value),
    WRITTEN,
  );
const NOTHING = WRITTEN.map(() => '');

/** The run up to the moment at which the credential waits for its form. */
async function capture(stage: SharedStage): Promise<string> {
  const portal = await start(stage);
  await pressRegister(stage, portal);
  await waitForReturn(stage);
  await portal.close();
  return expectOneApp(stage.world, 'yetiforce').secrets[0]?.value ?? '';
}

async function vaultOf({ chromium }: SharedStage): Promise<boolean> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => 'vault' in (await chrome.storage.session.get(null)));
}

/** Presses "Fill the form" as a person does, and waits until the popup says that it is done. */
async function fillForReal(stage: SharedStage, page: Page, secret: string): Promise<void> {
  const popup = await popupOn(stage, page);
  await stage.human.click(popup, { role: 'button', name: words('ready_fill') });
  await expectWords(popup, words('done_title'));
  const [, , inForm] = await written(page);
  expect(inForm === secret, 'the form holds the secret').toBe(true);
}

describe.each([
  ['kept for "Back"', []],
  ['not kept', ['--disable-features=BackForwardCache']],
])('the CRM tab is navigated between the approval and the fill, its page %s', (kept, args) => {
  let shared: SharedBrowser;
  let stage: SharedStage | undefined;
  beforeAll(async () => {
    shared = await shareBrowser({ sites, args });
  });
  afterAll(() => shared?.close());
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  test('nothing is written to the page that follows, nor to the old one after "Back"; the admin is told', async () => {
    const here = await shared.open('yetiforce', { address: at(CRM_HOST) });
    stage = here;
    const { crmPage, human, chromium } = here;
    const secret = await capture(here);
    await crmPage.evaluate(() =>
      addEventListener('pageshow', (event) => Object.assign(window, { back: event.persisted })),
    );

    for (const next of [at(CRM_HOST, '&next'), at(LOOKALIKE_HOST)]) {
      const gate = await holdMessage(chromium, 'relay-crm-fill');
      const popup = await popupOn(here, crmPage);
      await human.click(popup, { role: 'button', name: words('ready_fill') });
      await expect.poll(gate.isReached).toBe(true);
      await crmPage.goto(next);
      await gate.open();
      const opened = Date.now();
      await expectWords(popup, words('refusal_page_gone_title'), words('refusal_page_gone_do'));
      expect(Date.now() - opened, next).toBeLessThan(3000);
      await popup.close();
      expect(await written(crmPage), next).toEqual(NOTHING);

      await crmPage.goBack();
      const persisted = await crmPage.evaluate(() => (window as { back?: boolean }).back);
      expect(persisted, 'the old document is back').toBe(kept === 'not kept' ? undefined : true);
      expect(await written(crmPage), `back from ${next}`).toEqual(NOTHING);
      expect(await vaultOf(here)).toBe(true);
    }
    await fillForReal(here, crmPage, secret);
  });
});

describe('one credential', () => {
  let shared: SharedBrowser;
  let stage: SharedStage | undefined;
  beforeAll(async () => {
    shared = await shareBrowser({ sites, allow: [/^failed-request chrome-extension:/u] });
  });
  afterAll(() => shared?.close());
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  test('is refused to every page but the form it was made for, and is delivered there once', async () => {
    const here = await shared.open('yetiforce');
    stage = here;
    const { crmPage, chromium } = here;
    const secret = await capture(here);

    // A form that looks the same on another host, with the popup's words and past them.
    const other = await chromium.browser.newPage();
    await other.goto(at(LOOKALIKE_HOST));
    const overLookalike = await popupOn(here, other);
    await expectWords(
      overLookalike,
      words('ready_other_crm', LOOKALIKE_HOST, 'yetiforce.example.test'),
      words('common_go_crm'),
    );
    expect(await textOf(overLookalike)).not.toContain(words('ready_fill'));
    const refused = await tellRelay(overLookalike, { type: 'ui-relay-fill', mailServers: true });
    expect(refused.refusal).toEqual({ kind: 'other-origin', expected: 'https://yetiforce.example.test' });
    await expectWords(overLookalike, words('ready_title', 'YetiForce'));

    // The same, with a page that has taken our script over and claims to be the CRM: the browser knows better.
    const forged = await forgeAnswers(chromium, 'relay-crm-read', { origin: 'https://yetiforce.example.test' });
    const told = await noteSent(here, 'relay-crm-fill');
    const lied = await tellRelay(overLookalike, { type: 'ui-relay-fill', mailServers: true });
    expect(lied.refusal?.kind).toMatch(/^(?:other-origin|not-the-form)$/u);
    expect(await told()).toBe(0);
    await forged.undo();
    await overLookalike.close();
    expect(await written(other)).toEqual(NOTHING);

    // Another known CRM's form.
    await other.goto(CRM.oro.address);
    await other.waitForSelector('form[name="microsoft_settings"]');
    const overOro = await popupOn(here, other);
    await expectWords(overOro, words('ready_other_crm', 'oro.example.test', 'yetiforce.example.test'));
    expect((await tellRelay(overOro, { type: 'ui-relay-fill', mailServers: true })).refusal?.kind).toMatch(
      /^(?:other-origin|not-the-form)$/u,
    );
    await overOro.close();
    expect(await other.$$eval('input[type="password"]', (all) => all.map((field) => field.value).join(''))).toBe('');
    await other.close();

    // The form itself, in the background.
    const ours = await chromium.openPage('popup.html');
    expect((await tellRelay(ours, { type: 'ui-relay-fill', mailServers: true })).refusal).toEqual({
      kind: 'not-the-form',
    });
    await ours.close();
    expect(await written(crmPage)).toEqual(NOTHING);
    expect(await vaultOf(here)).toBe(true);

    // Two approvals at once: one fill.
    const popup = await popupOn(here, crmPage);
    const views = await popup.evaluate(() => {
      const fill = { type: 'ui-relay-fill', mailServers: true };
      return Promise.all([chrome.runtime.sendMessage(fill), chrome.runtime.sendMessage(fill)]);
    });
    expect(views.map(({ refusal }) => refusal)).toEqual([
      undefined,
      { kind: 'page-refused', reason: 'already-filling' },
    ]);
    const [, clientId, inForm] = await written(crmPage);
    expect(clientId).toBe(here.world.audit.apps()[0]?.clientId);
    expect(inForm === secret, 'the form holds the secret').toBe(true);

    // Delivered once: it is gone, and a second fill says so.
    expect(await vaultOf(here)).toBe(false);
    expect((await writtenRun(here))?.outcome).toBe('delivered');
    await crmPage.reload();
    const again = await tellRelay(popup, { type: 'ui-relay-fill', mailServers: true });
    expect(again.refusal).toEqual({ kind: 'no-credential' });
    expect(await written(crmPage)).toEqual(NOTHING);
    expect(here.faults()).toEqual([]);
  });

  test('goes to nobody who asks from outside: another extension is not heard at all', async () => {
    const here = await shared.open('yetiforce');
    stage = here;
    const portal = await start(here);
    await waitForRun(here, (run) => run?.waiting?.reason === 'press-register');
    const { browser, extensionId } = here.chromium;
    const stranger = await browser.installExtension(join(import.meta.dirname, '../browser/probe'));
    const target = await browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(stranger),
    );
    const worker = await target.worker();
    const said = await worker?.evaluate(async (id) => {
      const message = async () => {
        try {
          return await chrome.runtime.sendMessage(id, { type: 'ui-relay-stop' });
        } catch (error) {
          return String(error);
        }
      };
      const port = () =>
        new Promise((done) => {
          const connected = chrome.runtime.connect(id);
          connected.onMessage.addListener(() => done('answered'));
          connected.onDisconnect.addListener(() => done(chrome.runtime.lastError?.message));
        });
      return [await message(), await port()];
    }, extensionId);
    expect(said).toEqual([
      expect.stringContaining('Receiving end does not exist'),
      expect.stringContaining('Receiving end does not exist'),
    ]);
    expect((await writtenRun(here))?.waiting?.reason).toBe('press-register');
    await browser.uninstallExtension(stranger);
    await portal.close();
  });
});

/** How often the background sends a message of that type from now on. */
async function noteSent({ chromium }: SharedStage, type: string): Promise<() => Promise<number>> {
  const worker = await chromium.worker();
  await worker.evaluate((wanted) => {
    const { sendMessage } = chrome.tabs;
    const counted = globalThis as unknown as { sent: number };
    counted.sent = 0;
    chrome.tabs.sendMessage = ((...args: Parameters<typeof sendMessage>) => {
      if ((args[1] as { type?: string }).type === wanted) counted.sent += 1;
      return sendMessage(...args);
    }) as typeof sendMessage;
  }, type);
  return () => worker.evaluate(() => (globalThis as unknown as { sent: number }).sent);
}

describe('a hostile page', () => {
  let shared: SharedBrowser;
  let stage: SharedStage | undefined;
  beforeAll(async () => {
    shared = await shareBrowser({ sites, allow: [/chrome-extension:/u] });
  });
  afterAll(() => shared?.close());
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  /** All that a page can look at to find out whether somebody is there. */
  const look = (page: Page) =>
    page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      html: document.documentElement.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
      marks: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].length,
      runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    }));

  test('can not tell that its form was read', async () => {
    const here = await shared.open('yetiforce');
    stage = here;
    await here.crmPage.waitForNetworkIdle({ idleTime: 100 });
    const before = await look(here.crmPage);
    const popup = await popupOn(here, here.crmPage);
    await expectWords(popup, words('start_button'));
    expect(await look(here.crmPage)).toEqual(before);

    const { base } = here.chromium;
    const reached = await here.crmPage.evaluate(async (root) => {
      const files = ['manifest.json', 'popup.html', 'crm.js', 'portal.js', 'icons/16.png', 'labels/en.json'];
      const loads = (tag: 'img' | 'script', url: string) =>
        new Promise<string>((done) => {
          const element = document.createElement(tag);
          element.onload = () => done('loaded');
          element.onerror = () => done('blocked');
          element.src = url;
          document.body.append(element);
        });
      const results: string[] = [];
      for (const file of files) {
        const url = `${root}${file}`;
        const fetched = await fetch(url, { mode: 'no-cors' }).then(
          () => 'fetched',
          () => 'blocked',
        );
        results.push(fetched, await loads('img', url), await loads('script', url));
      }
      return results;
    }, base);
    expect(new Set(reached)).toEqual(new Set(['blocked']));
  });

  test('reaches the background with nothing, however it floods', async () => {
    const here = await shared.open('yetiforce');
    stage = here;
    const popup = await popupOn(here, here.crmPage);
    await expectWords(popup, words('start_button'));
    const noted = await noteMessages(here.chromium);
    await here.crmPage.evaluate(flood);
    const messages = (await noted()).filter(({ url }) => url?.startsWith('https:'));
    expect(messages).toEqual([]);
    expect(await writtenRun(here)).toBeUndefined();
  });

  test('in the portal changes nothing of the run either: it says what the page shows, and nothing else', async () => {
    const here = await shared.open('yetiforce');
    stage = here;
    const portal = await start(here);
    const before = await waitForRun(here, (run) => run?.waiting?.reason === 'press-register');
    const noted = await noteMessages(here.chromium);
    await portal.evaluate(flood);
    const types = new Set((await noted()).filter(({ url }) => url?.startsWith('https:')).map(({ type }) => type));
    types.delete('portal-relay-seen');
    expect([...types]).toEqual([]);
    const { steps, waiting } = (await writtenRun(here)) ?? {};
    expect({ steps, waiting }).toEqual({ steps: before?.steps, waiting: before?.waiting });
    await pressRegister(here, portal);
    await waitForRun(here, (run) => run?.credentialIsCaptured === true);
    expectOneApp(here.world, 'yetiforce');
  });

  test('gives names with markup, turned text and no end: the popup shows them as short, plain text', async () => {
    const here = await shared.open('yetiforce', { yetiforce: { apps: 3 } });
    stage = here;
    const { crmPage, world } = here;
    const names = [
      '<img src=x onerror="document.title=\'pwned\'"><b>bold</b>',
      '\u202Egnihtyreve\u202C \u2066hidden\u2069\u200B',
      'long '.repeat(2000),
    ];
    const { apps } = world.crm.yetiforce;
    names.forEach((name, index) => {
      const app = apps.at(index - names.length);
      if (app) apps[apps.indexOf(app)] = { ...app, name };
    });
    await crmPage.reload();
    const popup = await popupOn(here, crmPage);
    await expectWords(popup, words('start_choose_uri'));
    const labels = await popup.$$eval('.choices label', (all) => all.map((label) => label.textContent ?? ''));
    expect(labels[0]).toBe(names[0]?.slice(0, 59).concat(names[0].length > 60 ? '…' : ''));
    expect(labels[1]).toBe('gnihtyreve hidden');
    expect(labels[2]?.length).toBeLessThanOrEqual(60);
    expect(await popup.$$('main img, main b')).toEqual([]);
    expect(await popup.title()).not.toBe('pwned');
    expect(await textOf(popup)).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
  });
});

/** Everything that a page can send around: none of it is ours to hear. */
async function flood(): Promise<void> {
  const types = [
    'ui-relay-start',
    'ui-relay-fill',
    'ui-relay-stop',
    'relay-crm-fill',
    'relay-portal-end',
    'portal-relay-hello',
  ];
  for (let round = 0; round < 100; round++) {
    for (const type of types) {
      const message = { type, order: {}, facts: {}, mailServers: true, id: 'keyferry' };
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: message }));
      window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
      window.dispatchEvent(new StorageEvent('storage', { key: type, newValue: JSON.stringify(message) }));
      new BroadcastChannel('keyferry').postMessage(message);
    }
  }
  const forged = document.createElement('div');
  forged.innerHTML =
    '<div id="keyferry" data-keyferry="ready" role="status">Keyferry: filled</div><script type="application/json" id="keyferry-data">{"secret":"x"}</script>';
  document.body.append(forged);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  forged.remove();
}
