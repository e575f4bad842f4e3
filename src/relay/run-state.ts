import { type Plan, shorterLifetime } from '../domain/plan.ts';
import type { RunAnswer, RunView, Step, StepId, StepState, Waiting } from '../domain/run.ts';
import { STEP_IDS } from '../domain/run.ts';

/** A run as the relay keeps it in session storage: all that is needed to go on after the background was stopped. No secret. */
export interface RunState {
  readonly id: string;
  readonly product: string;
  readonly plan: Plan;
  readonly crmTabId: number;
  readonly portalTabId: number;
  /** `elsewhere`: the tab shows a page we may not see (a sign-in page, most likely). */
  readonly portalTab: 'open' | 'elsewhere' | 'closed';
  /** Language whose labels the page scripts have been given. */
  readonly language: string;
  readonly steps: Readonly<Record<StepId, { readonly state: StepState; readonly evidence?: string }>>;
  readonly waiting?: Waiting;
  /** The admin's answer to the last question, until the next decision has heard it. */
  readonly answer?: 'try-again' | 'new-secret';
  readonly app?: { readonly name: string; readonly clientId: string; readonly tenantId: string };
  /** The vault holds the credential: nothing is left to do in the portal. */
  readonly credentialIsCaptured?: boolean;
  /** The CRM's tab was brought to the front and the portal was left. */
  readonly isReturned?: boolean;
  readonly form: FormProgress;
  readonly permissions: PermissionProgress;
  readonly secret: SecretProgress;
  /** The act under way: not repeated before its patience is over, given up after a few tries. */
  readonly pending?: PendingAct;
  /** How many acts the step at hand has taken: a fuse against going round in circles. */
  readonly acts?: { readonly step: StepId; readonly count: number };
  /** Since when nothing has moved, and what stood then: a page that is seen and never gets on is the admin's. */
  readonly still?: { readonly mark: string; readonly since: number };
  /** When a page that the run knows was last seen, in milliseconds since the epoch. */
  readonly knownAt: number;
  readonly outcome?: RunView['outcome'];
  readonly fill?: RunView['fill'];
}

export interface PendingAct {
  readonly key: string;
  readonly since: number;
  readonly tries: number;
  /** The page had nothing to do it with (yet): it is tried again sooner, and more often. */
  readonly isRefused?: boolean;
}

export interface FormProgress {
  /** The name that the form showed last, once ours had been taken: the admin may edit it. */
  readonly name?: string;
  readonly isUriSet: boolean;
  /** The admin's choice about values that stood in the form before ours. */
  readonly choice?: 'use-my-values' | 'keep-page-values';
  /** When Register was pressed for the admin: written down before the press, so that it is never pressed twice. */
  readonly pressedAt?: number;
}

export interface PermissionProgress {
  /** Names ticked in the pane that is open now. */
  readonly ticked: readonly string[];
  readonly isGraphChosen: boolean;
  readonly isDelegatedChosen: boolean;
  readonly saves: number;
  /** When permissions were last saved; the list takes a while to show them. */
  readonly savedAt?: number;
  /** Set if ticks were lost by filtering: then each permission is saved by itself. */
  readonly isOneByOne: boolean;
}

export interface SecretProgress {
  readonly label: string;
  /** Secret IDs that were listed before Add was pressed. */
  readonly knownIds: readonly string[];
  /** When Add was pressed: written down before the press, so that no second secret is made unasked. */
  readonly pressedAt?: number;
  /** True once the list was loaded anew to find out what became of the press. */
  readonly isLookedUp: boolean;
}

/** A run at its beginning. */
export function newRun(of: {
  id: string;
  product: string;
  plan: Plan;
  crmTabId: number;
  portalTabId: number;
  now: number;
}): RunState {
  const step = (state: StepState) => ({ state });
  return {
    id: of.id,
    product: of.product,
    plan: of.plan,
    crmTabId: of.crmTabId,
    portalTabId: of.portalTabId,
    portalTab: 'open',
    language: 'en',
    steps: {
      'fill-registration': step('doing'),
      register: step('todo'),
      'read-ids': step('todo'),
      'add-permissions': step('todo'),
      'grant-consent': step(of.plan.grantConsent ? 'todo' : 'skipped'),
      'create-secret': step('todo'),
      'fill-crm': step('todo'),
    },
    form: { isUriSet: false },
    permissions: { ticked: [], isGraphChosen: false, isDelegatedChosen: false, saves: 0, isOneByOne: false },
    secret: { label: of.plan.secret.label, knownIds: [], isLookedUp: false },
    knownAt: of.now,
  };
}

/** `run` with one step in another state. The first step that is neither done nor skipped is the one being done. */
export function withStep(run: RunState, id: StepId, state: StepState, evidence?: string): RunState {
  return { ...run, steps: { ...run.steps, [id]: evidence === undefined ? { state } : { state, evidence } } };
}

/** The step the run is at; undefined once all are done or skipped. */
export function currentStep(run: RunState): StepId | undefined {
  return STEP_IDS.find((id) => run.steps[id].state !== 'done' && run.steps[id].state !== 'skipped');
}

/** Steps for the UI, in order. */
export function stepsOf(run: RunState): Step[] {
  return STEP_IDS.map((id) => ({ id, ...run.steps[id] }));
}

/**
 * `run` with the admin's answer, or undefined if nobody asked for that answer: a second click on a button must not
 * answer the next question.
 */
export function withAnswer(run: RunState, answer: RunAnswer): RunState | undefined {
  if (!run.waiting?.answers?.includes(answer)) return undefined;
  const { pending: _, acts: __, waiting: ___, ...rest } = run;
  switch (answer) {
    case 'use-my-values':
    case 'keep-page-values':
      return { ...rest, form: { ...run.form, choice: answer } };
    case 'open-portal':
      return rest;
    case 'shorter-lifetime':
      return withShorterLifetime(rest);
    default:
      return { ...rest, answer };
  }
}

/** The tenant caps a secret's lifetime: nothing was made, and the next shorter one is tried. */
function withShorterLifetime(run: RunState): RunState {
  const { label, lifetimeDays } = run.plan.secret;
  const plan = { ...run.plan, secret: { label, lifetimeDays: shorterLifetime(lifetimeDays) ?? lifetimeDays } };
  const { pressedAt: _, ...secret } = run.secret;
  return { ...run, plan, secret };
}

/** `run` waiting for the admin at its current step, or no longer waiting. */
export function withWaiting(run: RunState, waiting: Waiting | undefined): RunState {
  const { waiting: _, ...rest } = run;
  const at = currentStep(run);
  const next = at ? withStep(rest, at, waiting ? 'waiting-for-you' : 'doing', run.steps[at].evidence) : rest;
  return waiting ? { ...next, waiting } : next;
}
