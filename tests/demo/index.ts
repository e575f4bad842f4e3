import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { presetById } from '../../src/presets/index.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CRM, type CrmName } from '../e2e/journey.ts';
import type { DemoOptions } from '../tools/demo-options.mjs';
import { startWorld, type World } from '../world/index.ts';
import { VARIANTS, type VariantName } from '../world/portal/variants.ts';
import { guide } from './guide.ts';
import { play } from './play.ts';

/** What the options --crm and --portal can be. */
export const choices = { crm: Object.keys(CRM), portal: Object.keys(VARIANTS) };

/** What a demo works with. */
export interface Demo {
  readonly chromium: Chromium;
  readonly world: World;
  readonly crm: CrmName;
  /** The CRM's name as its makers write it. */
  readonly product: string;
  /** The tab with the CRM's empty form. */
  readonly crmPage: Page;
  /** Folder for what the demo leaves behind. */
  readonly out: string;
  readonly say: (line: string) => void;
}

/**
 * Starts the practice world and a browser with the extension; with a display a person does the rest, without one the
 * demo plays the journey itself. However it ends, browser and world are closed.
 *
 * @param options checked against `choices`
 * @param signal ends the demo
 */
export async function runDemo(
  options: DemoOptions & { shown: boolean; out: string },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  mkdirSync(options.out, { recursive: true });
  const world = await startWorld({ portal: options.portal as VariantName, latency: options.latency });
  try {
    const profile = options.keep ? { userDataDir: `${options.out}/profile` } : {};
    const chromium = await launchChromium({ world, headless: !options.shown, ...profile });
    try {
      const work = async () => {
        const crm = options.crm as CrmName;
        const crmPage = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
        await crmPage.goto(CRM[crm].address, { waitUntil: 'networkidle0' });
        const product = presetById(crm)?.product ?? crm;
        const demo: Demo = { chromium, world, crm, product, crmPage, out: options.out, say };
        await (options.shown ? guide(demo) : play(demo));
      };
      const ends = [whenAborted(signal)];
      // For a person, closing the window is the way to end the demo.
      if (!options.shown) ends.push(whenBrowserEnds(chromium.browser));
      await Promise.race([work(), ...ends]);
    } finally {
      await chromium.close();
    }
  } finally {
    await world.close();
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });
}

function whenBrowserEnds(browser: Browser): Promise<never> {
  return new Promise((_, failed) => {
    browser.once('disconnected', () => failed(new Error('The browser has ended in the middle of the demo')));
  });
}
