import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Human } from '../browser/human.ts';
import { until } from '../browser/until.ts';
import { CRM, pressRegister, type Stage, waitForReturn, waitForRun } from '../e2e/journey.ts';
import type { Demo } from './index.ts';

/** How long a practice CRM may take to save. */
const SAVE_MS = 10_000;

/** Plays the journey like a person, says each step with its time, and takes a picture of it. */
export async function play({ chromium, world, crm, product, crmPage, out, say }: Demo): Promise<void> {
  const human = new Human(chromium);
  const stage: Stage = { chromium, world, human, crm, crmPage, close: chromium.close };
  const step = stepTeller(out, say);
  say('\nThere is no display, so the demo plays the journey itself.\n');
  await step(`The ${product} form is empty`, crmPage);

  const first = await human.pressToolbarButton(crmPage);
  await first.waitForSelector('aria/Start registration[role="button"]');
  await step('Toolbar button: Keyferry recognises the form', first);

  const opened = chromium.browser.waitForTarget((target) => target.url().startsWith('https://portal.azure.com/'));
  await human.click(first, { role: 'button', name: 'Start registration' });
  const portal = await (await opened).page();
  if (portal === null) throw new Error('The portal did not open in a tab');
  await waitForRun(stage, (run) => run?.waiting?.reason === 'press-register');
  await step('Start registration: the portal form is filled in', portal);

  await pressRegister(stage, portal);
  await waitForReturn(stage);
  await step('Register: the app, its permissions and its secret are made', portal);

  const second = await human.pressToolbarButton(crmPage);
  await second.waitForSelector('aria/Fill the form[role="button"]');
  await step('Toolbar button: the credential is ready', second);

  await human.click(second, { role: 'button', name: 'Fill the form' });
  await waitForRun(stage, (run) => run?.outcome === 'delivered');
  await step('Fill the form: Keyferry says what it filled in', second);
  await second.close();
  await step(`The ${product} form is filled in`, crmPage);

  await human.click(crmPage, CRM[crm].save);
  await until(() => isSaved(stage), SAVE_MS, `${product} saves the form`);
  await crmPage.waitForNetworkIdle();
  await step(`Save: ${product} has the client ID and the secret`, crmPage);

  say(`\nDone, with ${human.actions.length} human actions:`);
  for (const { kind, what } of human.actions) say(`  ${kind.padEnd(8)} ${what}`);
  say(`\nThe pictures are in ${relative('.', out)}.`);
  if (chromium.faults.length > 0) {
    const faults = chromium.faults.map(({ kind, where, text }) => `  ${kind}: ${text} (${where})`).join('\n');
    throw new Error(`The browser reported faults on the way:\n${faults}`);
  }
}

/** What the CRM's server keeps. */
function isSaved({ world, crm }: Pick<Stage, 'world' | 'crm'>): boolean {
  if (crm === 'oro') return world.crm.oro.settings.clientId !== '';
  return world.crm.yetiforce.servers.some((server) => server.client_id !== '');
}

/** Removes the pictures of the last demo; returns a function that says a step with its time, and takes its picture. */
function stepTeller(out: string, say: (line: string) => void) {
  for (const old of readdirSync(out).filter((name) => /^\d\d-.*\.png$/u.test(name))) rmSync(join(out, old));
  let last = performance.now();
  let number = 0;
  return async (title: string, page: Page) => {
    const seconds = (performance.now() - last) / 1000;
    number += 1;
    const name = title.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
    await takePicture(page, join(out, `${String(number).padStart(2, '0')}-${name}.png`));
    say(`${seconds.toFixed(1).padStart(5)} s  ${title}`);
    // A picture takes its time, which is not the next step's.
    last = performance.now();
  };
}

/** Chromium never answers if the page goes to another process just then: the second try is of the new page. */
async function takePicture(page: Page, path: string): Promise<void> {
  const picture = () => page.screenshot({ type: 'png', path: path as `${string}.png` });
  const tooLate = new Promise<'too-late'>((done) => setTimeout(() => done('too-late'), 5000).unref());
  if ((await Promise.race([picture(), tooLate])) === 'too-late') await picture();
}
