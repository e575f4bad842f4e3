import { mkdirSync } from 'node:fs';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CRMS, type CrmName } from '../journey/crms.ts';
import type { DemoOptions } from '../tools/demo-options.mjs';
import { startWorld, type World } from '../world/index.ts';
import { VARIANTS, type VariantName } from '../world/portal/variants.ts';
import { guide } from './guide.ts';
import { play } from './play.ts';

/** What the options --crm and --portal can be; the first is the default. */
export const choices = { crm: Object.keys(CRMS), portal: Object.keys(VARIANTS) };

/** What a demo works with. */
export interface Stage {
  readonly chromium: Chromium;
  readonly world: World;
  readonly crm: CrmName;
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
      const stage: Stage = { chromium, world, crm: options.crm as CrmName, out: options.out, say };
      await Promise.race([options.shown ? guide(stage) : play(stage), whenAborted(signal)]);
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
