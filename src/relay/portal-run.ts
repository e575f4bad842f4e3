import type { Plan } from '../domain/plan.ts';
import type { ActTarget, FrameFacts, Labels, PortalOrders } from '../domain/portal-facts.ts';
import type { RunAnswer } from '../domain/run.ts';
import { secretProblem } from '../domain/secret-value.ts';
import { browser } from '../platform/browser.ts';
import { LANGUAGES, languageOf, loadLabels } from './labels.ts';
import { decide } from './portal-route/decide.ts';
import type { Next } from './portal-route/decision.ts';
import { LivePages, type SeenFrame } from './portal-route/live-pages.ts';
import { act, addressOf, goTo, look, registerScript, tellAll, unregisterScript } from './portal-tab.ts';
import { newRun, type RunState, withAnswer, withStep, withWaiting } from './run-state.ts';
import { isPortalOrigin } from './senders.ts';
import { SessionValue } from './session.ts';
import type { Vault } from './vault.ts';

/** Trying all languages takes about a second; a page that stays unknown is not tried again before this. */
const LANGUAGES_AGAIN_MS = 20_000;
/** How long frames have to report after the background was stopped. */
const LISTEN_MS = 700;

/**
 * Carries one run through the portal: takes the facts that its frames report, lets `decide` decide, has one act done,
 * and looks again. One thing at a time; everything that must outlive a stopped background is written down before it is
 * acted upon.
 */
export class PortalRun {
  readonly #state = new SessionValue<RunState>('run');
  /** What each document of the portal tab showed last. Not written down: frames report again by themselves. */
  readonly #frames = new Map<string, FrameFacts>();
  #queue: Promise<unknown> = Promise.resolve();
  /** When every language was tried on a page that was not understood. */
  #triedLanguagesAt = 0;
  /** True if one of them made more of it than the page's own word: from then on that word doesn't count. */
  #isLanguageFound = false;
  /** Until then frames only report. */
  #listenUntil = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly vault: Vault,
    private readonly onChange: (run: RunState | undefined) => void,
    private readonly now: () => number = Date.now,
  ) {}

  get(): Promise<RunState | undefined> {
    return this.#state.get();
  }

  /** Opens the create form beside the CRM's tab and begins. The caller has checked the plan. */
  async start(of: { plan: Plan; product: string; crmTabId: number }): Promise<void> {
    await registerScript();
    const crm = await browser.tabs.get(of.crmTabId);
    const beside = crm.windowId === undefined ? {} : { windowId: crm.windowId, index: crm.index + 1 };
    const tab = await browser.tabs.create({ url: addressOf('register', undefined), active: true, ...beside });
    if (tab.id === undefined) throw new Error('The browser gave the new tab no id.');
    this.#frames.clear();
    this.#triedLanguagesAt = 0;
    this.#isLanguageFound = false;
    await this.#save(newRun({ id: crypto.randomUUID(), ...of, portalTabId: tab.id, now: this.now() }));
    this.#step();
  }

  /** Ends the run, whatever its state, and wipes its credential. */
  async stop(): Promise<void> {
    await this.#inTurn(async () => {
      const run = await this.#state.get();
      clearTimeout(this.#again);
      await this.vault.wipe();
      await this.#state.remove();
      await this.#leavePortal(run);
      this.onChange(undefined);
    });
  }

  /** A page script asks whether its tab is the run's. */
  async hello(tabId: number, isTop: boolean): Promise<PortalOrders> {
    const run = await this.#state.get();
    if (!run || run.portalTabId !== tabId || run.credentialIsCaptured) return { work: false };
    if (isTop) await this.#tabIs('open');
    return { work: true, labels: await loadLabels(run.language) };
  }

  /** A frame reports what it shows. */
  async seen(tabId: number, documentId: string, facts: FrameFacts): Promise<void> {
    const run = await this.#state.get();
    if (run?.portalTabId !== tabId) return;
    this.#remember(documentId, facts);
    this.#step();
  }

  /** The admin answers what the run waits for. */
  async answer(answer: RunAnswer): Promise<void> {
    await this.#inTurn(async () => {
      const run = await this.#state.get();
      const answered = run && withAnswer(run, answer);
      if (!answered) return;
      await this.#save({ ...answered, knownAt: this.now() });
      if (answer === 'open-portal') await this.#openAgain(answered);
    });
    this.#step();
  }

  /** The fill's result, written down for the UI; a delivered credential ends the run. */
  async delivered(fill: NonNullable<RunState['fill']>, isDelivered: boolean): Promise<void> {
    await this.#inTurn(async () => {
      const run = await this.#state.get();
      if (!run) return;
      const filled: RunState = { ...run, fill };
      await this.#save(
        isDelivered
          ? { ...withWaiting(withStep(filled, 'fill-crm', 'done'), undefined), outcome: 'delivered' }
          : filled,
      );
    });
  }

  /** The credential's life is over. */
  async expired(): Promise<void> {
    await this.#inTurn(async () => {
      const run = await this.#state.get();
      if (!run || run.outcome) return;
      await this.#save({ ...withStep(withWaiting(run, undefined), 'fill-crm', 'failed'), outcome: 'expired' });
    });
  }

  /** The portal's tab was closed, or shows a page that we may or may not see. */
  async tabChanged(tabId: number, change: 'closed' | { readonly url: string | undefined }): Promise<void> {
    const run = await this.#state.get();
    if (run?.portalTabId !== tabId) return;
    const isOpen =
      change !== 'closed' &&
      change.url !== undefined &&
      URL.canParse(change.url) &&
      isPortalOrigin(new URL(change.url).origin);
    await this.#tabIs(change === 'closed' ? 'closed' : isOpen ? 'open' : 'elsewhere');
    this.#step();
  }

  /**
   * After the background was stopped: the page scripts are still there, and are asked what they show. Nothing is decided
   * until all had time to answer, because half a page would be taken for another one.
   */
  async resume(): Promise<void> {
    const run = await this.#state.get();
    if (!run) return;
    if (run.credentialIsCaptured && !run.isReturned) return this.#inTurn(() => this.#return(run));
    if (run.credentialIsCaptured) return;
    this.#listenUntil = this.now() + LISTEN_MS;
    await tellAll(run.portalTabId, { type: 'relay-portal-report' });
    this.#stepIn(LISTEN_MS);
  }

  async #tabIs(portalTab: RunState['portalTab']): Promise<void> {
    await this.#inTurn(async () => {
      const run = await this.#state.get();
      if (!run || run.portalTab === portalTab) return;
      if (portalTab !== 'open') this.#frames.clear();
      await this.#save({ ...run, portalTab, knownAt: this.now() });
    });
  }

  /** Facts never go back in time, and a new document takes the place of the one that stood where it stands. */
  #remember(documentId: string, facts: FrameFacts): void {
    const known = this.#frames.get(documentId);
    if (known && known.seq > facts.seq) return;
    if (!known)
      for (const [other, { path }] of this.#frames)
        if (facts.path.length === 0 || path.join() === facts.path.join()) this.#frames.delete(other);
    this.#frames.set(documentId, facts);
  }

  #pages(): LivePages {
    return new LivePages([...this.#frames].map(([documentId, facts]): SeenFrame => ({ documentId, facts })));
  }

  /** Runs `work` after all that was asked for before; a failure of one does not stop the next. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Takes the next step in turn. */
  #step(): void {
    clearTimeout(this.#again);
    void this.#inTurn(() => this.#decideAndDo());
  }

  #stepIn(ms: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#step(), ms);
  }

  async #decideAndDo(): Promise<void> {
    const run = await this.#state.get();
    if (!run || run.outcome || run.credentialIsCaptured) return;
    const listening = this.#listenUntil - this.now();
    if (listening > 0) return this.#stepIn(listening);
    if (await this.#adoptLanguage(run)) return;
    const first = decide(run, this.#pages(), this.now());
    if (first.next.do === 'act' || first.next.do === 'go') {
      // The decision was made on what frames reported; before anything is done they are looked at once more.
      await this.#refresh(run);
      const { run: next, next: todo } = decide(run, this.#pages(), this.now());
      await this.#save(next);
      return this.#carryOut(next, todo);
    }
    await this.#save(first.run);
    if (this.#isLostForWords(first.run)) return this.#tryLanguages(first.run);
    return this.#carryOut(first.run, first.next);
  }

  async #carryOut(run: RunState, next: Next): Promise<void> {
    switch (next.do) {
      case 'watch':
        if (next.again !== undefined) this.#stepIn(next.again);
        return;
      case 'ready':
        return;
      case 'go':
        return this.#go(run, next);
      case 'act':
        return this.#act(run, next);
    }
  }

  async #act(run: RunState, next: Extract<Next, { do: 'act' }>): Promise<void> {
    const found = this.#pages().find(next.on);
    if (!found) return this.#stepIn(0);
    const app: ActTarget | undefined = run.app && { name: run.app.name, clientId: run.app.clientId };
    const result = await act(run.portalTabId, found.documentId, {
      type: 'relay-portal-act',
      act: next.act,
      ...(app ? { app } : {}),
    });
    if (result?.kind === 'captured') return this.#captured(run, result);
    if (result) this.#remember(found.documentId, result.facts);
    else this.#frames.delete(found.documentId);
    if (result?.kind === 'not-done' && run.pending)
      await this.#save({ ...run, pending: { ...run.pending, isRefused: true } });
    this.#stepIn(0);
  }

  async #go(run: RunState, { to, how }: Extract<Next, { do: 'go' }>): Promise<void> {
    const top = this.#pages().top;
    if (how === 'menu' && top && run.app && to !== 'register') {
      const item = ({ overview: 'Menu-Overview', permissions: 'Menu-CallAnAPI', secrets: 'Menu-Credentials' } as const)[
        to
      ];
      const order = { type: 'relay-portal-act', act: { act: 'open-menu', item }, app: run.app } as const;
      const result = await act(run.portalTabId, top.documentId, order);
      if (result?.kind === 'done') return this.#stepIn(0);
    }
    if (how === 'reload') this.#frames.clear();
    await goTo(run.portalTabId, to, run.app?.clientId, how === 'reload');
    this.#stepIn(0);
  }

  /** The value goes into the vault and nowhere else; the portal's part is over. */
  async #captured(run: RunState, answer: { value: string; secretId?: string; expires?: string }): Promise<void> {
    // The page script has judged it; a value from a page is judged again before it is believed.
    if (!run.app || secretProblem(answer.value) !== undefined) return this.#stepIn(1000);
    const credential = await this.vault.put(run.plan.crmOrigin, answer.value, {
      clientId: run.app.clientId,
      tenantId: run.app.tenantId,
      secretId: answer.secretId,
      expiresText: answer.expires,
    });
    const evidence = [credential.secretId, credential.expiresText].filter(Boolean).join(', ');
    const done = withStep({ ...run, credentialIsCaptured: true }, 'create-secret', 'done', evidence);
    const captured = withWaiting(done, { reason: 'fill-crm' });
    await this.#save(captured);
    await this.#return(captured);
  }

  /** Brings the CRM's tab to the front, once, and leaves the portal. */
  async #return(run: RunState): Promise<void> {
    await this.#showTab(run.crmTabId);
    await this.#leavePortal(run);
    await this.#save({ ...run, isReturned: true });
  }

  /** With nothing left to do in the portal, nothing of ours stays there. */
  async #leavePortal(run: RunState | undefined): Promise<void> {
    this.#frames.clear();
    await unregisterScript();
    if (run) await tellAll(run.portalTabId, { type: 'relay-portal-end' });
  }

  async #refresh(run: RunState): Promise<void> {
    const known = [...this.#frames.keys()];
    const looks = await Promise.all(
      known.map((documentId) => look(run.portalTabId, documentId, { type: 'relay-portal-look' })),
    );
    known.forEach((documentId, index) => {
      const facts = looks[index];
      if (facts) this.#remember(documentId, facts);
      else this.#frames.delete(documentId);
    });
  }

  /** Gives the page scripts the labels of the page's language once it can be told. True if they have to look anew. */
  async #adoptLanguage(run: RunState): Promise<boolean> {
    const language = languageOf(this.#pages().languageHints);
    if (!language || language === run.language || this.#isLanguageFound) return false;
    await this.#save({ ...run, language });
    await this.#lookWith(run, await loadLabels(language));
    this.#stepIn(0);
    return true;
  }

  /**
   * A page that is not understood may only be in another language than it says: each one is tried on it, and the one
   * that makes most of it stays.
   */
  async #tryLanguages(run: RunState): Promise<void> {
    this.#triedLanguagesAt = this.now();
    const before = this.#pages().understood;
    let best = { language: run.language, understood: before };
    for (const language of LANGUAGES) {
      await this.#lookWith(run, await loadLabels(language));
      const { understood } = this.#pages();
      if (understood > best.understood) best = { language, understood };
    }
    await this.#lookWith(run, await loadLabels(best.language));
    if (best.understood === before) return;
    this.#isLanguageFound = true;
    const { pending: _, still: __, ...rest } = run;
    await this.#save({ ...rest, language: best.language });
    this.#stepIn(0);
  }

  /** True if the run waits because something was not understood, and the languages were not tried lately. */
  #isLostForWords(run: RunState): boolean {
    const reason = run.waiting?.reason;
    const isLost = reason === 'page-unknown' || reason === 'act-not-taken';
    return isLost && this.now() - this.#triedLanguagesAt > LANGUAGES_AGAIN_MS;
  }

  async #lookWith(run: RunState, labels: Labels): Promise<void> {
    const known = [...this.#frames.keys()];
    const looks = await Promise.all(
      known.map((id) => look(run.portalTabId, id, { type: 'relay-portal-look', labels })),
    );
    known.forEach((documentId, index) => {
      const facts = looks[index];
      if (facts) this.#remember(documentId, facts);
    });
  }

  /** Opens the portal again where the run has to go on: in its tab, or in a new one if that is closed. */
  async #openAgain(run: RunState): Promise<void> {
    const place = run.app ? (run.steps['add-permissions'].state === 'done' ? 'secrets' : 'permissions') : 'register';
    const address = addressOf(place, run.app?.clientId);
    this.#frames.clear();
    if (run.portalTab === 'closed') {
      const tab = await browser.tabs.create({ url: address, active: true });
      if (tab.id !== undefined)
        await this.#save({ ...run, portalTabId: tab.id, portalTab: 'open', knownAt: this.now() });
      return;
    }
    await goTo(run.portalTabId, place, run.app?.clientId, true);
    await this.#showTab(run.portalTabId);
  }

  async #showTab(tabId: number): Promise<void> {
    try {
      await browser.tabs.update(tabId, { active: true });
    } catch {
      // The tab was closed meanwhile: the popup says where to go on.
      return;
    }
  }

  async #save(run: RunState): Promise<void> {
    await this.#state.set(run);
    this.onChange(run);
  }
}
