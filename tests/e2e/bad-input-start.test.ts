import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StartOrder } from '../../src/domain/messages.ts';
import { type CrmName, pressRegister, start, waitForRun } from './journey.ts';
import { expectWords, popupOn, textOf, words } from './popup.ts';
import { portalOpenedBy, type SharedBrowser, type SharedStage, shareBrowser, tellRelay } from './shared-browser.ts';

/** What is refused before the portal is opened, and what the popup says of forms that are not quite the known ones. */

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

/** The portal's hosts that were asked for anything at all. */
const portalRequests = ({ world }: SharedStage) =>
  world.requests.filter(({ host }) => /azure|microsoft/u.test(host)).map(({ host, path }) => host + path);

const buttonsOf = (popup: Page) =>
  popup.$$eval('button', (buttons) => buttons.map((button) => button.textContent ?? ''));

describe('a redirect URI that Entra would refuse', () => {
  const FOLDER = 'a'.repeat(220);
  test.each([
    ['http on a foreign host', 'http://yetiforce.example.test/', 'not_https'],
    ['a fragment', 'https://yetiforce.example.test/#/', 'has_fragment'],
    ['a wildcard', 'https://*.example.test/', 'has_wildcard'],
    ['more than 256 characters', `https://yetiforce.example.test/${FOLDER}/`, 'too_long'],
  ] as const)(
    '%s: no start, reason and fix are said, and the portal is not asked for anything',
    async (_, siteUrl, problem) => {
      stage = await shared.open('yetiforce', { yetiforce: { siteUrl } });
      const { world, chromium, crmPage } = stage;
      const popup = await popupOn(stage, crmPage);
      await expectWords(
        popup,
        words('uri_title'),
        words(`uri_${problem}_what`),
        words(`uri_${problem}_means`),
        words(`uri_${problem}_do`),
      );
      expect(await buttonsOf(popup)).toEqual([words('common_check_again')]);

      // The popup offers no start; the relay refuses one all the same, whoever asks for it.
      const uri = `${siteUrl}webservice/OAuth/MailAccount/${world.crm.yetiforce.apps.at(-1)?.apiKey}`;
      const tabs = (await chromium.browser.pages()).length;
      const view = await tellRelay(popup, { type: 'ui-relay-start', ...orderFor(uri) });
      expect(view.refusal).toEqual({ kind: 'redirect-uri', problem: problem.replaceAll('_', '-'), uri });
      expect(view.run).toBeUndefined();
      expect((await chromium.browser.pages()).length).toBe(tabs);
      expect(portalRequests(stage)).toEqual([]);
      expect(stage.faults()).toEqual([]);
    },
  );

  test('http is taken for localhost, so an http site is not refused for being http alone', async () => {
    stage = await shared.open('yetiforce', { yetiforce: { siteUrl: 'http://localhost/crm/' } });
    const popup = await popupOn(stage, stage.crmPage);
    await expectWords(popup, words('start_button'));
    expect(await textOf(popup)).not.toContain(words('uri_title'));
  });

  test('a URI that the form does not offer is refused, also if Entra would take it', async () => {
    stage = await shared.open('yetiforce');
    const popup = await popupOn(stage, stage.crmPage);
    const view = await tellRelay(popup, { type: 'ui-relay-start', ...orderFor('https://elsewhere.example.test/') });
    expect(view.refusal).toEqual({ kind: 'not-the-form' });
    expect(portalRequests(stage)).toEqual([]);
  });
});

function orderFor(redirectUri: string): StartOrder {
  return { presetId: 'yetiforce', redirectUri, name: 'Mail', lifetimeDays: 180, leftOut: [], pressRegister: false };
}

describe('OAuth applications of YetiForce', () => {
  test('of two the admin picks one: its URI is registered, and it is chosen in the form', async () => {
    stage = await shared.open('yetiforce', { yetiforce: { apps: 2 } });
    const { world, human, crmPage } = stage;
    const [, , , second] = world.crm.yetiforce.apps;
    const popup = await popupOn(stage, crmPage);
    await human.click(popup, { role: 'button', name: words('start_button') });
    await expectWords(popup, words('start_choose_first'));
    expect(portalRequests(stage)).toEqual([]);

    await human.click(popup, { role: 'radio', name: 'Sales mail' });
    const portal = await portalOpenedBy(stage, () =>
      human.click(popup, { role: 'button', name: words('start_button') }),
    );
    await pressRegister(stage, portal);
    await waitForRun(stage, (run) => run?.credentialIsCaptured === true);
    const uri = `https://yetiforce.example.test/webservice/OAuth/MailAccount/${second?.apiKey}`;
    expect(world.audit.apps().map(({ redirectUris }) => redirectUris)).toEqual([[{ platform: 'web', uri }]]);

    const filling = await popupOn(stage, crmPage);
    await human.click(filling, { role: 'button', name: words('ready_fill') });
    await expectWords(filling, words('done_title'));
    const chosen = await crmPage.$eval('#redirect_uri_id', (select) => (select as HTMLSelectElement).value);
    expect(chosen).toBe(second?.id);
  });

  test('none: the popup says where to create one, and nothing starts', async () => {
    stage = await shared.open('yetiforce', { yetiforce: { apps: 0 } });
    const popup = await popupOn(stage, stage.crmPage);
    await expectWords(popup, words('start_no_uri_title'), words('start_no_uri_do_yetiforce'));
    expect(await buttonsOf(popup)).toEqual([words('common_check_again')]);
    expect(portalRequests(stage)).toEqual([]);
  });
});

describe('a page that is only partly the form', () => {
  /** Parts as the popup lists them under "Missing" and "Found". */
  async function partsIn(popup: Page): Promise<{ missing: readonly string[]; found: readonly string[] }> {
    await expectWords(popup, words('partial_do'));
    const list = (title: string) =>
      popup.$$eval(`ul[aria-label="${title}"] li`, (items) => items.map((item) => item.textContent?.trim() ?? ''));
    return { missing: await list(words('partial_missing')), found: await list(words('partial_found')) };
  }

  test('YetiForce without its secret and provider: both are named as missing, the rest as found', async () => {
    stage = await shared.open('yetiforce');
    await stage.crmPage.$$eval('[name="client_secret"], [name="oauth_provider"]', (fields) => {
      for (const field of fields) field.closest('.js-field-container')?.remove();
    });
    const { missing, found } = await partsIn(await popupOn(stage, stage.crmPage));
    expect(missing).toEqual([words('part_provider'), words('part_secret')]);
    expect(found).toEqual([
      words('part_address'),
      words('part_form'),
      words('part_authMethod'),
      words('part_redirectUri'),
      words('part_clientId'),
    ]);
  });

  test('YetiForce with a form that nothing but its address tells: nothing is started, "Check again" finds the form', async () => {
    stage = await shared.open('yetiforce');
    const { crmPage, human } = stage;
    await crmPage.$eval('#EditView', (form) => {
      Object.assign(window, { kept: form, place: form.parentElement });
      form.remove();
    });
    const popup = await popupOn(stage, crmPage);
    const { missing, found } = await partsIn(popup);
    expect(found).toEqual([words('part_address')]);
    expect(missing).toContain(words('part_form'));
    await crmPage.evaluate(() => {
      const { kept, place } = window as unknown as { kept: Element; place: Element };
      place.append(kept);
    });
    await human.click(popup, { role: 'button', name: words('common_check_again') });
    await expectWords(popup, words('start_button'));
  });

  test('Oro as a user without the right sees it: the address is found, the form is missing', async () => {
    stage = await shared.open('oro', { oro: { noForm: true } });
    const { missing, found } = await partsIn(await popupOn(stage, stage.crmPage));
    expect(found).toEqual([words('part_address')]);
    expect(missing).toEqual([
      words('part_form'),
      words('part_clientId'),
      words('part_secret'),
      words('part_tenantId'),
      words('part_redirectUri'),
    ]);
  });

  test('Oro with its tenant field renamed beyond recognition: that part alone is missing', async () => {
    stage = await shared.open('oro');
    await stage.crmPage.waitForSelector('form[name="microsoft_settings"]');
    await stage.crmPage.$$eval('[name*="___tenant]"]', (fields) => {
      for (const field of fields) field.closest('.control-group')?.remove();
    });
    expect((await partsIn(await popupOn(stage, stage.crmPage))).missing).toEqual([words('part_tenantId')]);
  });
});

describe('pages that only look like the form', () => {
  const YETIFORCE = 'https://yetiforce.example.test/index.php?parent=Settings&';
  test.each([
    [
      'yetiforce',
      'the single sign-on form, which also asks for a client ID and secret',
      `${YETIFORCE}module=UserAuth&view=Edit`,
    ],
    ['yetiforce', 'the currency form, of the same id and classes', `${YETIFORCE}module=Currency&view=Edit`],
    ['yetiforce', 'the list of mail servers', `${YETIFORCE}module=MailServers&view=List`],
    ['oro', "Google's settings", 'https://oro.example.test/admin/config/system/platform/google_settings'],
    ['oro', 'the display settings', 'https://oro.example.test/admin/config/system/platform/display_settings'],
  ] as const)('%s: %s is no form for Keyferry', async (crm: CrmName, _, address) => {
    stage = await shared.open(crm, { address });
    await stage.crmPage.waitForSelector('form, table');
    const popup = await popupOn(stage, stage.crmPage);
    await expectWords(popup, words('idle_title'), words('idle_elsewhere'));
    const view = await tellRelay(popup, { type: 'ui-relay-look' });
    expect(view.here.kind).toBe('elsewhere');
    expect(view.refusal).toBeUndefined();
    const refused = await tellRelay(popup, { type: 'ui-relay-start', ...orderFor('https://yetiforce.example.test/') });
    expect(refused.refusal).toEqual({ kind: 'not-the-form' });
    expect(portalRequests(stage)).toEqual([]);
  });
});

test('a browser page can not be read, and the popup says so', async () => {
  stage = await shared.open('yetiforce');
  const page = await shared.chromium.browser.newPage();
  await page.goto('chrome://version');
  await expectWords(await popupOn(stage, page), words('idle_unreadable'));
});

test('the start button opens the portal with the plan of the only application', async () => {
  stage = await shared.open('yetiforce');
  const portal = await start(stage);
  await waitForRun(stage, (run) => run?.waiting?.reason === 'press-register');
  expect(new URL(portal.url()).host).toBe('portal.azure.com');
});
