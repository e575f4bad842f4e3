import type { Page } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.ts';
import { Human } from '../browser/human.ts';
import { until } from '../browser/until.ts';
import type { World } from '../world/index.ts';
import { CRMS, type CrmName } from './crms.ts';
import { text } from './texts.ts';

/** One thing that has just happened, and the page that shows it. */
export interface JourneyStep {
  readonly title: string;
  readonly page: Page;
}

export interface Journey {
  readonly chromium: Chromium;
  readonly world: World;
  readonly crm: CrmName;
  /** Called after each step; the journey waits for it. */
  readonly onStep?: (step: JourneyStep) => Promise<void>;
}

/** How long the extension may take for what it does between two clicks of the person. */
const WORK_MS = 90_000;
const REGISTER = ['div[title="Register"]', { role: 'button', name: 'Register' }];

/**
 * The main job, done as a person does it: from the CRM's empty form to the saved one. Nothing is done behind the
 * browser's back; what the person waits for is what he sees: the badge on the toolbar button, the tab in front.
 *
 * @returns the person, who has counted what he did
 */
export async function playJourney({ chromium, world, crm: name, onStep }: Journey): Promise<Human> {
  const crm = CRMS[name];
  const human = new Human(chromium);
  const step = async (title: string, page: Page) => onStep?.({ title, page });

  const form = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  await form.goto(crm.form, { waitUntil: 'networkidle0' });
  await step(`The ${crm.product} form is empty`, form);

  const start = await human.pressToolbarButton(form);
  await start.waitForSelector(`aria/${text('start_button')}[role="button"]`);
  await step('Toolbar button: Keyferry recognises the form', start);

  const opened = chromium.browser.waitForTarget((target) => target.url().startsWith('https://portal.azure.com/'));
  await human.click(start, { role: 'button', name: text('start_button') });
  const portal = await (await opened).page();
  if (portal === null) throw new Error('The portal did not open in a tab');
  await badge(chromium, '!');
  await step('Start registration: the portal form is filled in', portal);

  await human.click(portal, REGISTER);
  await badge(chromium, '✓');
  await until(() => isInFront(form), WORK_MS, `the ${crm.product} form comes to the front`);
  await step('Register: the app, its permissions and its secret are made', portal);

  const ready = await human.pressToolbarButton(form);
  await ready.waitForSelector(`aria/${text('ready_fill')}[role="button"]`);
  await step('Toolbar button: the credential is ready', ready);

  await human.click(ready, { role: 'button', name: text('ready_fill') });
  await ready.waitForSelector(`aria/${text('done_title')}[role="heading"]`);
  await step('Fill the form: Keyferry says what it filled in', ready);
  await step(`The ${crm.product} form is filled in`, form);

  await human.click(form, crm.save);
  await until(() => crm.isSaved(world), WORK_MS, `${crm.product} has saved the form`);
  await form.waitForNetworkIdle();
  await step(`Save: ${crm.product} has the client ID and the secret`, form);
  return human;
}

/** Waits until the toolbar button carries this sign: `!` the person is needed, `✓` the credential is there. */
async function badge(chromium: Chromium, sign: string): Promise<void> {
  const shown = async () => {
    const worker = await chromium.worker();
    return (await worker.evaluate(() => chrome.action.getBadgeText({}))) === sign;
  };
  await until(shown, WORK_MS, `the toolbar button shows ${sign}`);
}

async function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible');
}
