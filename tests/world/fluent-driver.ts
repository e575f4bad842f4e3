import type { Browser, Frame, Page } from 'puppeteer-core';
import { startWorld, type World, type WorldOptions } from './index.ts';
import { openBrowser } from './visitor.ts';

/** A browser without extension in front of a practice portal drawn in frames. */
export interface OpenPortal {
  readonly world: World;
  readonly page: Page;
  /** Console errors, exceptions, failed requests and bad statuses so far. */
  readonly faults: readonly string[];
  readonly browser: Browser;
}

const PORTAL = 'https://portal.azure.com/';
/** How long anything may take; the machine may be busy with other tests. */
const PATIENCE_MS = 20_000;

/**
 * Opens the portal at a hash, which may depend on what is in the world's tenant. Whatever is not of the world can't be
 * resolved and counts as a fault.
 */
export async function openPortal(hashIn: (world: World) => string, options: WorldOptions = {}): Promise<OpenPortal> {
  const world = await startWorld({ portal: 'react', latency: 0.05, ...options });
  const hash = hashIn(world);
  const browser = await openBrowser(world);
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A frame that is taken away gives up its requests; that is no fault.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${reason}`);
  });
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.url()} ${response.status()}`));
  await page.goto(PORTAL + hash);
  return { world, page, faults, browser };
}

/** Ends the browser and the world; undefined if opening failed. */
export async function closePortal(portal: OpenPortal | undefined): Promise<void> {
  await portal?.browser.close();
  await portal?.world.close();
}

/** Goes to another page as a bookmark would. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash);
}

/** The live frame of the page or pane `name` (`CallAnAPI`), once it shows something. */
export async function liveFrame(page: Page, name: string): Promise<Frame> {
  // Before it has said that it is ready, the frame's document may still be the empty one it began with.
  return frameIn(page, `iframe.fxs-reactview-frame-active[name="${name}.ReactView"][data-ready]`);
}

/** The visible frame on the extension's host for the page or pane `name`, once it shows something. */
export async function hostedFrame(page: Page, name: string): Promise<Frame> {
  return frameIn(page, `iframe.fxs-extension-frame:not([hidden])[name="${name}"][data-ready]`);
}

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector))?.contentFrame();
  if (!frame) throw new Error(`the frame ${selector} went away`);
  await frame.waitForSelector('#root > *');
  return frame;
}

/** Clicks the control of that role and name with the mouse, as soon as it can be clicked. */
export async function press(frame: Frame, role: string, name: string): Promise<void> {
  await frame.locator(`::-p-aria([role="${role}"][name="${name}"])`).click();
}

/** Clicks into the text field of that selector and types with real keys in place of what it held. */
export async function type(frame: Frame, field: string, text: string): Promise<void> {
  await frame.locator(field).click({ count: 3 });
  await frame.page().keyboard.type(text);
}

/** Chooses an option of a Fluent drop-down; `dropDown` is its selector. */
export async function choose(frame: Frame, dropDown: string, option: string): Promise<void> {
  await frame.locator(dropDown).click();
  await press(frame, 'option', option);
}

/** The texts of all elements that match now. */
export function texts(frame: Frame, selector: string): Promise<string[]> {
  return frame.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
}
