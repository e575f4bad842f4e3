import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MICROSOFT_GRAPH } from './catalogue.ts';
import { startWorld, type World } from './index.ts';
import { hashes } from './portal/deep-links.ts';

/**
 * The practice portal itself, driven as a person drives it: by mouse and keyboard, without the extension. What is
 * asserted is the audit.
 */

const RECOMMENDED = ['offline_access', 'openid', 'profile', 'email', 'IMAP.AccessAsUser.All', 'SMTP.Send'];
const REDIRECT_URI = 'https://crm.example.test/index.php?module=MailIntegration&view=Oauth';

let world: World;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await startWorld({ latency: 0.05 });
  const rules = [
    ...world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
    defaultViewport: { width: 1360, height: 850 },
  });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

afterEach(async () => {
  await page.close();
  expect(complaints, 'nothing the page complained about').toEqual([]);
});

/** Opens a fresh tab at that hash of the portal. */
async function visit(hash: string): Promise<void> {
  complaints = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`https://portal.azure.com/${hash}`);
}

/** A click with the mouse. */
async function click(selector: string): Promise<void> {
  await page.locator(selector).click();
}

/** Types by the keyboard into a box and leaves it, so that it takes the value. */
async function type(selector: string, text: string): Promise<void> {
  await click(selector);
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function textOf(selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

async function waitForTitle(title: string): Promise<void> {
  await page.waitForSelector(`h2.fxs-blade-title-titleText[title=${JSON.stringify(title)}]`);
}

/** An element with exactly that text. */
const text = (wanted: string) => `::-p-xpath(//*[text()="${wanted}"])`;

const NAME = 'input[aria-label="Name"]';
const URI = 'input[aria-label="Redirect URI (optional)"]';
const PLATFORM = '.fxc-dropdown-input[aria-label="Select a platform"]';
const option = (wanted: string) => `::-p-xpath(//div[contains(@class,"fxc-dropdown-option")]/span[text()="${wanted}"])`;
const REGISTER = 'div[title="Register"]';
const enabled = (selector: string) => `${selector}[aria-disabled="false"]`;
const settled = (selector: string, state: 'valid' | 'invalid') =>
  `${selector}[data-validatable-control-validation-state="${state}"]`;

test('from the empty form to a secret', async () => {
  await visit(hashes.register());
  await waitForTitle('Register an application');
  expect(await page.title()).toBe('Register an application - Microsoft Azure');
  expect(await page.$eval('html', (html) => html.lang)).toBe('en');

  await type(NAME, 'Contoso CRM mail');
  await page.waitForSelector(settled(NAME, 'valid'));
  await click(PLATFORM);
  await click(option('Web'));
  await type(URI, REDIRECT_URI);
  await page.waitForSelector(settled(URI, 'valid'));
  await click(enabled(REGISTER));

  await waitForTitle('Contoso CRM mail');
  const [app] = world.audit.apps();
  expect(app).toMatchObject({
    name: 'Contoso CRM mail',
    audience: 'AzureADMyOrg',
    redirectUris: [{ platform: 'web', uri: REDIRECT_URI }],
    permissions: [{ resourceAppId: MICROSOFT_GRAPH, name: 'User.Read', type: 'Scope' }],
  });
  expect(page.url()).toContain(`/appId/${app?.clientId}/objectId/${app?.objectId}`);
  await page.waitForSelector('.fxc-essentials-content');
  expect(await textOf('div.fxc-essentials-value.fxs-portal-text')).toBe(app?.clientId);

  await click('[data-telemetryname="Menu-CallAnAPI"]');
  await waitForTitle('Contoso CRM mail | API permissions');
  await addRecommendedPermissions();
  await page.waitForSelector(text('Microsoft Graph (7)'));
  expect(
    world.audit
      .apps()[0]
      ?.permissions.map(({ name }) => name)
      .sort(),
  ).toEqual(['User.Read', ...RECOMMENDED].sort());
  expect(world.audit.apps()[0]?.permissions.every(({ resourceAppId }) => resourceAppId === MICROSOFT_GRAPH)).toBe(true);

  await click('div[title="Grant admin consent for Contoso"]');
  await click('.fxs-messagebox div[title="Yes"]');
  await page.waitForSelector(text('Granted for Contoso'));
  expect(world.audit.apps()[0]?.consentGranted).toBe(true);

  await click('[data-telemetryname="Menu-Credentials"]');
  await waitForTitle('Contoso CRM mail | Certificates & secrets');
  await click('div[title="New client secret"]');
  await type('[role="complementary"] input[aria-label="Description"]', 'CRM 2026');
  await click('.fxc-dropdown-input[aria-label="Expires"]');
  await click(option('365 days (12 months)'));
  await page.waitForSelector(settled('.fxc-dropdown-input', 'valid'));
  await click(enabled('[role="complementary"] div[title="Add"]'));

  const value = '.fxc-gc-columncell_0_2 .fxc-gc-text';
  await page.waitForSelector(value);
  const secret = world.audit.apps()[0]?.secrets[0];
  expect(secret).toMatchObject({ label: 'CRM 2026', lifetimeDays: 365, removed: false });
  expect(secret?.value).toMatch(/^[A-Za-z]{3}8Q~[\w.~-]{34}$/u);
  expect(await textOf(value)).toBe(secret?.value);
  expect(await page.$$('.fxc-gc-rows .fxc-copy-button')).toHaveLength(2);

  // Left and come back: three characters and eighteen asterisks, and only the Secret ID can be copied.
  await click('[data-telemetryname="Menu-Overview"]');
  await waitForTitle('Contoso CRM mail');
  await click('[data-telemetryname="Menu-Credentials"]');
  await waitForTitle('Contoso CRM mail | Certificates & secrets');
  await page.waitForSelector(value);
  expect(await textOf(value)).toBe(`${secret?.value.slice(0, 3)}${'*'.repeat(18)}`);
  expect(await page.$$('.fxc-gc-rows .fxc-copy-button')).toHaveLength(1);
  expect(await page.content()).not.toContain(secret?.value);

  expect(world.audit.events.map(({ kind }) => kind)).toEqual([
    'app-created',
    'permissions-saved',
    'consent-granted',
    'secret-created',
  ]);
  expect(JSON.stringify(world.requests)).not.toContain(secret?.value);
});

/** A permission's name, whole. */
const permission = (name: string) => `::-p-xpath(//label[text()="${name}"])`;
const FILTER = 'input[placeholder="Start typing a permission to filter these results"]';

/** Ticks the recommended permissions: four in the group that is open, two by the filter. */
async function addRecommendedPermissions(): Promise<void> {
  await click('div[title="Add a permission"]');
  await click('.ext-tile[aria-label="Microsoft Graph"]');
  await click('.ext-tile[aria-label="Delegated permissions"]');
  for (const name of ['offline_access', 'openid', 'profile', 'email']) await click(permission(name));
  await page.waitForSelector(text('OpenId permissions (4)'));
  await filterBy('IMAP');
  await expandGroup('IMAP');
  await click(permission('IMAP.AccessAsUser.All'));
  await filterBy('SMTP');
  await expandGroup('SMTP');
  await click(permission('SMTP.Send'));
  await click(enabled('[role="complementary"] div[title="Add permissions"]'));
  await page.waitForSelector('[role="complementary"]', { hidden: true });
}

/** Replaces what is in the filter box and waits until the matching groups are drawn, all of them collapsed. */
async function filterBy(wanted: string): Promise<void> {
  await page.locator(FILTER).click({ count: 3 });
  await page.keyboard.type(wanted);
  await page.waitForFunction(() => document.querySelectorAll('.ext-permission-list .fxc-gc-grouprow').length < 20);
}

async function expandGroup(name: string): Promise<void> {
  const group = `::-p-xpath(//div[contains(@class,"fxc-gc-grouprow")][.//span[starts-with(text(),"${name}")]])`;
  await click(group);
}
