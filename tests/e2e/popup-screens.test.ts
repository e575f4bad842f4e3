import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayView } from '../../src/domain/messages.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { SCREENS } from '../ui/relay-views.ts';

/**
 * Every screen of the popup in the real browser, drawn by the production build from an answer that this test gives in
 * the relay's place. Set KEYFERRY_PICTURES to a folder to have the pictures written there, and look at them.
 */

const pictures = process.env.KEYFERRY_PICTURES;
const CONTROLS = ['button', 'checkbox', 'radio', 'combobox', 'textbox', 'DisclosureTriangle'];
/** Nothing is reachable. */
const nowhere = { port: 9, hosts: [], spki: '' };

let chromium: Chromium;

beforeAll(async () => {
  chromium = await launchChromium({ world: nowhere });
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(() => chromium?.close());

/** Layout does not depend on the theme: without pictures to take, two of the four are enough. */
const LOOKS = [
  ['dark', 360],
  ['light', 320],
  ...(pictures
    ? ([
        ['light', 360],
        ['dark', 320],
      ] as const)
    : []),
] as const;

describe.each(LOOKS)('in %s at %i px', (theme, width) => {
  let page: Page;

  beforeAll(async () => {
    page = await chromium.browser.newPage();
    // 600 px is what a browser gives a popup at most.
    await page.setViewport({ width, height: 600 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  });

  afterAll(() => page?.close());

  it.each(Object.entries(SCREENS))('%s fits, and everything in it has a name', async (name, view) => {
    await openWith(page, view());
    await check(page, `${name}-${theme}-${width}`);
    if (await page.$('details.review')) {
      await page.click('details.review > summary');
      await check(page, `${name}-review-${theme}-${width}`);
    }
    if (name === 'ready') {
      await page.click('.end .button');
      await page.waitForSelector('.confirm');
      await check(page, `${name}-stop-${theme}-${width}`);
    }
  });
});

it('made no error in all of the above', () => {
  expect(chromium.faults).toEqual([]);
});

async function openWith(page: Page, view: RelayView): Promise<void> {
  const answer = `browser.runtime.sendMessage = async () => (${JSON.stringify(view)});`;
  const { identifier } = await page.evaluateOnNewDocument(answer);
  await page.goto(`${chromium.base}popup.html`);
  await page.waitForSelector('h1');
  await page.removeScriptToEvaluateOnNewDocument(identifier);
}

async function check(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${join(pictures, name)}.png`, fullPage: true });
  expect(await tooWide(page), `${name}: wider than the page`).toEqual([]);
  const tree = await page.accessibility.snapshot();
  if (!tree) throw new Error('The page has no accessibility tree');
  const controls = nodesOf(tree).filter(({ role }) => CONTROLS.includes(role));
  expect(
    controls.filter((node) => !node.name),
    `${name}: without a name`,
  ).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14px');
}

/** Start tags of the elements that reach out of the page at the side, themselves or with their text. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.querySelectorAll('main *:not(.visually-hidden)')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const hangsOver = getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth;
        return right > clientWidth + 0.5 || (hangsOver && left + element.scrollWidth > clientWidth + 0.5);
      })
      .map((element) => element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1));
  });
}

function nodesOf(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
