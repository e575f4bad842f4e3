import { createHash, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, type ReachableWorld } from '../browser/chromium.ts';
import { Human } from '../browser/human.ts';

/** These tests prove the tools that all other end-to-end tests stand on, with a tiny extension instead of the product. */
const probe = join(import.meta.dirname, '../browser/probe');

const pages: Record<string, string> = {
  '/': `<title>Shop</title><h1>Shop</h1>
    <button onclick="document.title = event.isTrusted">Buy</button>
    <button disabled>Sold out</button>
    <button style="position: relative">Under glass<i style="position: absolute; inset: 0"></i></button>
    <div style="position: relative; width: 9em"><button>Covered</button><p style="position: absolute; inset: 0; margin: 0">lid</p></div>
    <label>Name <input value="old"></label>
    <iframe src="https://frames.example.test/frame" style="margin: 300px 0 0 40px; border: 3px solid; padding: 5px; width: 300px; height: 900px"></iframe>
    <iframe src="https://frames.example.test/frame" style="display: none"></iframe>`,
  '/frame': `<title>Frame</title><div style="height: 700px"></div><button onclick="document.title = event.isTrusted">In a frame</button>`,
  '/faulty': `<title>Faulty</title><script>
    console.error('said aloud'); console.log('said quietly');
    fetch('/nothing-here'); fetch('https://elsewhere.example.test/').catch(() => {});
    setTimeout(() => { throw new Error('thrown') })</script>`,
  '/favicon.ico': '',
};

let server: Server;
let world: ReachableWorld;
let chromium: Chromium;
const at = (path: string) => `https://shop.example.test${path}`;

beforeAll(async () => {
  const hosts = ['shop.example.test', 'frames.example.test'];
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'probe' }], {
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  server = createServer({ cert, key }, (request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(publicKey).digest('base64');
  world = { port: (server.address() as AddressInfo).port, hosts, spki };
  chromium = await launchChromium({ world, extensionDir: probe });
});

afterAll(async () => {
  await chromium?.close();
  server?.closeAllConnections();
  server?.close();
});

async function open(path: string) {
  const page = await chromium.browser.newPage();
  await page.goto(at(path));
  return page;
}

describe('the toolbar button', () => {
  test('grants activeTab for the page in front, and only once it is pressed', async () => {
    const page = await open('/');
    const worker = await chromium.worker();
    const inject = () => worker.evaluate(() => (globalThis as unknown as { inject(): Promise<string> }).inject());
    expect(await inject()).toMatch(/cannot access/iu);
    expect(await page.evaluate(() => document.documentElement.dataset.probe)).toBeUndefined();

    const human = new Human(chromium);
    const popup = await human.pressToolbarButton(page);
    await human.click(popup, { role: 'button', name: 'Inject' });
    await popup.waitForFunction(() => document.querySelector('output')?.textContent);

    expect(await popup.$eval('output', (output) => output.textContent)).toBe('trusted: injected');
    expect(await page.evaluate(() => document.documentElement.dataset.probe)).toBe('injected');
    expect(human.actions.map(({ kind }) => kind)).toEqual(['toolbar', 'click']);
  });

  test('opens a popup that goes away with a click on the page', async () => {
    const page = await open('/');
    const human = new Human(chromium);
    const popup = await human.pressToolbarButton(page);
    const closed = new Promise((done) => popup.once('close', done));
    await human.click(page, { role: 'button', name: 'Buy' });
    await closed;
    expect(await page.title()).toBe('true');
  });
});

describe('the service worker', () => {
  test('is really stopped, and a message starts a new one', async () => {
    const page = await open('/');
    await (await chromium.worker()).evaluate(() => Object.assign(globalThis, { memory: 'kept' }));
    await chromium.stopWorker();
    expect(chromium.browser.targets().filter((target) => target.type() === 'service_worker')).toEqual([]);

    const popup = await chromium.pressToolbarButton(page);
    await popup.click('button');
    await popup.waitForFunction(() => document.querySelector('output')?.textContent === 'trusted: injected');
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => (globalThis as { memory?: string }).memory)).toBeUndefined();
    await worker.evaluate(() => console.log('the new worker is watched'));
    await expect.poll(() => chromium.consoleLines).toContain('the new worker is watched');
  });
});

describe('a person', () => {
  test('finds a control in a cross-origin frame, scrolls to it, and clicks it by trusted input', async () => {
    const page = await open('/');
    await new Human(chromium).click(page, { role: 'button', name: 'In a frame' });
    const titles = await Promise.all(page.frames().map((frame) => frame.title()));
    expect(titles).toContain('true');
  });

  test('replaces the text of a field as one action', async () => {
    const page = await open('/');
    const human = new Human(chromium);
    await human.type(page, { role: 'textbox', name: 'Name' }, 'new name');
    expect(await page.$eval('input', (input) => input.value)).toBe('new name');
    expect(human.actions).toEqual([{ kind: 'type', what: 'the textbox "Name"' }]);
  });

  test.each([
    ['Sold out', 'it is disabled'],
    ['Covered', 'it is covered by <p>'],
    ['Absent', 'nothing of that kind is on the page'],
  ])('can not click "%s": %s', async (name, reason) => {
    const page = await open('/');
    const human = new Human(chromium, { patienceMs: 300 });
    await expect(human.click(page, { role: 'button', name })).rejects.toThrow(reason);
    expect(human.actions).toEqual([]);
  });

  test('clicks what is under a part of its own', async () => {
    await new Human(chromium).click(await open('/'), { role: 'button', name: 'Under glass' });
  });

  test('must switch to a tab before clicking in it', async () => {
    const behind = await open('/');
    await open('/');
    const human = new Human(chromium);
    await expect(human.click(behind, { role: 'button', name: 'Buy' })).rejects.toThrow('not the tab in front');
    await human.switchTab(behind);
    await human.click(behind, { role: 'button', name: 'Buy' });
    expect(human.actions.map(({ kind }) => kind)).toEqual(['switch-tab', 'click']);
  });
});

describe('faults', () => {
  let faulty: Chromium;
  beforeEach(async () => {
    faulty = await launchChromium({ world, extensionDir: probe, allow: [/said in jest/u] });
    return () => faulty.close();
  });

  test('of pages, popup and worker are all collected, and the expected ones are not', async () => {
    const page = await faulty.browser.newPage();
    await page.goto(at('/faulty'));
    await page.evaluate(() => console.error('said in jest'));
    const worker = await faulty.worker();
    await worker.evaluate(() => console.error('said by the worker'));
    const popup = await faulty.pressToolbarButton(page);
    await popup.evaluate(() => console.error('said by the popup'));

    const texts = () => faulty.faults.map(({ kind, text }) => `${kind}: ${text.split('\n')[0]}`).sort();
    await expect
      .poll(texts)
      .toEqual([
        'bad-status: 404',
        'console: said aloud',
        'console: said by the popup',
        'console: said by the worker',
        'exception: Error: thrown',
        'failed-request: net::ERR_NAME_NOT_RESOLVED',
      ]);
    expect(faulty.consoleLines).toContain('said quietly');
  });

  test('leave no profile behind when the browser is closed', async () => {
    expect(existsSync(faulty.profile)).toBe(true);
    await faulty.close();
    expect(existsSync(faulty.profile)).toBe(false);
  });
});

test('no fault was seen in all of the above', () => {
  expect(chromium.faults).toEqual([]);
});
