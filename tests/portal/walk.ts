import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { CRM, type WrittenRun, writtenRun } from '../e2e/journey.ts';
import { startWorld } from '../world/index.ts';
import { type MatrixOutcome, matrixOptions } from '../world/matrix.ts';

/** One world of the matrix, walked by the built extension: how it ended, and what was wrong with that. */
export interface Walk {
  readonly seed: number;
  readonly description: string;
  readonly expected: MatrixOutcome;
  readonly ended: string;
  /** Empty if the run ended as it should, and nothing was written that should not have been. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** What Keyferry registers for the practice YetiForce; the world draws decoys and policies that are about it. */
const PLAN = {
  name: 'YetiForce mail (yetiforce.example.test)',
  audience: 'AzureADMultipleOrgs',
  lifetimeDays: 180,
} as const;
const PERMISSIONS = ['IMAP.AccessAsUser.All', 'SMTP.Send', 'User.Read', 'email', 'offline_access', 'openid', 'profile'];

/** The wait that is the right end of a run in such a world. */
const NAMED_STOPS: Readonly<Record<Exclude<MatrixOutcome, 'success'>, readonly string[]>> = {
  'no-right-to-register': ['no-right-to-register', 'page-unknown'],
  'audience-refused': ['audience-forbidden'],
  'secrets-forbidden': ['secrets-forbidden'],
  'lifetime-capped': ['lifetime-capped'],
  'registration-unknown': ['outcome-unknown'],
  'secret-lost': ['secret-lost'],
};

/** Walks the world of `seed`; its latencies are multiplied by `latency`, and the run is given up after `limitMs`. */
export async function walk(seed: number, latency: number, limitMs: number): Promise<Walk> {
  const { expectation, description, host, ...options } = matrixOptions(seed, PLAN);
  const began = Date.now();
  const world = await startWorld({ ...options, latency });
  const chromium = await launchChromium({ world, allow: [/./u] });
  try {
    const crmPage = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
    await crmPage.goto(CRM.yetiforce.address);
    const popup = await chromium.pressToolbarButton(crmPage);
    await popup.waitForSelector('aria/Start registration[role="button"]');
    await popup.evaluate(async (name) => {
      const { here } = await chrome.runtime.sendMessage({ type: 'ui-relay-look' });
      const order = {
        presetId: 'yetiforce',
        name,
        redirectUri: here.reading.redirects[0].uri,
        lifetimeDays: 180,
        leftOut: [],
      };
      // Not awaited: the popup closes as soon as the portal's tab is in front.
      void chrome.runtime.sendMessage({ type: 'ui-relay-start', ...order, pressRegister: true });
    }, PLAN.name);
    const portal = await (
      await chromium.browser.waitForTarget((target) => /portal\.azure|entra/u.test(target.url()))
    ).page();
    if (!portal) throw new Error('The portal opened in something that is not a tab.');
    const helper = new Helper(portal);
    let last: WrittenRun | undefined;
    const end = Date.now() + limitMs;
    const isOver = (run: WrittenRun | undefined) =>
      run?.credentialIsCaptured === true || NAMED_STOPS_ALL.has(run?.waiting?.reason ?? '');
    while (!isOver(last) && Date.now() < end) {
      last = await writtenRun({ chromium });
      await helper.help(last);
      if (last?.waiting?.answers?.includes('try-again') && !isOver(last) && helper.mayAnswer())
        await chromium.openPage('popup.html').then(async (page) => {
          await page.evaluate(() => chrome.runtime.sendMessage({ type: 'ui-relay-answer', answer: 'try-again' }));
          await page.close();
        });
    }
    const ended = last?.credentialIsCaptured
      ? 'success'
      : (last?.waiting?.reason ?? `stuck at ${JSON.stringify(last?.pending)}`);
    const faults = [...world.audit.wrongs()];
    const right = expectation.outcome === 'success' ? ['success'] : NAMED_STOPS[expectation.outcome];
    if (!right.includes(ended)) faults.push(`ended as ${ended} instead of ${right.join(' or ')}`);
    if (ended === 'success') {
      const vault = await (await chromium.worker()).evaluate(
        async () => (await chrome.storage.session.get('vault')).vault,
      );
      const held = vault as { value: string; facts: { clientId: string } } | undefined;
      const app = world.audit.apps().find(({ clientId }) => clientId === held?.facts.clientId);
      if (!app) faults.push('the captured client ID is of no app');
      if (app?.audience !== PLAN.audience) faults.push(`audience ${app?.audience}`);
      const names = app?.permissions
        .map(({ name }) => name)
        .sort()
        .join();
      if (names !== [...PERMISSIONS].sort().join()) faults.push(`permissions ${names}`);
      if (app?.secrets[0]?.value !== held?.value) faults.push('the captured secret is not the one that was issued');
    }
    return { seed, description, expected: expectation.outcome, ended, faults, seconds: (Date.now() - began) / 1000 };
  } finally {
    await chromium.close();
    await world.close();
  }
}

const NAMED_STOPS_ALL = new Set(
  Object.values(NAMED_STOPS)
    .flat()
    .filter((reason) => reason !== 'page-unknown' && reason !== 'outcome-unknown'),
);

/** Does what only a person can do in some worlds: signs in, closes the first visit's dialog, opens a pane by a trusted click. */
class Helper {
  #last = 0;
  #answers = 0;
  constructor(private readonly portal: Page) {}

  mayAnswer(): boolean {
    return this.#answers++ < 3;
  }

  async help(run: WrittenRun | undefined): Promise<void> {
    if (Date.now() - this.#last < 400) return;
    this.#last = Date.now();
    try {
      await this.#helpOn(run);
    } catch (error) {
      // The page went on while it was looked at; the next glance sees the new one.
      if (!/context was destroyed|Target|detached/u.test(String(error))) throw error;
    }
  }

  async #helpOn(run: WrittenRun | undefined): Promise<void> {
    const signIn = await this.portal.$('button[data-test-id]');
    if (signIn) return void (await signIn.click());
    const later = await this.portal.$('[role=alertdialog] [role=button]');
    if (later) await later.click();
    const isStuckAtPane = run?.waiting?.reason === 'act-not-taken' && /^open /u.test(run.pending?.key ?? '');
    if (isStuckAtPane) for (const frame of this.portal.frames()) await pressFirstCommand(frame);
  }
}

async function pressFirstCommand(frame: ReturnType<Page['frames']>[number]): Promise<void> {
  const command = await frame.$(
    '[role=menubar] button, [role=toolbar] button, .fxs-commandBar [role=button], .azc-toolbarButton-container [role=button]',
  );
  if (command && (await command.isVisible())) await command.click();
}
