import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pressRegister, start, waitForRun, writtenRun } from './journey.ts';
import { expectOneApp } from './outcome.ts';
import { answer, expectWords, popupOn, textOf, words } from './popup.ts';
import { portalOpenedBy, type SharedBrowser, type SharedStage, shareBrowser } from './shared-browser.ts';

/** The portal's create form when somebody else writes into it, when it refuses a name, and when it is slow. */

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

const NAME = 'input[aria-label="Name"]';
const PLAN_NAME = 'YetiForce mail (yetiforce.example.test)';
const nameIn = (portal: Page) => portal.$eval(NAME, (field) => (field as HTMLInputElement).value);

/** Types into the form and leaves the field: only then the portal takes the value. */
async function typeName({ human }: SharedStage, portal: Page, name: string): Promise<void> {
  await human.type(portal, NAME, name);
  await portal.keyboard.press('Tab');
}

const isCaptured = (run: Awaited<ReturnType<typeof writtenRun>>) => run?.credentialIsCaptured === true;

describe('the create form already holds a name when Keyferry gets there', () => {
  const DRAFT = "Ada's own app";

  /** The portal's tab, waiting because the form was edited: the draft stands there from the form's first moment on. */
  async function openDrafted(): Promise<{ at: SharedStage; portal: Page }> {
    const at = await shared.open('yetiforce', { axes: { signIn: true } });
    stage = at;
    const portal = await start(at);
    // The sign-in page gives the time to put the draft in place, as a browser does that restores a form.
    await portal.waitForSelector('button[data-test-id]');
    await portal.evaluateOnNewDocument(
      (selector, draft) => {
        new MutationObserver((_, observer) => {
          const field = document.querySelector<HTMLInputElement>(selector);
          if (!field) return;
          observer.disconnect();
          field.value = draft;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }).observe(document, { subtree: true, childList: true });
      },
      NAME,
      DRAFT,
    );
    await at.human.click(portal, 'button[data-test-id]');
    await waitForRun(at, (run) => run?.waiting?.reason === 'form-edited');
    return { at, portal };
  }

  test('nothing is overwritten while the admin is asked; "use the reviewed values" overwrites', async () => {
    const { at, portal } = await openDrafted();
    expect(await nameIn(portal)).toBe(DRAFT);
    expect(await portal.$$eval('input[type="text"]', (all) => all.map(({ value }) => value).filter(Boolean))).toEqual([
      DRAFT,
    ]);
    const popup = await popupOn(at, portal);
    await expectWords(
      popup,
      words('wait_form_edited_title'),
      words('wait_form_edited_do'),
      words('answer_use_my_values'),
      words('answer_keep_page_values'),
    );
    await at.human.click(popup, { role: 'button', name: words('answer_use_my_values') });
    await pressRegister(at, portal);
    await waitForRun(at, isCaptured);
    expectOneApp(at.world, 'yetiforce', { name: PLAN_NAME });
  });

  test('"keep what the page holds" registers under that name, with everything else as reviewed', async () => {
    const { at, portal } = await openDrafted();
    await answer(at, portal, 'wait_form_edited_title', 'keep-page-values');
    await pressRegister(at, portal);
    await waitForRun(at, isCaptured);
    expectOneApp(at.world, 'yetiforce', { name: DRAFT });
  });
});

describe('a name that the portal refuses', () => {
  test.each([
    ['holds forbidden characters', 'Mail <ada & co>'],
    ['is too long', 'n'.repeat(121)],
  ])("because it %s: the run waits with the page's words, and goes on by itself once it is right", async (_, bad) => {
    const at = await shared.open('yetiforce');
    stage = at;
    const portal = await start(at);
    await waitForRun(at, (run) => run?.waiting?.reason === 'press-register');
    await typeName(at, portal, bad);
    const run = await waitForRun(at, (now) => now?.waiting?.reason === 'name-refused');
    const said = await portal.$eval('.fxc-validation[role="alert"]', (message) => message.textContent);
    expect(said).toBeTruthy();
    expect(run?.waiting?.pageSays).toBe(said);
    const popup = await popupOn(at, portal);
    await expectWords(popup, words('wait_name_refused_title'), words('wait_name_refused_do'), said ?? '');
    await popup.close();

    await typeName(at, portal, 'Mail of Ada');
    await pressRegister(at, portal);
    await waitForRun(at, isCaptured);
    expectOneApp(at.world, 'yetiforce', { name: 'Mail of Ada' });
  });
});

describe('Register, pressed by Keyferry because the admin asked for it', () => {
  test.each(['knockout', 'react'] as const)('%s: once, however slow the reply is', async (variant) => {
    const at = await shared.open('yetiforce', { portal: variant });
    stage = at;
    const popup = await popupOn(at, at.crmPage);
    await at.human.click(popup, 'details.review > summary');
    await at.human.click(popup, 'details.review > label.choice input');
    const portal = await portalOpenedBy(at, () =>
      at.human.click(popup, { role: 'button', name: words('start_button') }),
    );
    const held = await holdCreation(portal);
    await held.isHeld;
    // Longer than Keyferry's patience with any other act.
    await expect.poll(() => held.heldFor(), { timeout: 10_000 }).toBeGreaterThan(5000);
    expect((await writtenRun(at))?.waiting).toBeUndefined();
    const watching = await popupOn(at, portal);
    expect(await textOf(watching)).not.toContain(words('wait_press_register_title'));
    await watching.close();
    expect(held.count()).toBe(1);
    held.release();
    await waitForRun(at, isCaptured);
    expect(held.count()).toBe(1);
    expectOneApp(at.world, 'yetiforce', { name: PLAN_NAME });
  });
});

/** Keeps the request that creates the app from reaching the portal's server until `release`. */
async function holdCreation(portal: Page) {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  let noteHeld = () => {};
  const isHeld = new Promise<void>((done) => {
    noteHeld = done;
  });
  let since = 0;
  let count = 0;
  portal.on('request', (request) => {
    if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/world/api/apps') {
      void request.continue();
      return;
    }
    count += 1;
    since = Date.now();
    noteHeld();
    void released.then(() => request.continue());
  });
  await portal.setRequestInterception(true);
  return { isHeld, release, heldFor: () => Date.now() - since, count: () => count };
}
