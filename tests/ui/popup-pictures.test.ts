import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFakeBrowser, TEXTS } from './fake-browser.ts';
import { type PopupPage, servePopup } from './popup-page.ts';
import { SCREENS } from './relay-views.ts';

const shots = process.env.UI_SHOTS;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 320] as const;
/** What the browser gives a popup at most. */
const HEIGHT = 600;

let popup: PopupPage;
let browser: Browser;

beforeAll(async () => {
  popup = await servePopup();
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox'],
  });
  if (shots) mkdirSync(shots, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  popup?.close();
});

describe.each(THEMES)('in %s', (theme) => {
  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(Object.keys(SCREENS))('%s fits, is named and makes no error', async (name) => {
      const page = await openScreen(name, theme, width);
      await takePicture(page, `${name}-${theme}-${width}`);
      await checkPage(page, width);
      const folded = await page.$('details.review');
      if (folded) {
        await page.click('details.review > summary');
        await takePicture(page, `${name}-open-${theme}-${width}`);
        await checkPage(page, width);
      }
      const stop = await page.$('.end .button.quiet');
      if (stop && name === 'ready') {
        await stop.click();
        await page.waitForSelector('.confirm');
        await takePicture(page, `${name}-stop-${theme}-${width}`);
        await checkPage(page, width);
      }
      await page.close();
    });
  });
});

it('is at most 40 KB of script, compressed', () => {
  const scripts = popup.files().filter(({ name }) => name.endsWith('.js'));
  const size = scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
  console.info(`popup script: ${size} bytes gzip`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(size).toBeLessThan(40 * 1024);
});

async function openScreen(name: string, theme: (typeof THEMES)[number], width: number): Promise<Page> {
  const view = SCREENS[name]?.();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  page.on('requestfailed', (request) => errors.push(request.url()));
  await page.setViewport({ width, height: HEIGHT });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const code = `globalThis.chrome = globalThis.browser = (${makeFakeBrowser})(${JSON.stringify(TEXTS)}, async () => (${JSON.stringify(view)}))`;
  await page.evaluateOnNewDocument(code);
  await page.goto(popup.url);
  await page.waitForSelector('h1', { timeout: 10_000 }).catch((error: unknown) => errors.push(String(error)));
  expect(errors).toEqual([]);
  return page;
}

async function checkPage(page: Page, width: number): Promise<void> {
  const { scroll, wide } = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const all = [...document.querySelectorAll('main *:not(.visually-hidden)')];
    const wide = all.filter((element) => element.getBoundingClientRect().right > limit + 0.5);
    return {
      scroll: document.documentElement.scrollWidth,
      wide: wide.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect(wide).toEqual([]);
  expect(scroll).toBeLessThanOrEqual(width);
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const nameless: string[] = [];
  const walk = (node: NonNullable<typeof tree>) => {
    if (['button', 'checkbox', 'radio', 'combobox', 'textbox'].includes(node.role) && !node.name) {
      nameless.push(JSON.stringify(node));
    }
    for (const child of node.children ?? []) walk(child);
  };
  if (!tree) throw new Error('the page has no accessibility tree');
  walk(tree);
  expect(nameless).toEqual([]);
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) as `${string}.png`, fullPage: true });
}
