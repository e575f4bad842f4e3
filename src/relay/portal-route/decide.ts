import type { Waiting } from '../../domain/run.ts';
import { currentStep, type RunState, withWaiting } from '../run-state.ts';
import { type Decision, wait } from './decision.ts';
import type { LivePages } from './live-pages.ts';
import { decidePermissions } from './permissions.ts';
import { decideRegister } from './register.ts';
import { decideSecret } from './secret.ts';

/** A page that shows nothing known for this long stops the run with a word on what to do. */
const UNKNOWN_AFTER_MS = 5000;

/**
 * What the portal route does next, from the run as written down and from what the tab shows. Pure: the same run and the
 * same facts give the same decision, so a run can be repeated, reloaded or stopped at any moment and goes on.
 */
export function decide(run: RunState, pages: LivePages, now: number): Decision {
  const { waiting: _, ...rest } = run;
  const decision = stirred(heard(fused(decideStep(rest, pages, now), rest), pages), now);
  return { ...decision, run: withWaiting(decision.run, decision.run.waiting) };
}

/** An answer is for one decision: left standing, it would answer the next question too. */
function heard(decision: Decision, pages: LivePages): Decision {
  if (!pages.top) return decision;
  const { answer: _, ...run } = decision.run;
  return { ...decision, run };
}

/** The slowest single thing in the portal (a save, a new app) takes less than this. */
const STILL_AFTER_MS = 25_000;

/** Tells the admin when a page is there and nothing moves on it: some part of it was not understood. */
function stirred(decision: Decision, now: number): Decision {
  const { run, next } = decision;
  if (next.do !== 'watch' || run.waiting) return decision;
  const { pending, form, permissions, secret } = run;
  const mark = JSON.stringify([currentStep(run), pending, form, permissions, secret]);
  const since = run.still?.mark === mark ? run.still.since : now;
  const left = since + STILL_AFTER_MS - now;
  const again = Math.min(left, next.again ?? left);
  if (left > 0) return { run: { ...run, still: { mark, since } }, next: { do: 'watch', again } };
  return wait({ ...run, still: { mark, since } }, { reason: 'act-not-taken', answers: ['try-again'] });
}

/** No step of a working portal needs more acts than this (ten permissions take about fifty). */
const MOST_ACTS = 150;

/** Counts what is done for a step, and stops a step that goes round in circles. */
function fused(decision: Decision, before: RunState): Decision {
  const step = currentStep(decision.run);
  if (step === undefined || (decision.next.do !== 'act' && decision.next.do !== 'go')) return decision;
  const count = before.acts?.step === step ? before.acts.count + 1 : 1;
  if (count > MOST_ACTS) return wait(before, { reason: 'act-not-taken', answers: ['try-again'] });
  return { ...decision, run: { ...decision.run, acts: { step, count } } };
}

function decideStep(run: RunState, pages: LivePages, now: number): Decision {
  if (run.portalTab === 'closed') return wait(run, { reason: 'tab-closed', answers: ['open-portal'] });
  if (run.portalTab === 'elsewhere') return wait(run, elsewhere(run));
  const step = currentStep(run);
  if (step === undefined || step === 'fill-crm') return { run, next: { do: 'ready' } };
  const decision = pages.top ? byStep(run, step, pages, now) : undefined;
  if (decision) return { ...decision, run: { ...decision.run, knownAt: now } };
  const left = run.knownAt + UNKNOWN_AFTER_MS - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  return wait(run, { reason: 'page-unknown', answers: ['open-portal'] });
}

/** A page that we may not see: the sign-in page, most likely; once something was done, perhaps where the admin went. */
function elsewhere(run: RunState): Waiting {
  return { reason: 'sign-in', ...(run.form.name === undefined ? {} : { answers: ['open-portal'] }) };
}

function byStep(run: RunState, step: string, pages: LivePages, now: number): Decision | undefined {
  switch (step) {
    case 'add-permissions':
      return decidePermissions(run, pages, now);
    case 'create-secret':
      return decideSecret(run, pages, now);
    default:
      return decideRegister(run, pages, now);
  }
}
