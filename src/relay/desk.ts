import type { CrmReading } from '../domain/crm-reading.ts';
import type { Here, RelayView, StartOrder, UiRefusal } from '../domain/messages.ts';
import { nameProblem, type Plan } from '../domain/plan.ts';
import type { Preset } from '../domain/preset.ts';
import { redirectUriProblem } from '../domain/redirect-uri.ts';
import type { RunAnswer, RunView } from '../domain/run.ts';
import { browser } from '../platform/browser.ts';
import { presetById } from '../presets/index.ts';
import { fillPage, frontTab, type ReadPage, readPage } from './crm-tab.ts';
import type { PortalRun } from './portal-run.ts';
import { type RunState, stepsOf } from './run-state.ts';
import { isPortalOrigin } from './senders.ts';
import type { Vault } from './vault.ts';

/** Where our pages' orders are taken: look, start, stop, answer, fill, go. Each is answered with the whole view. */
export class Desk {
  #isFilling = false;
  #isStarting = false;

  constructor(
    private readonly run: PortalRun,
    private readonly vault: Vault,
  ) {}

  async look(refusal?: UiRefusal): Promise<RelayView> {
    const run = await this.#runView();
    return { here: await this.#here(), ...(run ? { run } : {}), ...(refusal ? { refusal } : {}) };
  }

  /** Begins a run, one at a time: a second press on the button must not open a second tab. */
  async start(order: StartOrder): Promise<RelayView> {
    if (this.#isStarting) return this.look({ kind: 'run-going-on' });
    this.#isStarting = true;
    try {
      return await this.look(await this.#begin(order));
    } finally {
      this.#isStarting = false;
    }
  }

  async stop(): Promise<RelayView> {
    await this.run.stop();
    return this.look();
  }

  async answer(answer: RunAnswer): Promise<RelayView> {
    if (!(await this.run.get())) return this.look({ kind: 'no-run' });
    await this.run.answer(answer);
    return this.look();
  }

  /** One hand-off of the credential to the document in front, one at a time. */
  async fill(mailServers: boolean): Promise<RelayView> {
    if (this.#isFilling) return this.look({ kind: 'page-refused', reason: 'already-filling' });
    this.#isFilling = true;
    try {
      return await this.look(await this.#deliver(mailServers));
    } finally {
      this.#isFilling = false;
    }
  }

  async go(to: 'crm' | 'portal'): Promise<RelayView> {
    const run = await this.run.get();
    if (!run) return this.look({ kind: 'no-run' });
    try {
      await browser.tabs.update(to === 'crm' ? run.crmTabId : run.portalTabId, { active: true });
    } catch {
      // The tab was closed meanwhile.
      return this.look({ kind: 'page-gone' });
    }
    return this.look();
  }

  /** Starts a run from the form in front; what speaks against it, or undefined if it was started. */
  async #begin(order: StartOrder): Promise<UiRefusal | undefined> {
    const going = await this.run.get();
    if (going && !going.outcome) return { kind: 'run-going-on' };
    const page = await this.#readFront();
    if (page?.reading.kind !== 'recognised' || page.reading.presetId !== order.presetId)
      return { kind: 'not-the-form' };
    const preset = presetById(order.presetId);
    const isOffered = page.reading.redirects.some(({ uri }) => uri === order.redirectUri);
    if (!preset || !isOffered) return { kind: 'not-the-form' };
    const problem = redirectUriProblem(order.redirectUri);
    if (problem) return { kind: 'redirect-uri', problem, uri: order.redirectUri };
    const name = order.name.trim();
    const refused = nameProblem(name);
    if (refused) return { kind: 'name', problem: refused };
    if (going) await this.run.stop();
    const plan = planOf(preset, page.reading.origin, { ...order, name });
    await this.run.start({ plan, product: preset.product, crmTabId: page.tabId });
    return undefined;
  }

  /** Fills the form in front; what speaks against it, or undefined if it was done. */
  async #deliver(mailServers: boolean): Promise<UiRefusal | undefined> {
    const run = await this.run.get();
    if (!run) return { kind: 'no-run' };
    const page = await this.#readFront();
    if (page?.reading.kind !== 'recognised' || page.reading.presetId !== run.plan.presetId)
      return { kind: 'not-the-form' };
    const { origin } = page.reading;
    const taken = await this.vault.take(origin);
    if (taken.kind === 'none') return { kind: 'no-credential' };
    if (taken.kind === 'other-origin') return { kind: 'other-origin', expected: run.plan.crmOrigin };
    const result = await fillPage(page, {
      presetId: run.plan.presetId,
      origin: run.plan.crmOrigin,
      redirectUri: run.plan.redirectUris[0] ?? '',
      clientId: taken.facts.clientId,
      tenantId: taken.facts.tenantId,
      secret: taken.value,
      subject: presetById(run.plan.presetId)?.form.subject?.suggested ?? '',
      mailServers,
    });
    if (!result) return { kind: 'page-gone' };
    if (result.kind === 'refused') return { ...result, kind: 'page-refused' };
    // Delivered once: only a form that holds the secret ends its life here.
    if (result.secretStuck) await this.vault.wipe();
    await this.run.delivered(result.fields, result.secretStuck);
    return result.stopped && { ...result.stopped, kind: 'page-refused' };
  }

  async #readFront(): Promise<ReadPage | undefined> {
    const tab = await frontTab();
    return tab && readPage(tab.id);
  }

  async #here(): Promise<Here> {
    const tab = await frontTab();
    if (!tab) return { kind: 'unreadable' };
    const run = await this.run.get();
    const isPortal = tab.url !== undefined && URL.canParse(tab.url) && isPortalOrigin(new URL(tab.url).origin);
    if (isPortal || tab.id === run?.portalTabId) return { kind: 'portal', ofThisRun: tab.id === run?.portalTabId };
    const page = await readPage(tab.id);
    if (!page) return { kind: 'unreadable' };
    return hereIn(page.reading);
  }

  async #runView(): Promise<RunView | undefined> {
    const run = await this.run.get();
    if (!run) return undefined;
    const credential = await this.vault.facts();
    return viewOf(run, credential);
  }
}

function hereIn(reading: CrmReading): Here {
  if (reading.kind === 'none') return { kind: 'elsewhere' };
  const preset = presetById(reading.presetId);
  if (!preset) return { kind: 'elsewhere' };
  const { product, audience, permissions } = preset;
  if (reading.kind === 'partial') return { kind: 'crm', reading, product, suggestedName: '' };
  const suggestedName = `${product} mail (${new URL(reading.origin).hostname})`;
  return { kind: 'crm', reading, product, suggestedName, offer: { audience, permissions } };
}

/** The plan: the preset, what the CRM's page says, and the admin's choices. */
function planOf(preset: Preset, crmOrigin: string, order: StartOrder): Plan {
  const isWanted = ({ need, permission }: Preset['permissions'][number]) =>
    need === 'required' || !order.leftOut.includes(permission.name);
  return {
    presetId: preset.id,
    crmOrigin,
    name: order.name,
    audience: preset.audience,
    platform: preset.platform,
    redirectUris: [order.redirectUri],
    permissions: preset.permissions.filter(isWanted).map(({ permission }) => permission),
    secret: { label: `Keyferry ${new Date().toISOString().slice(0, 10)}`, lifetimeDays: order.lifetimeDays },
    pressRegister: order.pressRegister,
    grantConsent: false,
  };
}

function viewOf(run: RunState, credential: RunView['credential']): RunView {
  return {
    id: run.id,
    product: run.product,
    plan: run.plan,
    steps: stepsOf(run),
    ...(run.waiting ? { waiting: run.waiting } : {}),
    ...(run.app ? { app: run.app } : {}),
    ...(credential && !run.outcome ? { credential } : {}),
    ...(run.outcome ? { outcome: run.outcome } : {}),
    ...(run.fill ? { fill: run.fill } : {}),
  };
}
