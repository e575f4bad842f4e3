import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type HTTPResponse, type Page } from 'puppeteer-core';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserExecutable } from '../browser/executable.ts';
import { type Crm, createCrm } from './crm/index.ts';

const YETIFORCE = 'yetiforce.example.test';
const ORO = 'oro.example.test';

let server: Server;
let browser: Browser;
let crm: Crm;
let page: Page;

beforeAll(async () => {
  const certificate = await generate([{ name: 'commonName', value: YETIFORCE }], {
    extensions: [{ name: 'subjectAltName', altNames: [YETIFORCE, ORO].map((value) => ({ type: 2, value })) }],
  });
  server = createServer({ key: certificate.private, cert: certificate.cert }, (req, res) => {
    const { handle } = req.headers.host === ORO ? crm.oro : crm.yetiforce;
    Promise.resolve(handle(req, res)).catch((error: unknown) => res.destroy(error as Error));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const publicKey = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });
  const rules = [`MAP ${YETIFORCE}:443 127.0.0.1:${port}`, `MAP ${ORO}:443 127.0.0.1:${port}`, 'MAP * ~NOTFOUND'];
  browser = await puppeteer.launch({
    executablePath: browserExecutable(),
    pipe: true,
    args: [
      '--no-sandbox',
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(publicKey).digest('base64')}`,
    ],
    defaultViewport: { width: 1280, height: 1000 },
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Hosts outside the practice world that a page asked for, and errors that a page threw. */
const complaints: string[] = [];

async function open(options: Parameters<typeof createCrm>[0], url: string): Promise<HTTPResponse | null> {
  crm = createCrm(options);
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (![YETIFORCE, ORO].includes(new URL(request.url()).host)) complaints.push(request.url());
  });
  return page.goto(url);
}

afterEach(async () => {
  await page.close();
  expect(complaints.splice(0)).toEqual([]);
});

const newSecret = () => `canary~${randomUUID()}`;
const contentOf = (selector: string) => page.$eval(selector, (field) => (field as HTMLInputElement).value);
const isDisabled = (selector: string) => page.$eval(selector, (field) => (field as HTMLInputElement).disabled);
const isVisible = (selector: string) => page.$eval(selector, (field) => field.checkVisibility());
const textOf = (selector: string) => page.$eval(selector, (part) => part.textContent?.trim() ?? '');
const countOf = (selector: string) => page.$$eval(selector, (parts) => parts.length);

async function type(selector: string, text: string): Promise<void> {
  await page.locator(selector).click();
  await page.keyboard.type(text);
}

/** Writes as an extension does: native setter, then one event. */
function write(selector: string, value: string, event?: { readonly type: string; readonly bubbles: boolean }) {
  return page.$eval(
    selector,
    (field, text, what) => {
      const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
      if (what) field.dispatchEvent(new Event(what.type, { bubbles: what.bubbles }));
    },
    value,
    event,
  );
}

/** Resolves once two tasks have passed in the page, so that a deferred handler would have run. */
const twoTasksLater = () =>
  page.evaluate(() => new Promise<void>((done) => setTimeout(() => setTimeout(() => done()))));

describe('YetiForce', () => {
  const index = `https://${YETIFORCE}/index.php`;
  const list = `${index}?module=MailServers&parent=Settings&view=List`;
  const create = `${index}?module=MailServers&parent=Settings&view=Edit`;
  const edit = `${create}&record=1`;
  const apps = `${index}?module=WebserviceApps&parent=Settings&view=Index`;

  const form =
    'div.contentsDiv form#EditView.recordEditView[name=EditView][method=post][action="index.php"]:has([name=module][value=MailServers]):has([name=parent][value=Settings])';
  const OAUTH_FIELDS = ['oauth_provider', 'client_id', 'client_secret', 'redirect_uri_id'];

  const field = (name: string) => `[name="${name}"]:not([type=hidden])`;
  const widget = (name: string) => `select[name="${name}"] + .select2-container .select2-selection`;
  const rendered = (name: string) => textOf(`${widget(name)} .select2-selection__rendered`);
  const containersShown = () =>
    Promise.all(
      OAUTH_FIELDS.map((name) =>
        page.$eval(`[name="${name}"]`, (part) => !part.closest('.js-field-container')?.matches('.d-none')),
      ),
    );

  async function choose(name: string, text: string): Promise<void> {
    await page.locator(widget(name)).click();
    await page.locator(`.select2-results__option ::-p-text(${text})`).click();
  }

  const save = () => page.locator('.c-form__action-panel button.js-save[type=submit]').click();

  async function saveAndArrive(): Promise<void> {
    await Promise.all([page.waitForNavigation(), save()]);
    expect(page.url()).toBe(list);
  }

  test('a new mail server, filled by mouse and keyboard, is stored as typed', async () => {
    const secret = newSecret();
    const answer = await open({}, create);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'self' blob:");
    expect(await countOf(form)).toBe(1);
    expect(await countOf('#recordId')).toBe(0);
    expect(await contentOf(field('auth_method'))).toBe('basic');
    expect(await containersShown()).toEqual([false, false, false, false]);

    await choose('auth_method', 'OAuth2');
    expect(await containersShown()).toEqual([true, true, true, true]);
    await choose('oauth_provider', 'MS Azure - Outlook.com');
    expect(await rendered('oauth_provider')).toBe('×MS Azure - Outlook.com (Office 365)');
    await type(field('name'), 'Support mailbox');
    await type('[id="Settings:MailServers_editView_fieldName_client_id"]', '11111111-2222-3333-4444-555555555555');
    await type(field('client_secret'), secret);
    await page.locator('.js-pwd-show').click();
    expect(await page.$eval(field('client_secret'), (box) => box.getAttribute('type'))).toBe('text');
    await page.focus(widget('redirect_uri_id'));
    for (const key of ['Enter', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await page.locator(field('status')).click();
    await choose('imap_encrypt', 'SSL');
    await type(field('imap_host'), 'outlook.office365.com');
    await type(field('imap_port'), '993');
    await saveAndArrive();

    expect(await textOf('tr.listViewEntries[data-id="1"]')).toContain('Support mailbox');
    expect(crm.yetiforce.state.servers).toEqual([
      {
        id: '1',
        name: 'Support mailbox',
        status: '1',
        auth_method: 'oauth2',
        oauth_provider: 'MSAzure',
        client_id: '11111111-2222-3333-4444-555555555555',
        client_secret: secret,
        redirect_uri_id: '3',
        visible: '0',
        validate_cert: '0',
        imap_encrypt: 'ssl',
        imap_host: 'outlook.office365.com',
        imap_port: '993',
        smtp_encrypt: '',
        smtp_host: '',
        smtp_port: '',
        spellcheck: '0',
        ip_check: '0',
        identities_level: '0',
      },
    ]);
    expect(crm.yetiforce.state.posts.map(({ mode, outcome }) => [mode, outcome])).toEqual([
      ['preSaveValidation', 'ok'],
      ['save', 'ok'],
    ]);
  });

  test('a change that does not bubble, and a bare value, are not noticed; a bubbling change is', async () => {
    await open({}, create);
    for (const event of [undefined, { type: 'change', bubbles: false }, { type: 'input', bubbles: true }]) {
      await write(field('auth_method'), 'oauth2', event);
      await twoTasksLater();
      expect(await containersShown()).toEqual([false, false, false, false]);
      expect(await rendered('auth_method')).toBe('Basic');
    }
    await write(field('auth_method'), 'oauth2', { type: 'change', bubbles: true });
    expect(await containersShown()).toEqual([true, true, true, true]);
    expect(await rendered('auth_method')).toBe('OAuth2');
  });

  test('a choice in the widget reaches no listener of others', async () => {
    await open({}, create);
    await page.evaluate(() => {
      document.addEventListener('change', () => document.body.setAttribute('data-heard', ''), true);
    });
    await choose('auth_method', 'OAuth2');
    expect(await countOf('body[data-heard]')).toBe(0);
  });

  test('a stored secret is never in the page, and stays unless it is cleared and written anew', async () => {
    await open({ yetiforce: { stored: true } }, edit);
    const before = crm.yetiforce.state.servers[0]?.client_secret ?? '';
    expect(before.length).toBeGreaterThan(30);
    expect(await page.content()).not.toContain(before);
    expect(await contentOf('#recordId')).toBe('1');
    expect(await containersShown()).toEqual([true, true, true, true]);
    expect(await contentOf(field('client_secret'))).toBe('******');
    expect(await isDisabled(field('client_secret'))).toBe(true);
    expect(await isDisabled('.js-pwd-show')).toBe(true);
    await saveAndArrive();
    expect(crm.yetiforce.state.servers[0]?.client_secret).toBe(before);
    expect(crm.yetiforce.state.posts.at(-1)?.fields).not.toHaveProperty('client_secret');

    const secret = newSecret();
    await page.goto(edit);
    await page.locator('.js-pwd-clear').click();
    expect(await contentOf(field('client_secret'))).toBe('');
    expect(await isDisabled(field('client_secret'))).toBe(false);
    await type(field('client_secret'), secret);
    await saveAndArrive();
    expect(crm.yetiforce.state.servers).toHaveLength(1);
    expect(crm.yetiforce.state.servers[0]?.client_secret).toBe(secret);
  });

  test('an incomplete form is not posted; a taken name is refused; the page stays', async () => {
    await open({ yetiforce: { stored: true } }, create);
    await choose('auth_method', 'OAuth2');
    await save();
    expect(await countOf('.formError')).toBe(5);
    await type(field('name'), 'x'.repeat(51));
    await save();
    expect(await textOf('.fieldValue:has([name="name"]) .formError')).toBe('At most 50 characters');
    expect(crm.yetiforce.state.posts).toEqual([]);

    await choose('auth_method', 'Basic');
    await page.locator(field('name')).fill('company MAIL');
    await save();
    await page.waitForSelector('.notice-error');
    expect(await textOf('.notice-error')).toBe('A mail server with this subject exists already');
    expect(page.url()).toBe(create);
    expect(crm.yetiforce.state.servers).toHaveLength(1);
    expect(crm.yetiforce.state.posts.map(({ mode, outcome }) => [mode, outcome])).toEqual([
      ['preSaveValidation', 'refused'],
    ]);
  });

  test('without an OAuth application there is no redirect URI; one can be made', async () => {
    await open({ yetiforce: { apps: 0 } }, create);
    expect(await countOf('#redirect_uri_id option')).toBe(0);
    await page.goto(apps);
    await page.locator('.js-add-key').click();
    await page.focus('#key-name');
    await page.keyboard.type('Mail');
    await page.select('#key-type', 'OAuth');
    await Promise.all([page.waitForNavigation(), page.locator('.js-key-form [type=submit]').click()]);
    const made = crm.yetiforce.state.apps.at(-1);
    expect(made).toMatchObject({ name: 'Mail', type: 'OAuth', active: true });

    await page.goto(create);
    const uris = await page.$$eval('#redirect_uri_id option[data-redirect]', (options) =>
      options.map((option) => option.getAttribute('data-redirect')),
    );
    expect(uris).toEqual([`https://${YETIFORCE}/webservice/OAuth/MailAccount/${made?.apiKey}`]);
    expect(made?.apiKey).toMatch(/^\w{32}$/u);
  });

  test('the copy button makes its text from the chosen option', async () => {
    await open({ yetiforce: { apps: 2 } }, create);
    await browser
      .defaultBrowserContext()
      .overridePermissions(`https://${YETIFORCE}`, ['clipboard-read', 'clipboard-sanitized-write']);
    await choose('auth_method', 'OAuth2');
    await choose('redirect_uri_id', 'Sales mail');
    const button = 'button.clipboard[data-copy-target="#redirect_uri_id"][data-copy-type="redirect"]';
    expect(await page.$eval(button, (part) => part.hasAttribute('data-clipboard-text'))).toBe(false);
    await page.locator(button).click();
    await page.waitForSelector('.notice-success');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://${YETIFORCE}/webservice/OAuth/MailAccount/${crm.yetiforce.state.apps[3]?.apiKey}`,
    );
    await page.locator(`${widget('redirect_uri_id')} .select2-selection__clear`).click();
    expect(await contentOf('#redirect_uri_id')).toBe('');
  });

  test.each(['http://yetiforce.example.test/', 'https://crm.foreign.example/'])('site URL %s', async (siteUrl) => {
    await open({ yetiforce: { siteUrl, redirectPlaceholder: false } }, create);
    const uri = await page.$eval('#redirect_uri_id option:checked', (option) => option.getAttribute('data-redirect'));
    expect(uri).toBe(`${siteUrl}webservice/OAuth/MailAccount/${crm.yetiforce.state.apps[2]?.apiKey}`);
  });

  test('in Polish, of the 7.x look, in a sub-folder, the query in another order', async () => {
    await open(
      { yetiforce: { language: 'pl', provider: '7x', subFolder: 'crm' } },
      `https://${YETIFORCE}/crm/index.php?view=Edit&parent=Settings&module=MailServers`,
    );
    expect(await countOf(form)).toBe(1);
    const labels = await page.$$eval('label.u-text-small-bold', (parts) =>
      parts.map((part) => [part.textContent, part.hasAttribute('for')]),
    );
    expect(labels).toContainEqual(['* Klucz tajny klienta', false]);
    expect(await textOf('.js-save')).toBe('Zapisz');
    await choose('auth_method', 'OAuth2');
    await choose('oauth_provider', 'Azure AD - Outlook.com (Office 365)');
    await choose('redirect_uri_id', 'Mail integration');
    await type(field('name'), 'Poczta');
    await type(field('client_id'), 'abc');
    await type(field('client_secret'), newSecret());
    await Promise.all([page.waitForNavigation(), save()]);
    expect(page.url()).toBe(`https://${YETIFORCE}/crm/index.php?module=MailServers&parent=Settings&view=List`);
    expect(crm.yetiforce.state.servers[0]).toMatchObject({ name: 'Poczta', oauth_provider: 'AzureAD' });
  });

  test('with labels alone, no name or id tells what a field is, and saving still works', async () => {
    await open({ yetiforce: { labelOnly: true } }, create);
    const named = await countOf('[name*=client], [id*=client], [name*=redirect], [id*=redirect], [name=name]');
    expect(named).toBe(0);
    await type('xpath///div[label[contains(., "Subject")]]//input', 'By label');
    await saveAndArrive();
    expect(crm.yetiforce.state.servers[0]).toMatchObject({ name: 'By label', auth_method: 'basic' });
  });

  test.each(['Currency', 'UserAuth'])('the form of module %s looks alike but is not it', async (module) => {
    await open({}, `${index}?module=${module}&parent=Settings&view=Edit`);
    expect(await countOf('form#EditView.recordEditView[name=EditView]')).toBe(1);
    expect(await countOf(form)).toBe(0);
  });

  test('a POST without the page’s token is refused', async () => {
    await open({}, create);
    const answer = await page.evaluate(async () => {
      const form = document.querySelector<HTMLFormElement>('#EditView');
      const name = form?.querySelector<HTMLInputElement>('[name=name]');
      if (!form || !name) throw new Error('no form');
      name.value = 'Posted past the page';
      const body = new URLSearchParams([['mode', 'save']]);
      for (const [field, value] of new FormData(form)) body.append(field, String(value));
      return (await fetch('index.php', { method: 'POST', body })).json();
    });
    expect(answer).toMatchObject({ success: false });
    expect(crm.yetiforce.state.servers).toEqual([]);
    expect(crm.yetiforce.state.posts[0]?.outcome).toBe('refused');
  });
});

describe('Oro', () => {
  const settings = `https://${ORO}/config/system/platform/microsoft_settings`;
  const form = 'form[name="microsoft_settings"][data-ftid="microsoft_settings"]';
  const part = (setting: string, name = 'value') => `[name="microsoft_settings[${setting}][${name}]"]`;
  const clientId = part('oro_microsoft_integration___client_id');
  const secretField = part('oro_microsoft_integration___client_secret');
  const useDefault = part('oro_microsoft_integration___client_secret', 'use_parent_scope_value');
  const tenant = part('oro_microsoft_integration___tenant');
  const redirectUrl = part('oro_microsoft_integration___redirect_url');
  const sync = part('oro_imap___enable_microsoft_imap');
  const button = 'form[name=microsoft_settings] button[type=submit].main-group';

  const ids = () => page.$$eval(`${form} [id], ${form}[id]`, (parts) => parts.map((one) => one.id));

  /** Waits until the form in the page is another one than that of the ids. */
  const replaced = (old: readonly string[]) =>
    page.waitForFunction(
      (known, selector) => {
        const now = document.querySelector(selector);
        return now !== null && !known.includes(now.id);
      },
      {},
      old,
      form,
    );

  async function save(): Promise<void> {
    const old = await ids();
    await page.locator(button).click();
    await replaced(old);
  }

  async function openForm(options: Parameters<typeof createCrm>[0] = {}, url = settings): Promise<void> {
    await open(options, url);
    await page.waitForSelector(form);
  }

  test('the form comes late, locked as on a fresh install', async () => {
    const answer = await open({}, settings);
    expect(await answer?.text()).not.toContain('microsoft_settings[');
    await page.waitForSelector(form);
    expect(await page.$eval(form, (one) => (one as HTMLFormElement).action)).toBe(settings);
    expect(await page.$eval(useDefault, (box) => (box as HTMLInputElement).checked)).toBe(true);
    expect(await isDisabled(secretField)).toBe(true);
    expect(await isDisabled(sync)).toBe(true);
    expect(await contentOf(redirectUrl)).toBe(`https://${ORO}/microsoft-identity/connection/access-token`);
    expect(await page.$eval(redirectUrl, (one) => (one as HTMLInputElement).readOnly)).toBe(true);
    expect(await countOf('input[type=hidden][name$="[use_parent_scope_value]"][value="0"]')).toBe(7);
    expect(await countOf('.parent-scope-checkbox > [data-role=changeUseDefault]')).toBe(1);
    const alike = await page.$$eval('label ::-p-text(Redirect URI)', (parts) => parts.length);
    expect(alike).toBe(2);
    for (const id of await ids()) expect(id).toMatch(/-uid-[0-9a-f]{13}$/u);
  });

  test('filled by mouse and keyboard and saved, all five values are stored, in the same document', async () => {
    const secret = newSecret();
    await openForm();
    await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
    await page.locator(useDefault).click();
    expect(await isDisabled(secretField)).toBe(false);
    await type(clientId, 'aaaaaaaa-0000-4000-8000-000000000001');
    await type(secretField, secret);
    await type(tenant, 'bbbbbbbb-0000-4000-8000-000000000002');
    await page.keyboard.press('Tab');
    await page.waitForSelector(`${sync}:enabled`);
    await page.locator(sync).click();
    const before = await ids();
    await save();

    expect(crm.oro.state.settings).toEqual({
      clientId: 'aaaaaaaa-0000-4000-8000-000000000001',
      clientSecret: secret,
      secretUsesDefault: false,
      tenant: 'bbbbbbbb-0000-4000-8000-000000000002',
      enableEmailsSync: true,
    });
    expect(crm.oro.state.posts.map(({ form: name, outcome }) => [name, outcome])).toEqual([
      ['microsoft_settings', 'saved'],
    ]);
    expect(await textOf('.flash-messages-holder')).toBe('Configuration saved');
    expect(await contentOf(secretField)).toBe('*'.repeat(secret.length));
    expect(await page.content()).not.toContain(secret);
    expect(await countOf('body[data-same-document]')).toBe(1);
    expect((await ids()).filter((id) => before.includes(id))).toEqual([]);
  });

  test('the menu replaces the form without a reload, another provider’s form included', async () => {
    await openForm();
    await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
    const before = await ids();
    await page.locator('nav ::-p-text(Google Settings)').click();
    await page.waitForSelector('form[name=google_settings]');
    expect(await countOf(form)).toBe(0);
    await page.locator('nav ::-p-text(Microsoft Settings)').click();
    await page.waitForSelector(form);
    expect((await ids()).filter((id) => before.includes(id))).toEqual([]);
    expect(page.url()).toBe(settings);
    expect(await countOf('body[data-same-document]')).toBe(1);
    await page.goBack();
    await page.waitForSelector('form[name=google_settings]');
  });

  test('asterisks as long as the secret keep it; anything else replaces it; the default drops it', async () => {
    await openForm({ oro: { stored: true } });
    const before = crm.oro.state.settings.clientSecret;
    expect(await page.content()).not.toContain(before);
    expect(await isDisabled(sync)).toBe(false);
    await save();
    expect(crm.oro.state.settings.clientSecret).toBe(before);

    await page.locator(secretField).fill('*'.repeat(before.length - 1));
    await save();
    expect(crm.oro.state.settings.clientSecret).toBe('*'.repeat(before.length - 1));

    await page.locator(useDefault).click();
    expect(await isDisabled(secretField)).toBe(true);
    await page.waitForSelector(`${sync}:disabled`);
    await save();
    expect(crm.oro.state.settings).toMatchObject({
      clientSecret: '',
      secretUsesDefault: true,
      enableEmailsSync: false,
    });
  });

  test('events that do not bubble, and bare values, leave the sync box locked; a bubbling change frees it', async () => {
    await openForm();
    await page.$eval(useDefault, (box) => {
      (box as HTMLInputElement).checked = false;
      box.dispatchEvent(new Event('change'));
    });
    expect(await isDisabled(secretField)).toBe(true);
    await page.$eval(useDefault, (box) => {
      (box as HTMLInputElement).checked = true;
      (box as HTMLInputElement).click();
    });
    expect(await isDisabled(secretField)).toBe(false);

    for (const event of [undefined, { type: 'change', bubbles: false }, { type: 'input', bubbles: true }]) {
      await write(clientId, 'id', event);
      await write(secretField, newSecret(), event);
      await write(tenant, 'tenant', event);
      await twoTasksLater();
      expect(await isDisabled(sync)).toBe(true);
    }
    const atOnce = await page.$eval(
      tenant,
      (field, selector) => {
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return document.querySelector<HTMLInputElement>(selector)?.disabled;
      },
      sync,
    );
    expect(atOnce).toBe(true);
    await twoTasksLater();
    expect(await isDisabled(sync)).toBe(false);
  });

  test.each([
    ['5.0', 'btn-success', false],
    ['6.0', 'btn-success', true],
    ['7.0', 'btn-primary', true],
  ] as const)('save button of %s', async (version, look, stays) => {
    await openForm({ oro: { version } });
    expect(await countOf(`${button}.${look}`)).toBe(1);
    expect(await countOf(`${button}.action-button[data-action=save_and_stay]`)).toBe(stays ? 1 : 0);
  });

  test.each([
    ['/admin/config/system/platform/microsoft_settings', '/admin'],
    ['/shop/index.php/admin/config/system/integrations/microsoft_settings?x=1', '/shop/index.php/admin'],
  ])('at %s, in German', async (path, prefix) => {
    await openForm({ oro: { language: 'de' } }, `https://${ORO}${path}`);
    expect(await contentOf(redirectUrl)).toBe(`https://${ORO}${prefix}/microsoft-identity/connection/access-token`);
    await save();
    expect(await textOf('.flash-messages-holder')).toBe('Konfiguration gespeichert');
  });

  test('no form without the right, nor in a mobile browser', async () => {
    await open({ oro: { noForm: true } }, settings);
    await page.waitForSelector('#container .empty');
    expect(await countOf(form)).toBe(0);

    crm = createCrm();
    await page.setUserAgent({ userAgent: 'Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0' });
    await Promise.all([page.waitForResponse((answer) => answer.request().resourceType() === 'fetch'), page.reload()]);
    await page.waitForSelector('#container .empty');
    expect(await countOf(form)).toBe(0);
  });

  test('a save with another token changes nothing', async () => {
    await openForm();
    await page.$eval('[name="microsoft_settings[_token]"]', (field) => field.setAttribute('value', 'other'));
    await type(clientId, 'id');
    await save();
    expect(await countOf('.flash-messages-holder .alert-error')).toBe(1);
    expect(crm.oro.state.settings.clientId).toBe('');
    expect(crm.oro.state.posts.map(({ outcome }) => outcome)).toEqual(['refused']);
  });
});

test('the same seed makes the same pages', async () => {
  const uris = () => createCrm({ seed: 7 }).yetiforce.state.apps.map((app) => app.apiKey);
  expect(uris()).toEqual(uris());
  await open({}, `https://${YETIFORCE}/`);
  expect(await isVisible('.listViewTable')).toBe(true);
});
