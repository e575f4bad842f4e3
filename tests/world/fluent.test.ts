import { randomUUID } from 'node:crypto';
import type { Frame } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { graphDelegated, MICROSOFT_GRAPH } from '../../src/domain/permissions.ts';
import {
  choose,
  closePortal,
  go,
  liveFrame,
  type OpenPortal,
  openPortal,
  press,
  texts,
  type,
} from './fluent-driver.ts';
import type { WorldOptions } from './options.ts';
import { hashes } from './portal/deep-links.ts';

/** The React drawing, worked by trusted input as a person would, and judged by the audit. */

const REDIRECT_URI = 'https://crm.example.test/oauth/callback';
/** Fluent draws the star of a required field as part of its name. */
const NAME = '::-p-aria([role="textbox"][name="Name *"])';
const ROW = '[data-automationid="DetailsRow"]';

let portal: OpenPortal | undefined;
afterEach(async () => {
  const opened = portal;
  portal = undefined;
  await closePortal(opened);
  expect(opened?.faults).toEqual([]);
});

/** Opens a page of an app that exists already. */
async function openAppPage(item: string, options: WorldOptions = {}): Promise<OpenPortal> {
  portal = await openPortal(({ tenant }) => {
    const { clientId } = tenant.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
    return hashes.app(item, clientId);
  }, options);
  return portal;
}

/** From "API permissions" to the third stage of the pane. */
async function openPicker({ page }: OpenPortal): Promise<Frame> {
  await press(await liveFrame(page, 'CallAnAPI'), 'menuitem', 'Add a permission');
  const pane = await liveFrame(page, 'RequestApiPermissions');
  await pane.locator('button ::-p-text(Microsoft Graph)').click();
  await pane.locator('button ::-p-text(Delegated permissions)').click();
  await pane.waitForSelector(ROW);
  return pane;
}

/** Filters, opens the first group and clicks the row with exactly that name. */
async function tick(pane: Frame, name: string): Promise<void> {
  await type(pane, '[role="searchbox"]', name);
  await pane.waitForFunction(() => !document.querySelector('[data-automationid="DetailsRow"]'));
  await pane.locator('button[aria-label="expand or collapse group"][aria-expanded="false"]').click();
  await pane.locator(`label ::-p-text(${name})`).click();
}

test('a person gets from the form to the secret', async () => {
  portal = await openPortal(hashes.register, { axes: { credentialsTab: 'certificates' } });
  const { page, world } = portal;
  const name = `CRM mail ${randomUUID().slice(0, 8)}`;

  const form = await liveFrame(page, 'CreateApplicationBlade');
  await type(form, NAME, name);
  await choose(form, '::-p-aria([role="combobox"][name="Supported account types"])', 'Multiple Entra ID tenants');
  await choose(form, '::-p-aria([role="combobox"][name="Select a platform"])', 'Web');
  await type(form, 'input[aria-label="Redirect URI (optional)"]', REDIRECT_URI);
  await press(form, 'button', 'Register');

  const overview = await liveFrame(page, 'Overview');
  await overview.waitForSelector('[class*="essentialsItem-"]');
  const [app] = world.audit.apps();
  if (!app) throw new Error('no app was made');
  expect(await texts(overview, '[class*="essentialsValue-"]')).toContain(app.clientId);

  await go(page, hashes.app('CallAnAPI', app.clientId));
  const pane = await openPicker(portal);
  for (const permission of ['offline_access', 'IMAP.AccessAsUser.All', 'SMTP.Send']) await tick(pane, permission);
  await press(pane, 'button', 'Add permissions');

  const permissions = await liveFrame(page, 'CallAnAPI');
  await permissions.waitForSelector('::-p-text(Microsoft Graph \\(4\\))');
  await press(permissions, 'menuitem', 'Grant admin consent for Contoso');
  await press(permissions, 'button', 'Yes');
  await permissions.waitForSelector('::-p-text(Granted for Contoso)');

  await go(page, hashes.app('Credentials', app.clientId));
  const secrets = await liveFrame(page, 'Credentials');
  await secrets.locator('[role="tab"] ::-p-text(Client secrets)').click();
  await press(secrets, 'menuitem', 'New client secret');
  const secretPane = await liveFrame(page, 'AddClientSecret');
  await type(secretPane, 'input[type="text"]', 'Keyferry');
  await choose(secretPane, '[role="combobox"]', '365 days (12 months)');
  await press(secretPane, 'button', 'Add');
  await secrets.waitForSelector(ROW);

  const [result, ...others] = world.audit.apps();
  expect(others).toEqual([]);
  expect(result).toMatchObject({
    name,
    audience: 'AzureADMultipleOrgs',
    redirectUris: [{ platform: 'web', uri: REDIRECT_URI }],
    secrets: [{ label: 'Keyferry', lifetimeDays: 365, removed: false }],
    consentGranted: true,
  });
  const wanted = (['IMAP.AccessAsUser.All', 'SMTP.Send', 'User.Read', 'offline_access'] as const).map(graphDelegated);
  expect(new Set(result?.permissions)).toEqual(new Set(wanted));
  const secret = result?.secrets[0];
  expect(await texts(secrets, `${ROW} [data-automation-key="value"]`)).toEqual([
    expect.stringContaining(`${secret?.value}`),
  ]);
});

test('a long list is virtualised: of about 600 permissions fewer than 100 rows are in the DOM', async () => {
  const opened = await openAppPage('CallAnAPI');
  const pane = await openPicker(opened);
  await pane.locator('::-p-text(expand all)').click();
  await pane.waitForFunction(() => document.querySelectorAll('[aria-expanded="false"][role="row"]').length === 0);
  const graph = opened.world.tenant.catalogue.resource(MICROSOFT_GRAPH)?.permissions ?? [];
  expect(graph.filter(({ type }) => type === 'Scope').length).toBeGreaterThan(550);

  const rows = await pane.$$eval('[role="row"]', (elements) => elements.length);
  expect(rows).toBeGreaterThan(10);
  expect(rows).toBeLessThan(100);

  // Scrolled away, a row leaves the DOM. (Fluent always keeps its first page of ten.)
  const atStart = (await texts(pane, `${ROW} label`)).at(-1) ?? '';
  await pane.waitForFunction(() => {
    const scroller = document.querySelector('[data-is-scrollable="true"]');
    scroller?.scrollBy({ top: scroller.clientHeight * 2 });
    return scroller !== null && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
  });
  await pane.waitForFunction(
    (name) => [...document.querySelectorAll('label')].every((label) => label.textContent !== name),
    {},
    atStart,
  );
  expect(await pane.$$eval('[role="row"]', (elements) => elements.length)).toBeLessThan(200);
});

test('ticks survive the filter, and show in the row and in the group heading', async () => {
  const opened = await openAppPage('CallAnAPI');
  const pane = await openPicker(opened);
  await pane.locator('label ::-p-text(openid)').click();
  await tick(pane, 'SMTP.Send');
  await pane.locator('button[aria-label="Clear filter"]').click();
  await pane.waitForSelector(`${ROW}[aria-selected="true"] ::-p-text(openid)`);
  expect(await texts(pane, `${ROW}[aria-selected="true"] label`)).toEqual(['openid']);
  await pane.waitForSelector('::-p-text(OpenId permissions \\(1\\))');
});

test('where ticks do not survive the filter, only what is shown stays ticked', async () => {
  const opened = await openAppPage('CallAnAPI', { axes: { ticksSurviveFilter: false, addPaneShowsExisting: false } });
  const pane = await openPicker(opened);
  await pane.locator('label ::-p-text(openid)').click();
  await tick(pane, 'SMTP.Send');
  await press(pane, 'button', 'Add permissions');
  const page = await liveFrame(opened.page, 'CallAnAPI');
  await page.waitForSelector('::-p-text(SMTP.Send)');
  const names = opened.world.audit.apps()[0]?.permissions.map(({ name }) => name);
  expect(names?.sort()).toEqual(['SMTP.Send', 'User.Read']);
});

test('a tick can show as the name of an image alone', async () => {
  const opened = await openAppPage('CallAnAPI', { axes: { tickSign: 'image' } });
  const pane = await openPicker(opened);
  const signs = () => pane.$$eval('[role="img"]', (images) => images.map((image) => image.getAttribute('aria-label')));
  expect(await signs()).toEqual(['Unselected', 'Unselected', 'Unselected', 'Unselected']);
  await pane.locator('label ::-p-text(openid)').click();
  await pane.waitForSelector('[role="img"][aria-label="Selected"]');
  expect(await signs()).toEqual(['Unselected', 'Unselected', 'Selected', 'Unselected']);
  expect(await pane.$$(`${ROW}[aria-selected]`)).toEqual([]);
});

test('the prewarmed twin has the name of the live frame, not its class, and shows nothing', async () => {
  const { page } = await openAppPage('CallAnAPI');
  const live = await liveFrame(page, 'CallAnAPI');
  await live.waitForSelector(ROW);
  const twins = await page.$$('iframe[name="CallAnAPI.ReactView"]:not(.fxs-reactview-frame-active)');
  expect(twins).toHaveLength(1);
  const twin = await twins[0]?.contentFrame();
  await twin?.waitForFunction(() => document.readyState === 'complete');
  expect(await twin?.$eval('#root', (root) => root.innerHTML)).toBe('');
  expect(await twin?.$$('input, button, [role="row"]')).toEqual([]);
  expect(
    await page.evaluate(() => document.querySelector('iframe:not(.fxs-reactview-frame-active)')?.checkVisibility()),
  ).toBe(false);
});

test('a pane is drawn in a second frame, on a host other than its page', async () => {
  const { page } = await openAppPage('Credentials');
  const live = await liveFrame(page, 'Credentials');
  await press(live, 'menuitem', 'New client secret');
  const pane = await liveFrame(page, 'AddClientSecret');
  expect(new URL(pane.url()).host).not.toBe(new URL(live.url()).host);
  expect(await live.$$('input')).toEqual([]);
});

test('where panes need a trusted click, a scripted one opens nothing and a real one does', async () => {
  const { page } = await openAppPage('Credentials', { axes: { panesNeedTrustedClick: true } });
  const live = await liveFrame(page, 'Credentials');
  const button = await live.waitForSelector('::-p-aria([role="menuitem"][name="New client secret"]:not([disabled]))');
  await button?.evaluate((element) => (element as HTMLElement).click());
  // A real click on another control afterwards: had the scripted one worked, its pane would be there by now.
  await live.locator('[role="tab"] ::-p-text(Certificates)').click();
  await live.waitForSelector('[role="tab"][aria-selected="true"] ::-p-text(Certificates)');
  expect(await page.$$('iframe[name="AddClientSecret.ReactView"]')).toEqual([]);
  await live.locator('[role="tab"] ::-p-text(Client secrets)').click();
  await press(live, 'menuitem', 'New client secret');
  await liveFrame(page, 'AddClientSecret');
});

test("a secret's value is shown whole on the page that made it, and masked ever after", async () => {
  const { page, world } = await openAppPage('Credentials');
  const appId = world.audit.apps()[0]?.clientId ?? '';
  const live = await liveFrame(page, 'Credentials');
  await press(live, 'menuitem', 'New client secret');
  await press(await liveFrame(page, 'AddClientSecret'), 'button', 'Add');
  const cell = await live.waitForSelector(`${ROW} [data-automation-key="value"] [title]`);
  const value = world.audit.apps()[0]?.secrets[0]?.value ?? '';
  expect(await cell?.evaluate((element) => [element.getAttribute('title'), element.textContent])).toEqual([
    value,
    value,
  ]);
  // The cell is narrower than the value: the cut is the style sheet's alone.
  expect(await cell?.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await live.$$(`${ROW} [aria-label="Copy to clipboard"]`)).toHaveLength(2);

  await go(page, hashes.app('Overview', appId));
  await liveFrame(page, 'Overview');
  await go(page, hashes.app('Credentials', appId));
  const again = await liveFrame(page, 'Credentials');
  await again.waitForSelector(ROW);
  expect(await texts(again, `${ROW} [data-automation-key="value"]`)).toEqual([`${value.slice(0, 3)}${'*'.repeat(18)}`]);
  expect(await again.$$(`${ROW} [aria-label="Copy to clipboard"]`)).toHaveLength(1);
});

test('a script that sets .value without an event changes nothing in the form', async () => {
  portal = await openPortal(hashes.register);
  const form = await liveFrame(portal.page, 'CreateApplicationBlade');
  const name = await form.waitForSelector(NAME);
  await name?.evaluate((input) => {
    (input as HTMLInputElement).value = 'written past React';
  });
  await press(form, 'button', 'Register');
  await form.waitForSelector('::-p-text(The value must not be empty.)');
  expect(portal.world.audit.apps()).toEqual([]);
});

test('a pane can live in the frame of its page', async () => {
  const { page, world } = await openAppPage('Credentials', { axes: { paneFrame: 'same' } });
  const live = await liveFrame(page, 'Credentials');
  await press(live, 'menuitem', 'New client secret');
  await type(live, '[role="dialog"] input[type="text"]', 'In one frame');
  await press(live, 'button', 'Add');
  await live.waitForSelector(`${ROW} ::-p-text(In one frame)`);
  expect(await page.$$('iframe.fxs-reactview-frame-active')).toHaveLength(1);
  expect(world.audit.apps()[0]?.secrets.map(({ label }) => label)).toEqual(['In one frame']);
});

test('one portal can mix technologies: a React page beside a Knockout page', async () => {
  const { page, world } = await openAppPage('CallAnAPI', { axes: { drawing: { secrets: 'knockout' } } });
  await liveFrame(page, 'CallAnAPI');
  await go(page, hashes.app('Credentials', world.audit.apps()[0]?.clientId ?? ''));
  await page.locator('[role="button"][title="New client secret"]').click();
  await page.locator('[role="complementary"] [role="button"][title="Add"]').click();
  await page.waitForFunction(() => /Client secrets \(1\)/u.test(document.body.textContent ?? ''));
  expect(await page.$$('iframe')).toEqual([]);
  expect(world.audit.apps()[0]?.secrets).toHaveLength(1);
});

test('the shell draws blade title, pane title and toasts in the top document, and none is in the frames', async () => {
  const { page } = await openAppPage('Credentials', { axes: { delays: { toast: 60_000 } } });
  const live = await liveFrame(page, 'Credentials');
  await page.waitForSelector('h2 ::-p-text(CRM mail | Certificates & secrets)');
  await press(live, 'menuitem', 'New client secret');
  const pane = await liveFrame(page, 'AddClientSecret');
  await page.waitForSelector('[role="complementary"] h2 ::-p-text(Add a client secret)');
  expect(await texts(live, 'h2')).toEqual([]);
  expect(await pane.$eval('body', (body) => body.textContent)).not.toMatch(/CRM mail|Add a client secret/u);
  await press(pane, 'button', 'Add');
  await page.waitForSelector('::-p-text(Successfully updated application CRM mail credentials)');
});
