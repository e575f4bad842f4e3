import type { PermissionPaneSighting, PermissionsSighting } from '../../domain/portal-facts.ts';
import { type RunState, withStep } from '../run-state.ts';
import { attempt, type Decision, go, goUnlessLate, wait, watchForPane } from './decision.ts';
import type { LivePages } from './live-pages.ts';

/**
 * Adds exactly the plan's permissions that are missing. What is done is told by the list of configured permissions
 * alone: a tick or a save counts for nothing until the list shows it.
 */

type Pane = PermissionPaneSighting;

/** A saved list takes the portal some seconds to show. */
const SAVE_TAKES_MS = 15_000;
/** How long the list of configured permissions may take to be drawn whole. */
const LIST_LOADS_MS = 3000;
/** The filter works with a delay; until then the unfiltered list, with its many groups, is still drawn. */
const FILTER_TAKES_MS = 2000;
const FEW_GROUPS = 8;

export function decidePermissions(run: RunState, pages: LivePages, now: number): Decision | undefined {
  const { app } = run;
  if (!app) return undefined;
  const page = pages.find('permissions')?.sighting;
  const pane = pages.find('permission-pane')?.sighting;
  if (!page && !pane) return go(run, now, 'permissions');
  if (!pages.shows(app)) return goUnlessLate(run, pages, now, 'permissions');
  const missing = page ? missingIn(run, page) : namesOf(run);
  if (missing.length === 0 && !pane) {
    const done = withStep(run, 'add-permissions', 'done', namesOf(run).join(', '));
    return { run: done, next: { do: 'watch', again: 0 } };
  }
  if (pane) return decidePane(run, pane, missing, pages, now);
  return (
    watchForPane(run, now, /^(?:choose|tick|filter|expand|look for) /u) ?? (page && decideOpen(run, page, pages, now))
  );
}

function namesOf(run: RunState): string[] {
  return run.plan.permissions.map(({ name }) => name);
}

/** The plan's permissions that are not configured as delegated permissions of Microsoft Graph. */
function missingIn(run: RunState, page: PermissionsSighting): string[] {
  const configured = page.rows.filter(
    ({ api, type }) => type !== 'application' && (api === undefined || api === 'Microsoft Graph'),
  );
  return namesOf(run).filter((name) => !configured.some((row) => row.name === name));
}

/** Opens the pane, unless a save is still on its way into the list. */
function decideOpen(run: RunState, page: PermissionsSighting, pages: LivePages, now: number): Decision {
  const { savedAt, saves } = run.permissions;
  const left = savedAt === undefined ? 0 : savedAt + SAVE_TAKES_MS - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  if (!page.canAdd) return { run, next: { do: 'watch' } };
  const loading = watchListLoad(run, page, now);
  if (loading) return loading;
  const fresh = { ...run.permissions, ticked: [], isGraphChosen: false, isDelegatedChosen: false };
  // A second round is only needed if ticks were lost on the way: then one permission is saved at a time.
  const opened = { ...run, permissions: { ...fresh, isOneByOne: saves > 0 } };
  return attempt(
    opened,
    now,
    `open pane ${saves}`,
    { do: 'act', on: 'permissions', act: { act: 'open-permission-pane' } },
    says(pages),
  );
}

/** The list loads after its page: what is not drawn yet is not taken for missing, for a while. */
function watchListLoad(run: RunState, page: PermissionsSighting, now: number): Decision | undefined {
  const key = 'list loads';
  const isArriving = run.pending === undefined || run.pending.key === 'go permissions';
  if (page.complete || (!isArriving && run.pending?.key !== key)) return undefined;
  const pending = isArriving || !run.pending ? { key, since: now, tries: 1 } : run.pending;
  const left = pending.since + LIST_LOADS_MS - now;
  return left > 0 ? { run: { ...run, pending }, next: { do: 'watch', again: left } } : undefined;
}

function decidePane(run: RunState, pane: Pane, missing: readonly string[], pages: LivePages, now: number): Decision {
  const on = 'permission-pane';
  const progress = run.permissions;
  if (pane.stage === 'loading') return { run, next: { do: 'watch' } };
  if (pane.stage === 'apis') {
    const chosen = { ...run, permissions: { ...progress, isGraphChosen: true } };
    return attempt(chosen, now, 'choose Graph', { do: 'act', on, act: { act: 'choose-graph' } });
  }
  // A pane that somebody else opened may be about another API or about application permissions: start anew.
  if (!progress.isGraphChosen) return attempt(run, now, 'reset pane', { do: 'go', to: 'permissions', how: 'reload' });
  if (pane.stage === 'types' || !progress.isDelegatedChosen) {
    const chosen = { ...run, permissions: { ...progress, isDelegatedChosen: true } };
    return attempt(chosen, now, 'choose delegated', { do: 'act', on, act: { act: 'choose-delegated' } });
  }
  return decideTicks(run, pane, missing, pages, now);
}

function decideTicks(run: RunState, pane: Pane, missing: readonly string[], pages: LivePages, now: number): Decision {
  const on = 'permission-pane';
  const isTicked = new Set(run.permissions.ticked);
  for (const { name, ticked } of pane.rows) if (missing.includes(name)) isTicked[ticked ? 'add' : 'delete'](name);
  const seen: RunState = { ...run, permissions: { ...run.permissions, ticked: [...isTicked] } };
  const wanted = seen.permissions.isOneByOne && isTicked.size > 0 ? [] : missing.filter((name) => !isTicked.has(name));

  const drawn = pane.rows.find(({ name, ticked }) => !ticked && wanted.includes(name));
  if (drawn)
    return attempt(seen, now, `tick ${drawn.name}`, {
      do: 'act',
      on,
      act: { act: 'tick-permission', name: drawn.name },
    });

  const next = wanted[0];
  if (next === undefined) return decideSave(seen, pane, pages, now);

  if (pane.filter !== undefined && pane.filter !== next)
    return attempt(seen, now, `filter ${next}`, { do: 'act', on, act: { act: 'set-filter', text: next } });
  const filteredFor = run.pending?.key === `filter ${next}` ? now - run.pending.since : Number.POSITIVE_INFINITY;
  if (filteredFor < FILTER_TAKES_MS && pane.groups.length > FEW_GROUPS)
    return { run: seen, next: { do: 'watch', again: FILTER_TAKES_MS - filteredFor } };

  const collapsed = pane.groups.filter(({ expanded }) => !expanded).map(({ label }) => label);
  const group = likelyGroup(next, collapsed);
  if (group !== undefined)
    return attempt(seen, now, `expand ${group} for ${next}`, {
      do: 'act',
      on,
      act: { act: 'expand-group', label: group },
    });
  if (filteredFor < FILTER_TAKES_MS) return { run: seen, next: { do: 'watch', again: FILTER_TAKES_MS - filteredFor } };
  return attempt(
    seen,
    now,
    `look for ${next}`,
    { do: 'act', on, act: { act: 'show-more-rows' } },
    { patience: 1000, tries: 8 },
  );
}

/** The group that most likely holds the permission: `User` for `User.Read`, the OpenId group for names without a dot. */
function likelyGroup(name: string, labels: readonly string[]): string | undefined {
  const [prefix = '', rest] = name.split('.');
  const byName = rest === undefined ? /openid/iu : new RegExp(`^${prefix}$`, 'iu');
  return labels.find((label) => byName.test(label)) ?? labels[0];
}

/** Saves what is ticked; once more if nothing came of it, because a save is of the whole list. Then the admin is asked. */
function decideSave(run: RunState, pane: Pane, pages: LivePages, now: number): Decision {
  if (!pane.canSave && run.pending?.key !== 'save')
    return attempt(run, now, 'reset pane', { do: 'go', to: 'permissions', how: 'reload' }, { patience: SAVE_TAKES_MS });
  const on = 'permission-pane';
  const act = { act: 'save-permissions' } as const;
  const decision = attempt(run, now, 'save', { do: 'act', on, act }, { patience: SAVE_TAKES_MS, tries: 2 });
  // The pane is still there with our ticks in it: the portal has refused them.
  if (decision.run.waiting) return wait(run, { reason: 'save-refused', answers: ['try-again'], ...says(pages) });
  if (decision.next.do !== 'act') return decision;
  const saves = run.permissions.saves + 1;
  return { ...decision, run: { ...decision.run, permissions: { ...run.permissions, saves, savedAt: now } } };
}

function says(pages: LivePages): { pageSays?: string } {
  return pages.notices ? { pageSays: pages.notices } : {};
}
