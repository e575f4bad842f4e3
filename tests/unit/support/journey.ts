import { graphDelegated } from '../../../src/domain/permissions.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Act } from '../../../src/domain/portal-facts.ts';
import type { RunAnswer } from '../../../src/domain/run.ts';
import { decide } from '../../../src/relay/portal-route/decide.ts';
import type { Next } from '../../../src/relay/portal-route/decision.ts';
import { newRun, type RunState, withAnswer, withStep } from '../../../src/relay/run-state.ts';
import { OURS } from './facts.ts';
import type { SimulatedPortal } from './simulated-portal.ts';

export const URI = 'https://crm.example.test/webservice/OAuth/MailAccount/a1b2';

export function planOf(of: Partial<Plan> = {}): Plan {
  return {
    presetId: 'yetiforce',
    crmOrigin: 'https://crm.example.test',
    name: OURS.name,
    audience: 'AzureADMultipleOrgs',
    platform: 'web',
    redirectUris: [URI],
    permissions: (['email', 'IMAP.AccessAsUser.All', 'offline_access', 'SMTP.Send', 'User.Read'] as const).map(
      graphDelegated,
    ),
    secret: { label: 'Keyferry 2026-10-01', lifetimeDays: 730 },
    pressRegister: true,
    grantConsent: false,
    ...of,
  };
}

/** A run at its beginning. */
export function freshRun(plan: Plan, now: number): RunState {
  return newRun({ id: 'run', product: 'YetiForce', plan, crmTabId: 1, portalTabId: 2, now });
}

/** A run whose app is registered; permissions are next. */
export function registeredRun(plan: Plan, now: number): RunState {
  const done = (['fill-registration', 'register', 'read-ids'] as const).reduce(
    (run, step) => withStep(run, step, 'done'),
    freshRun(plan, now),
  );
  return { ...done, app: OURS, form: { name: OURS.name, isUriSet: true } };
}

/** A run whose permissions are there; the secret is next. */
export function permittedRun(plan: Plan, now: number): RunState {
  return withStep(registeredRun(plan, now), 'add-permissions', 'done');
}

/** `run` as the next background finds it: whatever does not survive being written down is lost. */
export function writtenDown(run: RunState): RunState {
  return JSON.parse(JSON.stringify(run));
}

/** `run` with the admin's answer; unchanged if nobody asked for it. */
export function answered(run: RunState, answer: RunAnswer): RunState {
  return withAnswer(run, answer) ?? run;
}

/** "tick-permission email", "go secrets (reload)": what was done, in a word. */
function named(next: Extract<Next, { do: 'act' | 'go' }>): string {
  if (next.do === 'go') return `go ${next.to} (${next.how})`;
  const { act, ...of } = next.act as Act & Record<string, unknown>;
  const what = of.name ?? of.text ?? of.value ?? of.days ?? of.label ?? of.description ?? of.item;
  return what === undefined ? act : `${act} ${what}`;
}

export interface Journey {
  readonly run: RunState;
  /** All that was done to the portal, in order. */
  readonly done: readonly string[];
  /**
   * `waits`: for the admin; `captured`: the portal's part is over; `quiet`: nothing is decided and nothing moves;
   * `died`: the background was stopped after it had written down an act and before it did it.
   */
  readonly end: 'waits' | 'captured' | 'quiet' | 'died';
}

const LONGEST = 400;

/**
 * Carries a run through the portal as the background does. Between any two decisions the background is stopped: each is
 * made from what was written down alone. With `diesAt`, the act of that number is written down and never done.
 *
 * @throws if the run goes round in circles
 */
export function carryOn(portal: SimulatedPortal, from: RunState, diesAt?: number): Journey {
  const done: string[] = [];
  let run = from;
  for (let i = 0; i < LONGEST; i++) {
    const decision = decide(writtenDown(run), portal.pages(), portal.now);
    run = writtenDown(decision.run);
    const { next } = decision;
    if (next.do === 'act' || next.do === 'go') {
      if (done.length === diesAt) return { run, done, end: 'died' };
      done.push(named(next));
      portal.carryOut(next);
      if (portal.captured) return { run, done, end: 'captured' };
      continue;
    }
    const again = next.do === 'watch' && next.again !== undefined ? portal.now + next.again : undefined;
    const times = [again, portal.nextChange].filter((time) => time !== undefined);
    if (times.length === 0) return { run, done, end: run.waiting ? 'waits' : 'quiet' };
    portal.advanceTo(Math.min(...times));
  }
  throw new Error(`The run goes round in circles: ${done.slice(-12).join(', ')}`);
}
