import type { Page } from 'puppeteer-core';
import type { RunView } from '../../src/domain/run.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { Human } from '../browser/human.ts';
import { startWorld, type World, type WorldOptions } from '../world/index.ts';

/** The whole job as a person does it: from the CRM's empty form, through the portal, to the saved form. */

export type CrmName = 'yetiforce' | 'oro';

/** Where the practice forms are, and the button that saves each. */
export const CRM = {
  yetiforce: {
    address: 'https://yetiforce.example.test/index.php?module=MailServers&parent=Settings&view=Edit',
    save: { role: 'button', name: 'Save' },
  },
  oro: {
    address: 'https://oro.example.test/admin/config/system/platform/microsoft_settings',
    save: { role: 'button', name: 'Save settings' },
  },
} as const;

/** Latency of the practice portal in tests: a tenth of the portal's own. */
const LATENCY = 0.1;
/** What the browser itself asks for without our doing. */
const ALLOWED = [/allow-scripts and allow-same-origin for its sandbox attribute/u];

/** A practice world, a browser with the extension, and a person before the CRM's form. */
export interface Stage {
  readonly world: World;
  readonly chromium: Chromium;
  readonly human: Human;
  readonly crm: CrmName;
  readonly crmPage: Page;
  close(): Promise<void>;
}

export async function openStage(
  crm: CrmName,
  options: WorldOptions = {},
  browser: { readonly userDataDir?: string } = {},
): Promise<Stage> {
  const world = await startWorld({ latency: LATENCY, ...options });
  try {
    const chromium = await launchChromium({ world, allow: ALLOWED, ...browser });
    const crmPage = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
    await crmPage.goto(CRM[crm].address);
    const close = async () => {
      await chromium.close();
      await world.close();
    };
    return { world, chromium, human: new Human(chromium), crm, crmPage, close };
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Presses the toolbar button on the CRM's form and "Start registration"; returns the portal's tab. */
export async function start({ chromium, human, crmPage }: Stage): Promise<Page> {
  const popup = await human.pressToolbarButton(crmPage);
  await human.click(popup, { role: 'button', name: 'Start registration' });
  const target = await chromium.browser.waitForTarget((candidate) =>
    candidate.url().startsWith('https://portal.azure.com/'),
  );
  const page = await target.page();
  if (!page) throw new Error('The portal opened in something that is not a tab.');
  return page;
}

/** Waits until the run waits for that, and presses Register as the admin does. */
export async function pressRegister(stage: Stage, portal: Page): Promise<void> {
  await waitForRun(stage, (run) => run?.waiting?.reason === 'press-register');
  await stage.human.click(portal, { role: 'button', name: 'Register' });
}

/** Waits until the credential is captured and Keyferry has brought the CRM's tab to the front. */
export async function waitForReturn(stage: Stage): Promise<void> {
  await waitForRun(stage, (run) => run?.credentialIsCaptured === true);
  await stage.crmPage.waitForFunction(() => document.visibilityState === 'visible');
}

/** Presses the toolbar button on the CRM's form, "Fill the form", and the CRM's own save button. */
export async function fillAndSave(stage: Stage): Promise<void> {
  const popup = await stage.human.pressToolbarButton(stage.crmPage);
  await stage.human.click(popup, { role: 'button', name: 'Fill the form' });
  await waitForRun(stage, (run) => run?.outcome === 'delivered');
  await popup.close();
  await stage.human.click(stage.crmPage, CRM[stage.crm].save);
}

/** The run as the relay has it written down; the tests look at it only to know when to go on. */
export type WrittenRun = Pick<RunView, 'waiting' | 'outcome'> & {
  readonly steps: Readonly<Record<string, { readonly state: string; readonly evidence?: string }>>;
  readonly credentialIsCaptured?: boolean;
  readonly pending?: { readonly key: string };
};

export async function writtenRun({ chromium }: Pick<Stage, 'chromium'>): Promise<WrittenRun | undefined> {
  return (await sessionItems(chromium)).run as WrittenRun | undefined;
}

/** Waits until the run is as `isSo` says. The portal's latencies set the pace, so the limit is generous. */
export async function waitForRun(
  stage: Pick<Stage, 'chromium'>,
  isSo: (run: WrittenRun | undefined) => boolean,
  ms = 60_000,
): Promise<WrittenRun | undefined> {
  const end = Date.now() + ms;
  let run: WrittenRun | undefined;
  while (Date.now() < end) {
    run = await writtenRun(stage);
    if (isSo(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The run did not get there within ${ms} ms. It stands at ${JSON.stringify(run)}`);
}

/**
 * What the extension keeps in session storage, by the browser's word: it is asked without waking the background. Not
 * every tab can be asked through ("Extension not found" from a blank one), so each is tried.
 */
export async function sessionItems({ browser, extensionId }: Chromium): Promise<Readonly<Record<string, unknown>>> {
  let refusal: unknown = new Error('The browser has no tab to ask through.');
  for (const page of await browser.pages()) {
    try {
      const session = await page.createCDPSession();
      const asked = { id: extensionId, storageArea: 'session' } as const;
      const { data } = await session.send('Extensions.getStorageItems', asked);
      await session.detach();
      return data as Readonly<Record<string, unknown>>;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}
