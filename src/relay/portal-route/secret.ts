import { shorterLifetime } from '../../domain/plan.ts';
import type { SecretPaneSighting, SecretRow, SecretsSighting } from '../../domain/portal-facts.ts';
import { refusalIn } from '../../domain/refusals.ts';
import type { RunAnswer } from '../../domain/run.ts';
import type { RunState } from '../run-state.ts';
import { attempt, type Decision, go, goUnlessLate, wait, watchForPane } from './decision.ts';
import type { LivePages } from './live-pages.ts';

/**
 * Makes one client secret and captures its value, which the portal shows once. The press on Add is written down before
 * it is done; after it, only a new row in the list is believed.
 */

/** Storing a secret takes the portal some seconds. */
const SAVE_TAKES_MS = 20_000;
const OLD_TOAST_MS = 1000;

export function decideSecret(run: RunState, pages: LivePages, now: number): Decision | undefined {
  const { app } = run;
  if (!app) return undefined;
  const page = pages.find('secrets')?.sighting;
  const pane = pages.find('secret-pane')?.sighting;
  if (run.answer === 'new-secret') return decideSecret(anotherSecret(run), pages, now);
  if (!page && !pane) return go(run, now, 'secrets');
  if (!pages.shows(app)) return goUnlessLate(run, pages, now, 'secrets');
  if (run.secret.pressedAt !== undefined) return decideCapture(run, page, pane, pages, run.secret.pressedAt, now);
  if (pane) return decidePane(run, pane, page, now);
  return watchForPane(run, now, /^secret /u) ?? (page && decideOpen(run, page, now));
}

/** The admin asked for a further secret: under another label, so that its row can't be mistaken for the lost one. */
function anotherSecret(run: RunState): RunState {
  const { answer: _, ...rest } = run;
  const count = Number(/ \((\d+)\)$/u.exec(run.secret.label)?.[1] ?? 1) + 1;
  const label = `${run.plan.secret.label} (${count})`;
  return { ...rest, secret: { label, knownIds: run.secret.knownIds, isLookedUp: false } };
}

function decideOpen(run: RunState, page: SecretsSighting, now: number): Decision {
  const on = 'secrets';
  if (!page.listShown && page.canOpenTab)
    return attempt(run, now, 'open tab', { do: 'act', on, act: { act: 'open-secrets-tab' } });
  if (!page.canAdd) return { run, next: { do: 'watch' } };
  return attempt(withKnown(run, page), now, 'open secret pane', { do: 'act', on, act: { act: 'open-secret-pane' } });
}

/** `run` with the listed secrets written down as not ours. */
function withKnown(run: RunState, page: SecretsSighting | undefined): RunState {
  const ids = page?.rows.flatMap(({ secretId }) => secretId ?? []) ?? [];
  return { ...run, secret: { ...run.secret, knownIds: [...new Set([...run.secret.knownIds, ...ids])] } };
}

function decidePane(run: RunState, pane: SecretPaneSighting, page: SecretsSighting | undefined, now: number): Decision {
  const on = 'secret-pane';
  const { label } = run.secret;
  const { lifetimeDays } = run.plan.secret;
  if (pane.description !== label)
    return attempt(run, now, 'secret description', {
      do: 'act',
      on,
      act: { act: 'set-secret-description', text: label },
    });
  if (pane.lifetimeDays !== lifetimeDays)
    return attempt(run, now, 'secret lifetime', { do: 'act', on, act: { act: 'choose-lifetime', days: lifetimeDays } });
  if (!pane.canSave) return { run, next: { do: 'watch' } };
  const known = withKnown(run, page);
  const pressed: RunState = { ...known, secret: { ...known.secret, pressedAt: now } };
  return { run: pressed, next: { do: 'act', on, act: { act: 'save-secret' } } };
}

/** The row of the secret that was just made. */
function newRow(run: RunState, page: SecretsSighting | undefined): SecretRow | undefined {
  const isNew = ({ secretId, description }: SecretRow) =>
    secretId !== undefined && !run.secret.knownIds.includes(secretId) && description === run.secret.label;
  return page?.rows.find(isNew);
}

/** The tenant's policy speaks against the secret: the pane is back, and a toast says why. */
function decideRefusal(run: RunState, pages: LivePages, pressedAt: number, now: number): Decision | undefined {
  const refusal = refusalIn(pages.notices);
  // The toast of an earlier try may still be there for a moment.
  if (!refusal || now - pressedAt < OLD_TOAST_MS) return undefined;
  const canBeShorter = refusal === 'lifetime-capped' && shorterLifetime(run.plan.secret.lifetimeDays) !== undefined;
  const answers: RunAnswer[] = [canBeShorter ? 'shorter-lifetime' : 'try-again'];
  return wait(run, { reason: refusal, answers, ...(pages.notices ? { pageSays: pages.notices } : {}) });
}

function decideCapture(
  run: RunState,
  page: SecretsSighting | undefined,
  pane: SecretPaneSighting | undefined,
  pages: LivePages,
  pressedAt: number,
  now: number,
): Decision {
  const row = newRow(run, page);
  if (row?.value === 'full') {
    const { label: description, knownIds: knownSecretIds } = run.secret;
    return attempt(run, now, 'capture', {
      do: 'act',
      on: 'secrets',
      act: { act: 'capture-secret', description, knownSecretIds },
    });
  }
  if (row?.value === 'is-masked') return wait(run, { reason: 'secret-lost', answers: ['new-secret'] });
  // With certificates in front, no row says nothing: taken for an empty list, it would lead to a second secret.
  if (page?.canOpenTab && !pane)
    return attempt(run, now, 'open tab', { do: 'act', on: 'secrets', act: { act: 'open-secrets-tab' } });
  if (run.answer === 'try-again' && pane?.canSave && !row) {
    const { pressedAt: _, ...secret } = run.secret;
    return { run: { ...run, secret }, next: { do: 'watch', again: 0 } };
  }
  const refused = pane?.canSave && !row ? decideRefusal(run, pages, pressedAt, now) : undefined;
  if (refused) return refused;
  const left = pressedAt + SAVE_TAKES_MS - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  if (row) return wait(run, { reason: 'secret-unreadable', answers: ['new-secret'] });
  if (pane?.canSave) {
    return wait(run, {
      reason: 'save-refused',
      answers: ['try-again'],
      ...(pages.notices ? { pageSays: pages.notices } : {}),
    });
  }
  if (!run.secret.isLookedUp) {
    const looked: RunState = { ...run, secret: { ...run.secret, isLookedUp: true, pressedAt: now } };
    return { run: looked, next: { do: 'go', to: 'secrets', how: 'reload' } };
  }
  // The list was loaded anew and shows no new row: nothing was made, so the press may be done again.
  const { pressedAt: _, ...secret } = run.secret;
  return { run: { ...run, secret: { ...secret, isLookedUp: false } }, next: { do: 'watch', again: 0 } };
}
