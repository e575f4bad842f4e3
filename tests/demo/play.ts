import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { playJourney } from '../journey/journey.ts';
import type { Stage } from './index.ts';

/** Plays the journey like a person, says each step with its time, and takes a picture of it. */
export async function play({ chromium, world, crm, out, say }: Stage): Promise<void> {
  for (const old of readdirSync(out).filter((name) => /^\d\d-.*\.png$/u.test(name))) rmSync(join(out, old));
  const start = performance.now();
  let last = start;
  let number = 0;
  say('\nThere is no display, so the demo plays the journey itself.\n');
  const human = await playJourney({
    chromium,
    world,
    crm,
    async onStep({ title, page }) {
      const now = performance.now();
      number += 1;
      const name = title.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
      await takePicture(page, join(out, `${String(number).padStart(2, '0')}-${name}.png`));
      say(`${seconds(now - last)}  ${title}`);
      // A picture takes its time, which is not the step's.
      last = performance.now();
    },
  });
  say(`\nDone in ${seconds(performance.now() - start).trim()} with ${human.actions.length} human actions:`);
  for (const { kind, what } of human.actions) say(`  ${kind}  ${what}`);
  say(`\nThe pictures are in ${relative('.', out)}.`);
  if (chromium.faults.length > 0) {
    const faults = chromium.faults.map(({ kind, where, text }) => `  ${kind}: ${text} (${where})`).join('\n');
    throw new Error(`The browser reported faults on the way:\n${faults}`);
  }
}

/** Chromium never answers if the page goes to another process just then: the second try is of the new page. */
async function takePicture(page: Page, path: string): Promise<void> {
  const picture = () => page.screenshot({ type: 'png', path: path as `${string}.png` });
  const tooLate = new Promise<'too-late'>((done) => setTimeout(() => done('too-late'), 5000).unref());
  if ((await Promise.race([picture(), tooLate])) === 'too-late') await picture();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`;
}
