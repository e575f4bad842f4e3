import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FillOrder } from '../../src/domain/crm-reading.ts';
import { behaveLikeOro, ORO_REDIRECT, oroHtml } from '../dom/fixtures/oro.ts';
import { behaveLikeYetiForce, YETIFORCE_APP, type YetiForceFixture, yetiforceHtml } from '../dom/fixtures/yetiforce.ts';
import { buildCrmScript, type Injected, inject, launchPlainChromium, serveHtml } from './crm-bench.ts';

/** What happy-dom can't show: layout, isolated worlds, frames, a framework's own value tracking. */

const YETIFORCE_PATH = '/crm/index.php?module=MailServers&parent=Settings&view=Edit';
const ORO_PATH = '/admin/config/system/platform/microsoft_settings';
const SECRET = '[name="client_secret"], input[type="password"]';

let script: string;
let server: Awaited<ReturnType<typeof serveHtml>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [script, server, browser] = await Promise.all([buildCrmScript(), serveHtml(), launchPlainChromium()]);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(path: string, html: string, host = '127.0.0.1'): Promise<void> {
  await page?.close();
  server.show(html, path);
  page = await browser.newPage();
  await page.goto(`http://${host}:${server.port}${path}`);
}

async function openYetiForce(fixture: YetiForceFixture = {}, more = ''): Promise<Injected> {
  await open(YETIFORCE_PATH, `${yetiforceHtml(fixture)}${more}<script>(${behaveLikeYetiForce})()</script>`);
  return inject(script, page);
}

async function openOro(more = ''): Promise<Injected> {
  await open(ORO_PATH, `${oroHtml()}${more}<script>(${behaveLikeOro})()</script>`);
  return inject(script, page);
}

function orderFor(presetId: 'yetiforce' | 'oro', changes: Partial<FillOrder> = {}): FillOrder {
  return {
    presetId,
    origin: new URL(page.url()).origin,
    redirectUri: presetId === 'oro' ? ORO_REDIRECT : YETIFORCE_APP.uri,
    clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    tenantId: '99999999-8888-4777-8666-555555555555',
    secret: `~a8Q~${randomBytes(14).toString('hex')}._-`,
    subject: 'Microsoft 365',
    mailServers: true,
    ...changes,
  };
}

const fill = (injected: Injected, order: FillOrder) => injected.tell({ type: 'relay-crm-fill', order });
const secretInPage = () => page.$eval(SECRET, (field) => (field as HTMLInputElement).value);
/** What the browser would post if the admin saved the form now. */
const posted = (form: string) =>
  page.$eval(form, (element) =>
    Object.fromEntries(new FormData(element as HTMLFormElement) as Iterable<[string, string]>),
  );

describe('a fill in Chromium', () => {
  it('YetiForce: what would be posted is what was ordered', async () => {
    const injected = await openYetiForce();
    const order = orderFor('yetiforce');
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    const { client_secret, ...rest } = await posted('#EditView');
    expect(client_secret === order.secret).toBe(true);
    expect(rest).toMatchObject({
      name: 'Microsoft 365',
      auth_method: 'oauth2',
      oauth_provider: 'MSAzure',
      redirect_uri_id: '12',
      client_id: order.clientId,
      imap_host: 'outlook.office365.com',
      smtp_port: '587',
      status: '0',
    });
  });

  it('YetiForce: a stored secret is replaced', async () => {
    const injected = await openYetiForce({ isSaved: true, values: { auth_method: 'oauth2' } });
    const order = orderFor('yetiforce');
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    expect((await posted('#EditView')).client_secret === order.secret).toBe(true);
  });

  it('Oro: what would be posted is what was ordered, in one save', async () => {
    const injected = await openOro();
    const order = orderFor('oro');
    expect(await fill(injected, order)).toMatchObject({ kind: 'filled', secretStuck: true });
    const form = await posted('form[name="microsoft_settings"]');
    const own = (key: string) => form[`microsoft_settings[oro_microsoft_integration___${key}][value]`];
    expect([own('client_id'), own('tenant')]).toEqual([order.clientId, order.tenantId]);
    expect(own('client_secret') === order.secret).toBe(true);
    expect(form['microsoft_settings[oro_imap___enable_microsoft_imap][value]']).toBe('on');
  });

  it('a framework that tracks values keeps what was written', async () => {
    const react = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
    const app = () => {
      const { React, ReactDOM } = window as unknown as {
        React: typeof import('react');
        ReactDOM: typeof import('react-dom');
      };
      const fields = ['client_id', 'client_secret', 'tenant', 'redirect_url'];
      const start = { redirect_url: document.body.dataset.redirect ?? '' } as Record<string, string>;
      const form = () => {
        const [values, setValues] = React.useState(start);
        Object.assign(window, { state: values });
        return React.createElement(
          'form',
          { name: 'microsoft_settings' },
          fields.map((key) =>
            React.createElement('input', {
              key,
              name: `microsoft_settings[oro_microsoft_integration___${key}][value]`,
              type: key === 'client_secret' ? 'password' : 'text',
              value: values[key] ?? '',
              onChange: (event: { target: HTMLInputElement }) => {
                const { value } = event.target;
                setValues((old) => ({ ...old, [key]: value }));
              },
            }),
          ),
        );
      };
      ReactDOM.render(React.createElement(form), document.getElementById('root'));
    };
    const libraries = [react('react/umd/react.production.min.js'), react('react-dom/umd/react-dom.production.min.js')];
    await open(
      ORO_PATH,
      `<div id="root"></div><script>document.body.dataset.redirect = ${JSON.stringify(ORO_REDIRECT)}</script>
       ${libraries.map((code) => `<script>${code}</script>`).join('')}<script>(${app})()</script>`,
    );
    const order = orderFor('oro');
    const result = await fill(await inject(script, page), order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: true });
    const state = await page.evaluate(() => (window as unknown as { state: Record<string, string> }).state);
    expect([state.client_id, state.tenant]).toEqual([order.clientId, order.tenantId]);
    expect(state.client_secret === order.secret).toBe(true);
  });

  it('scrolls to a secret field far below the fold', async () => {
    const injected = await openOro(
      '<style>.control-group { margin-top: 900px } html { scroll-behavior: smooth }</style>',
    );
    expect(await fill(injected, orderFor('oro'))).toMatchObject({ kind: 'filled', secretStuck: true });
  });

  it('waits for a form that reveals its fields late', async () => {
    const late = `<style>.js-oauth { visibility: hidden } .shown .js-oauth { visibility: visible }</style><script>
      document.addEventListener('change', () => setTimeout(() => document.body.classList.add('shown'), 300))</script>`;
    const injected = await openYetiForce({}, late);
    expect(await fill(injected, orderFor('yetiforce'))).toMatchObject({ kind: 'filled', secretStuck: true });
  });
});

describe('a secret field that the admin could not see and reach', () => {
  const style = (css: string) => `<style>input[type="password"] { ${css} }</style>`;
  const cover = (css: string) => `<div style="position: fixed; inset: 0; z-index: 9; ${css}"></div>`;
  it.each([
    ['display', 'hidden', style('display: none')],
    ['visibility', 'hidden', style('visibility: hidden')],
    ['opacity of its own', 'hidden', style('opacity: 0')],
    ['opacity of the body', 'hidden', '<style>body { opacity: 0 }</style>'],
    ['size', 'hidden', style('width: 0; height: 0; padding: 0; border: 0')],
    ['size of one pixel', 'hidden', style('width: 1px; height: 1px; padding: 0; border: 0')],
    ['place outside the page', 'covered', style('position: fixed; left: -5000px')],
    ['a transparent overlay', 'covered', cover('opacity: 0')],
    [
      'a popover',
      'covered',
      '<div popover style="inset: 0; width: 100vw; height: 100vh; opacity: 0">x</div><script>document.querySelector("[popover]").showPopover()</script>',
    ],
    ['a clipped container', 'covered', '<style>.controls { height: 0; overflow: hidden }</style>'],
    ['a clip path', 'covered', style('clip-path: inset(50%)')],
    ['no pointer events', 'covered', style('pointer-events: none')],
  ])('by %s gets nothing', async (_, fault, more) => {
    const injected = await openOro(more);
    const before = await posted('form[name="microsoft_settings"]');
    expect(await fill(injected, orderFor('oro'))).toEqual({ kind: 'refused', reason: 'secret-field-unusable', fault });
    expect(await posted('form[name="microsoft_settings"]')).toEqual(before);
  });

  it.each([
    [
      'covered',
      'covered',
      `event.target.ownerDocument.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0">')`,
    ],
    ['hidden', 'hidden', `document.querySelector('[name=client_secret]').style.visibility = 'hidden'`],
  ])('because it was %s after the first steps gets no secret', async (_, fault, act) => {
    const more = `<script>document.querySelector('[name=client_id]').addEventListener('change', (event) => { ${act} })</script>`;
    const injected = await openYetiForce({}, more);
    expect(await fill(injected, orderFor('yetiforce'))).toMatchObject({
      kind: 'filled',
      secretStuck: false,
      stopped: { reason: 'secret-field-unusable', fault },
    });
    expect(await secretInPage()).toBe('');
  });

  it('is not one that lies under its own label', async () => {
    const more = `<script>
      const field = document.querySelector('input[type=password]');
      const label = document.querySelector('label[for="' + field.id + '"]');
      field.parentElement.style.position = 'relative';
      label.style.cssText = 'position: absolute; inset: 0';
      field.before(label);</script>`;
    const injected = await openOro(more);
    expect(await fill(injected, orderFor('oro'))).toMatchObject({ kind: 'filled', secretStuck: true });
  });
});

describe('who and where', () => {
  it('an order for another origin is refused', async () => {
    const injected = await openYetiForce();
    const origin = `http://localhost:${server.port}`;
    expect(await fill(injected, orderFor('yetiforce', { origin }))).toEqual({
      kind: 'refused',
      reason: 'other-origin',
    });
    expect(await secretInPage()).toBe('');
  });

  it('a frame is refused, though it holds the form at the right origin', async () => {
    server.show(yetiforceHtml(), YETIFORCE_PATH);
    await open('/framing', `<iframe src="${YETIFORCE_PATH}"></iframe>`);
    const frame = page.frames().find((it) => it !== page.mainFrame());
    if (frame === undefined) throw new Error('no frame in the page');
    expect(await frame.$('#EditView')).not.toBeNull();
    expect(await fill(await inject(script, page, frame), orderFor('yetiforce'))).toEqual({
      kind: 'refused',
      reason: 'not-top-frame',
    });
  });

  it('of two fills at once one is done and one refused', async () => {
    const injected = await openYetiForce();
    const [first, second] = [orderFor('yetiforce'), orderFor('yetiforce')];
    const results = await injected.tellAtOnce(
      { type: 'relay-crm-fill', order: first },
      { type: 'relay-crm-fill', order: second },
    );
    expect(results).toMatchObject([
      { kind: 'filled', secretStuck: true },
      { kind: 'refused', reason: 'already-filling' },
    ]);
    expect((await secretInPage()) === first.secret).toBe(true);
  });

  it('a second injection adds no second listener', async () => {
    const injected = await openYetiForce();
    await injected.again();
    expect(await injected.listeners()).toBe(1);
    expect(await injected.tell({ type: 'relay-crm-read' })).toMatchObject({
      kind: 'recognised',
      presetId: 'yetiforce',
    });
  });

  it('the page sees neither the script nor its reading', async () => {
    await open(YETIFORCE_PATH, `${yetiforceHtml()}<script>(${behaveLikeYetiForce})()</script>`);
    const look = () =>
      page.evaluate(() => ({
        globals: Object.getOwnPropertyNames(window).sort(),
        html: document.documentElement.outerHTML,
      }));
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => seen.push(...records.map((it) => it.type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      for (const type of ['message', 'focus', 'scroll', 'input', 'change']) {
        window.addEventListener(type, () => seen.push(type), true);
      }
    });
    const before = await look();
    const injected = await inject(script, page);
    await injected.tell({ type: 'relay-crm-read' });
    expect(await look()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  });

  it('a fill leaves no attribute, no element and no log line behind', async () => {
    const injected = await openOro();
    const lines: string[] = [];
    page.on('console', (line) => lines.push(line.text()));
    const inventory = () =>
      page.$$eval('*', (all) =>
        all.map(({ tagName, attributes }) =>
          [tagName, ...[...attributes].map((it) => it.name).filter((name) => name !== 'disabled')].join(' '),
        ),
      );
    const before = await inventory();
    await fill(injected, orderFor('oro'));
    expect(await inventory()).toEqual(before);
    expect(lines).toEqual([]);
  });
});

it('the script is one classic file without a door to the outside', () => {
  expect(script).not.toMatch(
    /\bimport\b|\bexport\b|eval\(|Function\(|fetch\(|XMLHttpRequest|sendMessage|postMessage|console\./u,
  );
  expect(Buffer.byteLength(script)).toBeLessThan(16 * 1024);
});
