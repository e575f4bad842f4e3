import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorld, type World } from './index.ts';
import { DRAWINGS, PAGES } from './portal/config.ts';
import { hashes } from './portal/deep-links.ts';
import { textsIn } from './portal/languages/index.ts';
import { openBrowser, Visitor } from './visitor.ts';

/** The axes that a drawing has to play its part in, in every technology. */

/** The browser's own notes on the frames' sandbox and on a refused save. */
const EXPECTED = /allow-same-origin|status of 400/u;
const ROW = '[role="row"], tr';
const LATENCY = 0.05;
const de = textsIn('de', 'usual');

// Both kinds of stale blades are the shell's own: one of them for each drawing will do.
const CASES = DRAWINGS.map((drawing, at) => [drawing, at % 2 === 0 ? 'other-app' : 'other-content'] as const);

describe.each(CASES)('%s, with a stale blade of %s', (drawing, staleBlade) => {
  let world: World;
  let browser: Browser;
  let visitor: Visitor;
  let own: string;

  beforeAll(async () => {
    world = await startWorld({
      latency: LATENCY,
      axes: {
        drawing: Object.fromEntries(PAGES.map((page) => [page, drawing])),
        paneFrame: 'same',
        language: 'de',
        languageSigns: 'frames',
        menu: 'folded',
        staleBlade,
        consentButton: 'late',
        essentials: 'label-above',
        credentialsLayout: 'stacked',
        rows: 'when-scrolled-to',
        rerendering: 'while-idle',
        registerRefusal: 'beforehand',
        delays: { stale: 8000, consent: 4000, toast: 600_000 },
      },
      policy: { mayRegister: false, secrets: 'forbidden' },
      decoys: { like: 'CRM mail', kinds: ['similar-name'] },
    });
    const { tenant } = world;
    own = tenant.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' }).clientId;
    const graph = tenant.catalogue.resources[0];
    const refs = graph?.permissions.slice(0, 12).map(({ id, type }) => ({ resourceAppId: graph.appId, id, type }));
    tenant.savePermissions(own, refs ?? []);
    tenant.addSecret(own, 'Old', 180);
    browser = await openBrowser(world);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    visitor = new Visitor(await browser.newPage());
  });
  afterEach(async () => {
    await visitor.page.close();
    expect(visitor.complaints.filter((text) => !EXPECTED.test(text))).toEqual([]);
  });

  /** The frame that shows the text, once one does. */
  async function frameWith(text: string, page: Page = visitor.page): Promise<Frame> {
    let found: Frame | undefined;
    await expect
      .poll(
        async () => {
          for (const frame of page.frames()) if ((await visibleText(frame)).includes(text)) found = frame;
          return found !== undefined;
        },
        { timeout: 15_000, message: `a frame that shows "${text}"` },
      )
      .toBe(true);
    if (!found) throw new Error('unreachable');
    return found;
  }

  /** A frame that is being replaced shows nothing. */
  function visibleText(frame: Frame): Promise<string> {
    return frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
  }

  test('a page shows another app first, then the right one, in German', async () => {
    const decoy = world.audit.apps()[0]?.clientId ?? '';
    await visitor.page.evaluateOnNewDocument(() => {
      const notes: { titles: string[]; frames: string[] } = { titles: [], frames: [] };
      Object.assign(window, { notes });
      new MutationObserver(() => {
        const title = document.querySelector('.fxs-blade-title-titleText')?.textContent;
        if (title && title !== notes.titles.at(-1)) notes.titles.push(title);
        for (const { src } of document.querySelectorAll('iframe')) notes.frames.push(src);
      }).observe(document, { childList: true, subtree: true });
    });
    await visitor.visit(hashes.app('CallAnAPI', own));
    await visitor.seeBlade('CRM mail | API-Berechtigungen');
    const frame = await frameWith('Microsoft Graph (12)');
    const notes = await visitor.page.evaluate(
      () => (window as unknown as { notes: { titles: string[]; frames: string[] } }).notes,
    );
    expect(notes.titles).toEqual([
      ...(staleBlade === 'other-app' ? ['CRM mail 2 | API-Berechtigungen'] : []),
      'CRM mail | API-Berechtigungen',
    ]);
    const drawnInFrame = notes.frames.some((src) => src.includes(decoy));
    const drawnHere = world.requests.some(({ path }) => path === `/world/api/apps/${decoy}/permissions`);
    expect(drawnInFrame || drawnHere, 'the content of the other app was drawn').toBe(true);
    expect(await frame.evaluate(() => document.documentElement.hasAttribute('lang'))).toBe(false);
    if (frame !== visitor.page.mainFrame()) expect(new URL(frame.url()).searchParams.get('l')).toBe('de.de-de');
  });

  test('rows come when the end of the list is scrolled to, and consent comes late', async () => {
    await visitor.visit(hashes.app('CallAnAPI', own));
    const frame = await frameWith('Microsoft Graph (12)');
    const names = () =>
      frame.$$eval(ROW, (rows) => rows.filter((row) => row.textContent?.includes('Delegated')).length);
    const first = await names();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(12);
    await expect
      .poll(
        async () => {
          await frame.$$eval(ROW, (rows) => rows.at(-1)?.scrollIntoView());
          return names();
        },
        { timeout: 15_000 },
      )
      .toBe(12);
    await frameWith('Administratorzustimmung für Contoso erteilen');
  });

  test('elements are replaced while nobody is at work', async () => {
    await visitor.visit(hashes.app('Credentials', own));
    const frame = await frameWith('Old');
    const row = await frame.waitForSelector('::-p-xpath(//*[@role="row"][contains(., "Old")])');
    await frame.waitForFunction((element) => !element?.isConnected, {}, row);
    await frame.waitForSelector('::-p-xpath(//*[@role="row"][contains(., "Old")])');
    expect(await frame.$$('[role="tab"]')).toEqual([]);
    expect(await visibleText(frame)).toContain(de.clientSecrets);
    expect(await visibleText(frame)).toContain('Certificates');
  });

  test('Essentials have their labels above the values; the menu opens its groups on demand', async () => {
    await visitor.visit(hashes.app('Overview', own));
    const frame = await frameWith(own);
    const [label, value] = await Promise.all(
      ['Anwendungs-ID (Client)', own].map((text) =>
        frame.$eval(`::-p-xpath(//*[text()="${text}"])`, (element) => element.getBoundingClientRect().top),
      ),
    );
    expect(Number(value)).toBeGreaterThan(Number(label) + 8);
    expect(await visibleText(frame)).not.toMatch(/^:$/mu);
    expect(await visitor.count('[data-telemetryname="Menu-CallAnAPI"]')).toBe(0);
    await visitor.click('.fxc-menu-group-foldable[aria-expanded="false"]');
    await visitor.click('[data-telemetryname="Menu-CallAnAPI"]');
    await visitor.seeBlade('CRM mail | API-Berechtigungen');
  });

  test('a refused save says why in a toast, and the pane is there again', async () => {
    await visitor.visit(hashes.app('Credentials', own));
    await visitor.seeBlade('CRM mail | Zertifikate und Geheimnisse');
    await (await frameWith('Old')).locator(`::-p-text(${de.newClientSecret})`).click();
    const pane = await frameWith(de.addAClientSecret);
    const add = `::-p-xpath(//*[self::button or @role="button"][normalize-space()="${de.add}"])`;
    await pane.locator(add).click();
    await visitor.see('.fxs-toast-failure');
    expect(await visitor.textOf('.fxs-toast-failure .fxs-toast-description')).toBe(
      'Credential type not allowed as per assigned policy.',
    );
    await pane.waitForSelector(`${add.slice(0, -2)}][not(@disabled) and not(@aria-disabled="true")])`);
    expect(world.audit.apps().find(({ clientId }) => clientId === own)?.secrets).toHaveLength(1);
  });

  test('who may not register finds the command disabled, and no form', async () => {
    await visitor.visit(hashes.list());
    const frame = await frameWith(de.newRegistration);
    const isDisabled = await frame.$$eval(
      'button, [role="button"], [role="menuitem"]',
      (buttons, text) =>
        buttons
          .filter((button) => button.textContent?.includes(text))
          .map((button) => button.getAttribute('aria-disabled') === 'true' || button.hasAttribute('disabled')),
      de.newRegistration,
    );
    expect(isDisabled).toEqual([true]);
    await visitor.visit(hashes.register());
    await visitor.seeBlade('No access');
    await frameWith('You do not have permission to register');
    expect(await visitor.count('input[aria-label="Name"]')).toBe(0);
  });
});
