import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditApp } from './audit.ts';
import { MICROSOFT_GRAPH } from './catalogue.ts';
import { startWorld, type World } from './index.ts';
import { hashes } from './portal/deep-links.ts';
import { exactText, openBrowser, Visitor } from './visitor.ts';

/** The Knockout portal, used as a person uses it. What is asserted is the audit, or what stands on the screen. */

const RECOMMENDED = ['IMAP.AccessAsUser.All', 'SMTP.Send', 'email', 'offline_access', 'openid', 'profile'];
const REDIRECT_URI = 'https://crm.example.test/index.php?module=MailIntegration&view=Oauth';

const NAME = 'input[aria-label="Name"]';
const URI = 'input[aria-label="Redirect URI (optional)"]';
const PLATFORM = '.fxc-dropdown-input[aria-label="Select a platform"]';
const OPTION = '.fxc-dropdown-option';
const REGISTER = 'div[title="Register"]';
const PANE = '[role="complementary"]';
const FILTER = `${PANE} input[placeholder="Start typing a permission to filter these results"]`;
const VALUE = '.ext-secrets .fxc-gc-columncell_0_2 .fxc-gc-text';
const SAVE = `${PANE} [data-formelement="pcControl: savePermissionsButton"] > div`;
const enabled = (selector: string) => `${selector}[aria-disabled="false"]`;
const disabled = (selector: string) => `${selector}[aria-disabled="true"]`;
const judged = (selector: string, state: 'valid' | 'invalid' | 'pending') =>
  `${selector}[data-validatable-control-validation-state="${state}"]`;
const option = (text: string) => `::-p-xpath(//div[contains(@class,"fxc-dropdown-option")]/span[text()="${text}"])`;
const permission = (name: string) => `::-p-xpath(//label[text()="${name}"])`;
const group = (name: string) =>
  `::-p-xpath(//section[@role="complementary"]//div[contains(@class,"fxc-gc-grouprow")][.//span[text()="${name}"]])`;

let world: World;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  world = await startWorld({ latency: 0.05 });
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
  expect(visitor.complaints).toEqual([]);
});

/** The app of that name, as the tenant holds it now. */
function appNamed(name: string): AuditApp {
  const app = world.audit.apps().find((candidate) => candidate.name === name);
  if (!app) throw new Error(`No app ${name}.`);
  return app;
}

function permissionNames(name: string): string[] {
  return appNamed(name)
    .permissions.map((entry) => entry.name)
    .sort();
}

test('a person gets from the empty form to the secret', async () => {
  const name = 'Contoso CRM mail';
  await visitor.visit(hashes.register());
  await visitor.seeBlade('Register an application');
  expect(await visitor.page.title()).toBe('Register an application - Microsoft Azure');
  expect(await visitor.page.$eval('html', (html) => html.lang)).toBe('en');
  await visitor.type(NAME, name);
  await visitor.click(PLATFORM);
  await visitor.click(option('Web'));
  await visitor.type(URI, REDIRECT_URI);
  const toasts = await visitor.noteToasts();
  await visitor.click(enabled(REGISTER));

  await visitor.seeBlade(name);
  expect(await toasts()).toEqual([
    'Creating Contoso CRM mail application.',
    'Successfully created application Contoso CRM mail.',
  ]);
  const { clientId, objectId } = appNamed(name);
  expect(appNamed(name)).toMatchObject({
    audience: 'AzureADMyOrg',
    redirectUris: [{ platform: 'web', uri: REDIRECT_URI }],
    permissions: [{ resourceAppId: MICROSOFT_GRAPH, name: 'User.Read', type: 'Scope' }],
  });
  expect(visitor.page.url()).toContain(`/appId/${clientId}/objectId/${objectId}/`);
  await visitor.see('.fxc-essentials-content');
  expect(await visitor.textOf('div.fxc-essentials-value.fxs-portal-text')).toBe(clientId);

  await visitor.click('[data-telemetryname="Menu-CallAnAPI"]');
  await visitor.seeBlade(`${name} | API permissions`);
  await visitor.click('div[title="Add a permission"]');
  await visitor.click('.ext-tile[aria-label="Microsoft Graph"]');
  await visitor.click('.ext-tile[aria-label="Delegated permissions"]');
  for (const scope of ['offline_access', 'openid', 'profile', 'email']) await visitor.click(permission(scope));
  await visitor.see(exactText('OpenId permissions (4)'));
  for (const [filter, scope] of [
    ['IMAP', 'IMAP.AccessAsUser.All'],
    ['SMTP', 'SMTP.Send'],
  ] as const) {
    await visitor.type(FILTER, filter);
    await visitor.seeNoMore(group('Calendars'));
    await visitor.click(group(filter));
    await visitor.click(permission(scope));
  }
  await visitor.click(enabled(SAVE));
  await visitor.seeNoMore(PANE);
  await visitor.see(exactText('Microsoft Graph (7)'));
  expect(permissionNames(name)).toEqual([...RECOMMENDED, 'User.Read'].sort());
  expect(appNamed(name).permissions.every((entry) => entry.resourceAppId === MICROSOFT_GRAPH)).toBe(true);

  await visitor.click('div[title="Grant admin consent for Contoso"]');
  expect(appNamed(name).consentGranted).toBe(false);
  await visitor.click('.fxs-messagebox div[title="Yes"]');
  await visitor.see(exactText('Granted for Contoso'));
  expect(appNamed(name).consentGranted).toBe(true);

  await visitor.click('[data-telemetryname="Menu-Credentials"]');
  await visitor.seeBlade(`${name} | Certificates & secrets`);
  await visitor.click('div[title="New client secret"]');
  await visitor.type(`${PANE} input[aria-label="Description"]`, 'CRM 2026');
  await visitor.click(`${PANE} .fxc-dropdown-input[aria-label="Expires"]`);
  await visitor.click(option('365 days (12 months)'));
  await visitor.click(enabled(`${PANE} div[title="Add"]`));
  await visitor.see(VALUE);
  const [secret] = appNamed(name).secrets;
  expect(secret).toMatchObject({ label: 'CRM 2026', lifetimeDays: 365, removed: false });
  expect(await visitor.textOf(VALUE)).toBe(secret?.value);

  expect(world.audit.events.map(({ kind }) => kind)).toEqual([
    'app-created',
    'permissions-saved',
    'consent-granted',
    'secret-created',
  ]);
  expect(JSON.stringify(world.requests)).not.toContain(secret?.value);
});

test('a value can be read once: it is masked after the page was left, and after it was loaded again', async () => {
  const { clientId } = world.tenant.createApp({ name: 'Masked', audience: 'AzureADMyOrg' });
  await visitor.visit(hashes.app('Credentials', clientId));
  await visitor.click('div[title="New client secret"]');
  await visitor.click(enabled(`${PANE} div[title="Add"]`));
  await visitor.see(VALUE);
  const value = appNamed('Masked').secrets[0]?.value ?? '';
  expect(value).toMatch(/^[A-Za-z]{3}8Q~[\w.~-]{34}$/u);
  expect(await visitor.textOf(VALUE)).toBe(value);
  expect(await visitor.count('.ext-secrets .fxc-copy-button')).toBe(2);

  const masked = `${value.slice(0, 3)}${'*'.repeat(18)}`;
  await visitor.click('[data-telemetryname="Menu-Overview"]');
  await visitor.seeBlade('Masked');
  await visitor.click('[data-telemetryname="Menu-Credentials"]');
  await visitor.seeBlade('Masked | Certificates & secrets');
  await visitor.see(VALUE);
  expect(await visitor.textOf(VALUE)).toBe(masked);
  expect(await visitor.count('.ext-secrets .fxc-copy-button')).toBe(1);

  await visitor.page.reload();
  await visitor.see(VALUE);
  expect(await visitor.textOf(VALUE)).toBe(masked);
  expect(await visitor.page.content()).not.toContain(value);
});

test('a drop-down obeys mouseup on its inner element, and neither click() nor its wrapper', async () => {
  await visitor.visit(hashes.register());
  await visitor.see(PLATFORM);
  const labelled = '[aria-label="Select a platform"]';
  expect(await visitor.count(labelled)).toBe(2);
  await visitor.page.$$eval(labelled, (elements) => {
    for (const element of elements) if (element instanceof HTMLElement) element.click();
    elements[0]?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
  expect(await visitor.count(OPTION)).toBe(0);

  await visitor.page.$$eval(labelled, (elements) => {
    elements[1]?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
  expect(await visitor.count(OPTION)).toBe(3);
  await visitor.page.$$eval(OPTION, (options) => options[1]?.querySelector('span')?.click());
  expect(await visitor.count(OPTION)).toBe(3);
  await visitor.page.$$eval(OPTION, (options) => {
    options[1]?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
  expect(await visitor.count(OPTION)).toBe(0);
  expect(await visitor.textOf(PLATFORM)).toContain('Web');
});

test('a text box takes its value on change only, and is pending until the answer is there', async () => {
  await visitor.visit(hashes.register());
  await visitor.see(enabled(REGISTER));
  const states = await visitor.page.$eval(NAME, (box) => {
    const name = box as HTMLInputElement;
    const state = () => name.getAttribute('data-validatable-control-validation-state');
    name.value = 'Quiet';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    const afterInput = state();
    name.dispatchEvent(new Event('change', { bubbles: true }));
    return [afterInput, state(), document.querySelector('div[title="Register"]')?.getAttribute('aria-disabled')];
  });
  expect(states).toEqual(['none', 'pending', 'true']);
  await visitor.see(judged(NAME, 'valid'));
  await visitor.see(enabled(REGISTER));
});

test.each([
  ['a character that is not allowed', NAME, 'CRM <mail>', 'must not contain'],
  ['121 characters', NAME, 'x'.repeat(121), 'at most 120'],
  ['an address without TLS', URI, 'http://crm.example.test/oauth', 'Must be a valid URL'],
  ['no address at all', URI, 'crm.example.test', 'Must be a valid URL'],
])('the form refuses %s and says why', async (_what, field, text, message) => {
  const before = world.audit.apps().length;
  await visitor.visit(hashes.register());
  await visitor.type(field, text);
  await visitor.see(judged(field, 'invalid'));
  await visitor.see(`::-p-xpath(//div[@class="fxc-validation"][contains(text(),"${message}")])`);
  await visitor.see(disabled(REGISTER));
  await visitor.click(REGISTER);
  expect(world.audit.apps()).toHaveLength(before);
});

test('the form takes http for localhost, and any of the four account types', async () => {
  await visitor.visit(hashes.register());
  await visitor.type(NAME, 'Local CRM');
  await visitor.click('ul[aria-label="Supported account types"] li:nth-child(3) span.azc-radio-circle');
  await visitor.see(judged('ul', 'valid'));
  await visitor.click(PLATFORM);
  await visitor.click(option('Single-page application (SPA)'));
  await visitor.type(URI, 'http://localhost:8080/oauth');
  await visitor.click(enabled(REGISTER));
  await visitor.seeBlade('Local CRM');
  expect(appNamed('Local CRM')).toMatchObject({
    audience: 'AzureADandPersonalMicrosoftAccount',
    redirectUris: [{ platform: 'spa', uri: 'http://localhost:8080/oauth' }],
  });
});

test('the group link opens the existing ticks; filtering keeps them and unticking removes', async () => {
  const { clientId } = world.tenant.createApp({ name: 'Ticks', audience: 'AzureADMyOrg' });
  await visitor.visit(hashes.app('CallAnAPI', clientId));
  await visitor.click(exactText('Microsoft Graph (1)'));
  await visitor.see(exactText('Update permissions'));
  await visitor.see(exactText('User (1)'));
  await visitor.click(permission('openid'));

  await visitor.type(FILTER, 'user.read');
  await visitor.seeNoMore(group('Calendars'));
  expect(await visitor.count(`${PANE} .ext-permission-row`), 'groups come back collapsed').toBe(0);
  await visitor.click(group('User (1)'));
  expect(await visitor.page.$$eval(`${PANE} label`, (labels) => labels.map((label) => label.textContent))).toEqual([
    'User.Read',
    'User.Read.All',
    'User.ReadBasic.All',
    'User.ReadWrite',
    'User.ReadWrite.All',
  ]);
  await visitor.click(permission('User.Read'));
  await visitor.click(permission('User.ReadBasic.All'));
  await visitor.click(enabled(SAVE));
  await visitor.seeNoMore(PANE);
  expect(permissionNames('Ticks')).toEqual(['User.ReadBasic.All', 'openid']);
  await visitor.see('.fxc-infoBox-warning');
});

test('the old list stays drawn until the filter has its delay', async () => {
  const slow = await startWorld({ latency: 0.05, axes: { delays: { filter: 12_000 } } });
  const slowBrowser = await openBrowser(slow);
  try {
    const guest = new Visitor(await slowBrowser.newPage());
    const { clientId } = slow.tenant.createApp({ name: 'Slow', audience: 'AzureADMyOrg' });
    await guest.visit(hashes.app('CallAnAPI', clientId));
    await guest.click(exactText('Microsoft Graph (1)'));
    await guest.see(group('Calendars'));
    const waited = await guest.page.$eval(FILTER, (box) => {
      const groups = () => document.querySelectorAll('.ext-permission-list .fxc-gc-grouprow').length;
      const before = groups();
      const start = performance.now();
      const filter = box as HTMLInputElement;
      filter.value = 'IMAP';
      filter.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise<{ before: number; after: number; milliseconds: number }>((resolve) => {
        const look = () => {
          if (groups() === before) requestAnimationFrame(look);
          else resolve({ before, after: groups(), milliseconds: performance.now() - start });
        };
        look();
      });
    });
    expect(waited.before).toBeGreaterThan(100);
    expect(waited.after).toBe(1);
    expect(waited.milliseconds).toBeGreaterThan(590);
  } finally {
    await slowBrowser.close();
    await slow.close();
  }
});

test.each([
  ['entra.microsoft.com', 'Microsoft Entra admin center'],
  ['portal.azure.com', 'Microsoft Azure'],
])('%s shows the blade of its hash, under the brand %s', async (host, brand) => {
  const { clientId, objectId } = world.tenant.createApp({ name: 'Twice', audience: 'AzureADMyOrg' });
  await visitor.visit(hashes.app('CallAnAPI', clientId, objectId), host);
  await visitor.seeBlade('Twice | API permissions');
  expect(await visitor.page.title()).toBe(`Twice | API permissions - ${brand}`);
  await visitor.visit('#blade/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType//isMSAApp/', host);
  await visitor.seeBlade('Register an application');
});

test('an app that is not there is said not to be there', async () => {
  await visitor.visit(hashes.app('Overview', '00000000-0000-4000-8000-000000000000'));
  await visitor.seeBlade('Not found');
  // The browser's own note on the 404 is expected here, and nothing else is.
  expect(visitor.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('a world with its axes turned: sign-in, first-visit dialog, drop-down of account types, no consent button', async () => {
  const other = await startWorld({
    latency: 0.05,
    axes: {
      signIn: true,
      firstVisitDialog: true,
      accountTypeControl: 'drop-down',
      platformPreselected: true,
      consentButton: 'missing',
      paneFrame: 'other',
    },
  });
  const otherBrowser = await openBrowser(other);
  try {
    const guest = new Visitor(await otherBrowser.newPage());
    await guest.visit(hashes.register());
    await guest.click('button::-p-text(Ada Admin)');
    await guest.seeBlade('Register an application');
    expect(guest.page.url()).toBe(`https://portal.azure.com/${hashes.register()}`);
    expect(other.audit.events.map(({ kind }) => kind)).toEqual(['signed-in']);

    await guest.click('[role="alertdialog"] div[title="Maybe later"]');
    await guest.type(NAME, 'Guest app');
    await guest.click('.fxc-dropdown-input[aria-label="Supported account types"]');
    await guest.click(option('Multiple Entra ID tenants'));
    await guest.see(exactText('Allow all tenants'));
    await guest.type(URI, 'https://crm.example.test/oauth');
    await guest.click(enabled(REGISTER));
    await guest.seeBlade('Guest app');
    expect(other.audit.apps()[0]).toMatchObject({
      audience: 'AzureADMultipleOrgs',
      redirectUris: [{ platform: 'web', uri: 'https://crm.example.test/oauth' }],
    });

    await guest.click('[data-telemetryname="Menu-CallAnAPI"]');
    await guest.see(exactText('Microsoft Graph (1)'));
    expect(await guest.count('div[title^="Grant admin consent"]')).toBe(0);
    await guest.click('div[title="Add a permission"]');
    await guest.see(`${PANE} .ext-tile[aria-label="Microsoft Graph"]`);
    expect(guest.complaints).toEqual([]);
  } finally {
    await otherBrowser.close();
    await other.close();
  }
});
