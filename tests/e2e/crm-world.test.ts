import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmReading, FillOrder } from '../../src/domain/crm-reading.ts';
import type { Crm } from '../world/crm/index.ts';
import type { OroOptions } from '../world/crm/oro/options.ts';
import type { YetiForceOptions } from '../world/crm/yetiforce/options.ts';
import { buildCrmScript, type Injected, inject, launchPlainChromium, servePracticeCrms } from './crm-bench.ts';

/** The CRM script in the practice CRMs: it reads and fills, the admin saves, and the CRM tells what it has stored. */

const YETIFORCE = 'yetiforce.example.test';
const ORO = 'oro.example.test';
const MAIL_SERVER = 'index.php?view=Edit&parent=Settings&module=MailServers';
const ORO_FORM = 'form[name="microsoft_settings"]';

let script: string;
let crms: Awaited<ReturnType<typeof servePracticeCrms>>;
let browser: Browser;
let page: Page;
let crm: Crm;

beforeAll(async () => {
  [script, crms] = await Promise.all([buildCrmScript(), servePracticeCrms(YETIFORCE, ORO)]);
  browser = await launchPlainChromium(crms.rules, crms.args);
});
afterAll(async () => {
  await browser?.close();
  crms?.close();
});

async function open(options: Parameters<typeof crms.serve>[0], url: string): Promise<Injected> {
  await page?.close();
  crm = crms.serve(options);
  page = await browser.newPage();
  await page.goto(url);
  return inject(script, page);
}

const openYetiForce = (options: Partial<YetiForceOptions> = {}, path = MAIL_SERVER) =>
  open({ yetiforce: options }, `https://${YETIFORCE}/${path}`);

async function openOro(options: Partial<OroOptions> = {}): Promise<Injected> {
  const injected = await open({ oro: options }, `https://${ORO}/`);
  await page.waitForSelector(ORO_FORM);
  return injected;
}

const read = (injected: Injected) => injected.tell({ type: 'relay-crm-read' }) as Promise<CrmReading>;

/** Orders a fill of what the reading offers (its `which`th application), with a secret that exists in this run only. */
async function orderFrom(injected: Injected, which = 0): Promise<FillOrder> {
  const reading = await read(injected);
  if (reading.kind !== 'recognised') throw new Error(`the form was not recognised: ${JSON.stringify(reading)}`);
  return {
    presetId: reading.presetId,
    origin: reading.origin,
    redirectUri: reading.redirects[which]?.uri ?? '',
    clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    tenantId: '99999999-8888-4777-8666-555555555555',
    secret: `~a8Q~${randomBytes(14).toString('hex')}._-`,
    subject: 'Microsoft 365',
    mailServers: reading.offersMailServers,
  };
}

const fill = (injected: Injected, order: FillOrder) => injected.tell({ type: 'relay-crm-fill', order });

describe('YetiForce', () => {
  const saveAsAdmin = () =>
    Promise.all([page.waitForNavigation(), page.locator('.c-form__action-panel button.js-save').click()]);

  const variants: [string, Partial<YetiForceOptions>, string][] = [
    ['as it was in 2023', {}, MAIL_SERVER],
    [
      'with the provider of 7.x, in Polish, in a sub-folder',
      { provider: '7x', language: 'pl', subFolder: 'crm' },
      `crm/${MAIL_SERVER}`,
    ],
    ['with other names, by its English labels', { labelOnly: true, provider: '7x' }, MAIL_SERVER],
    ['with other names, by its Polish labels', { labelOnly: true, language: 'pl' }, MAIL_SERVER],
    ['without an empty first application', { redirectPlaceholder: false, apps: 2 }, MAIL_SERVER],
    ['with a stored server', { stored: true, apps: 2 }, `${MAIL_SERVER}&record=1`],
    ['with a stored server and other names', { stored: true, labelOnly: true }, `${MAIL_SERVER}&record=1`],
  ];
  it.each(variants)('%s, stores what was ordered once the admin saves', async (_, options, path) => {
    const injected = await openYetiForce(options, path);
    const last = (options.apps ?? 1) - 1;
    const order = await orderFrom(injected, last);
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(crm.yetiforce.state.posts).toEqual([]);
    await saveAsAdmin();

    const [stored] = crm.yetiforce.state.servers;
    expect(stored?.client_secret === order.secret).toBe(true);
    expect(stored).toMatchObject({
      name: options.stored ? 'Company mail' : 'Microsoft 365',
      auth_method: 'oauth2',
      oauth_provider: options.provider === '7x' ? 'AzureAD' : 'MSAzure',
      client_id: order.clientId,
      redirect_uri_id: String(3 + last),
      // The admin's own switches stand as they stood.
      status: options.stored ? '1' : '0',
      visible: options.stored ? '1' : '0',
    });
    const app = crm.yetiforce.state.apps.find((it) => it.id === stored?.redirect_uri_id);
    expect(order.redirectUri.endsWith(`webservice/OAuth/MailAccount/${app?.apiKey}`)).toBe(true);
    const servers = [
      stored?.imap_encrypt,
      stored?.imap_host,
      stored?.imap_port,
      stored?.smtp_encrypt,
      stored?.smtp_host,
      stored?.smtp_port,
    ];
    if (order.mailServers || options.stored) {
      expect(servers).toEqual(['ssl', 'outlook.office365.com', '993', 'tls', 'smtp.office365.com', '587']);
    }
  });

  it('reads the address that the CRM is configured with, not the one in the tab', async () => {
    const injected = await openYetiForce({ siteUrl: 'http://intranet.example.test/yf/' });
    expect(await read(injected)).toMatchObject({
      origin: `https://${YETIFORCE}`,
      redirects: [
        {
          uri: expect.stringMatching(/^http:\/\/intranet\.example\.test\/yf\/webservice\/OAuth\/MailAccount\/\w{32}$/u),
        },
      ],
    });
  });

  it('lists no application where there is none, and only the active ones of type OAuth', async () => {
    expect(await read(await openYetiForce({ apps: 0 }))).toMatchObject({ kind: 'recognised', redirects: [] });
    const two = await read(await openYetiForce({ apps: 2 }));
    expect(two.kind === 'recognised' && two.redirects.map((it) => it.label)).toEqual([
      'Mail integration',
      'Sales mail',
    ]);
  });

  it.each(['Currency', 'UserAuth'])('gives nothing to the form of %s, which looks alike', async (module) => {
    const order = await orderFrom(await openYetiForce());
    const injected = await openYetiForce({}, `index.php?module=${module}&parent=Settings&view=Edit`);
    expect(await page.$('form#EditView')).not.toBeNull();
    expect(await read(injected)).toEqual({ kind: 'none' });
    expect(await fill(injected, order)).toEqual({ kind: 'refused', reason: 'form-not-found' });
  });

  it('refuses while the eye shows the secret in clear', async () => {
    const injected = await openYetiForce();
    const order = await orderFrom(injected);
    await page.select('[name="auth_method"]', 'oauth2');
    await page.locator('.js-pwd-show').click();
    expect(await fill(injected, order)).toEqual({
      kind: 'refused',
      reason: 'secret-field-unusable',
      fault: 'wrong-type',
    });
  });

  it('is not filled from behind another tab', async () => {
    const injected = await openYetiForce();
    const order = await orderFrom(injected);
    const front = await browser.newPage();
    await front.bringToFront();
    const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
    const result = await fill(injected, order);
    await front.close();
    expect(isHidden).toBe(true);
    expect(result).toEqual({ kind: 'refused', reason: 'not-visible' });
  });
});

describe('Oro', () => {
  async function saveAsAdmin(): Promise<void> {
    const before = await page.$eval(ORO_FORM, (form) => form.id);
    await page.locator(`${ORO_FORM} button[type=submit].main-group`).click();
    await page.waitForFunction(
      (selector, id) => (document.querySelector(selector)?.id ?? id) !== id,
      {},
      ORO_FORM,
      before,
    );
  }

  const variants: [string, Partial<OroOptions>][] = [
    ['OroCRM', {}],
    [
      'OroCommerce 5.0 in German, without single sign-on',
      { prefix: '/admin', version: '5.0', language: 'de', sso: false },
    ],
    ['6.0 in a sub-folder', { prefix: '/crm/index.php/admin', version: '6.0' }],
    ['a stored configuration', { stored: true }],
  ];
  it.each(variants)('%s: one save stores all five values', async (_, options) => {
    const injected = await openOro(options);
    const order = await orderFrom(injected);
    expect(order.redirectUri).toBe(`https://${ORO}${options.prefix ?? ''}/microsoft-identity/connection/access-token`);
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(crm.oro.state.posts).toEqual([]);
    await saveAsAdmin();
    const { clientSecret, ...rest } = crm.oro.state.settings;
    expect(clientSecret === order.secret).toBe(true);
    expect(rest).toEqual({
      clientId: order.clientId,
      tenant: order.tenantId,
      secretUsesDefault: false,
      enableEmailsSync: true,
    });
  });

  it('the same script serves the forms that come later in the same document', async () => {
    const injected = await openOro();
    const order = await orderFrom(injected);
    await page.locator('nav ::-p-text(Google Settings)').click();
    await page.waitForSelector('form[name=google_settings]');
    expect(await read(injected)).toEqual({ kind: 'none' });
    expect(await fill(injected, order)).toEqual({ kind: 'refused', reason: 'form-not-found' });
    await page.locator('nav ::-p-text(Microsoft Settings)').click();
    await page.waitForSelector(ORO_FORM);
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    await saveAsAdmin();
    expect(crm.oro.state.settings.clientSecret === order.secret).toBe(true);
    expect(await read(injected)).toMatchObject({ kind: 'recognised', secret: 'stored', clientId: order.clientId });
  });

  it('says what is missing where the form is withheld', async () => {
    const injected = await open({ oro: { noForm: true, latency: 0 } }, `https://${ORO}/`);
    await page.waitForSelector('#container:not([aria-busy])');
    expect(await read(injected)).toMatchObject({ kind: 'partial', presetId: 'oro', found: ['address'] });
  });
});
