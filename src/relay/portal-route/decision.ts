import type { Act, ActTarget, PageName } from '../../domain/portal-facts.ts';
import type { Waiting } from '../../domain/run.ts';
import type { RunState } from '../run-state.ts';
import type { LivePages } from './live-pages.ts';

/** The pages of one app that a run visits. */
export type Place = 'register' | 'overview' | 'permissions' | 'secrets';

/** What is to be done next, once `run` has been written down. */
export type Next =
  | { readonly do: 'act'; readonly act: Act; readonly on: PageName; readonly app?: ActTarget }
  | { readonly do: 'go'; readonly to: Place; readonly how: 'menu' | 'address' | 'reload' }
  /** Nothing until the page changes, or until `again` milliseconds have passed. */
  | { readonly do: 'watch'; readonly again?: number }
  | { readonly do: 'ready' };

export interface Decision {
  readonly run: RunState;
  readonly next: Next;
}

/** How long an act may take to show before it is tried again, and how often it is tried. */
const PATIENCE_MS = 4000;
const TRIES = 3;
/** The same for an act that found nothing to act on: a page that is still being drawn. */
const REFUSED_PATIENCE_MS = 500;
const REFUSED_TRIES = 12;

/**
 * Does `next` unless it is under way: an act that shows no effect is repeated after its patience, a few times, and then
 * left to the admin. `key` names the effect; a new key means that the last one has been confirmed.
 */
export function attempt(
  run: RunState,
  now: number,
  key: string,
  next: Next,
  {
    patience = PATIENCE_MS,
    tries = TRIES,
    pageSays,
  }: { patience?: number; tries?: number; pageSays?: string | undefined } = {},
): Decision {
  const pending = run.pending;
  if (pending?.key !== key) return { run: { ...run, pending: { key, since: now, tries: 1 } }, next };
  const left = pending.since + (pending.isRefused ? REFUSED_PATIENCE_MS : patience) - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  if (pending.tries < (pending.isRefused ? REFUSED_TRIES : tries))
    return { run: { ...run, pending: { key, since: now, tries: pending.tries + 1 } }, next };
  return wait(run, { reason: 'act-not-taken', answers: ['try-again'], ...(pageSays ? { pageSays } : {}) });
}

/** Goes to the app's page, although another app is shown; says so once going has not helped. */
export function goUnlessLate(run: RunState, pages: LivePages, now: number, to: Place): Decision {
  const decision = go(run, now, to);
  const isStuck = decision.run.waiting?.reason === 'act-not-taken' && pages.titles.length > 0;
  return isStuck ? wait(run, { reason: 'other-app', answers: ['try-again'] }) : decision;
}

/**
 * Watches for a moment if an act in a pane is under way and the pane can't be seen: panes vanish while they load their
 * next stage, and a second one must not be opened meanwhile. Undefined if there is nothing to wait for.
 */
export function watchForPane(run: RunState, now: number, keys: RegExp): Decision | undefined {
  if (!run.pending || !keys.test(run.pending.key)) return undefined;
  const left = run.pending.since + PATIENCE_MS - now;
  return left > 0 ? { run, next: { do: 'watch', again: left } } : undefined;
}

/** Leaves the step to the admin; the run goes on by itself when the page shows the result. */
export function wait(run: RunState, waiting: Waiting): Decision {
  return { run: { ...run, waiting }, next: { do: 'watch' } };
}

/** Goes to a page of the app: by its menu, then by the address, then by a reload. */
export function go(run: RunState, now: number, to: Place): Decision {
  const key = `go ${to}`;
  const isSame = run.pending?.key === key;
  const how = !isSame ? 'menu' : run.pending?.tries === 1 ? 'address' : 'reload';
  return attempt(run, now, key, { do: 'go', to, how }, { patience: 6000 });
}
