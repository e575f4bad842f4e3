import type { PermissionPaneSighting, PermissionsSighting } from '../../domain/portal-facts.ts';
import { type RunState, withStep } from '../run-state.ts';
import { attempt, type Decision, go, wait, watchForPane } from './decision.ts';
import type { LivePages } from './live-pages.ts';

/**
 * Adds exactly the plan's permissions that are missing. What is done is told by the list of configured permissions
 * alone: a tick or a save counts for nothing until the list shows it.
 */

type Pane = PermissionPaneSighting;

/** A saved list takes the portal some seconds to show. */
const SAVE_TAKES_MS = 15_000;
/** The filter works with a delay; until then the unfiltered list, with its many groups, is still drawn. */
const FILTER_TAKES_MS = 2000;
const FEW_GROUPS = 8;

export function decidePermissions(run: RunState, pages: LivePages, now: number): Decision | undefined {
  const { app } = run;
  if (!app) return undefined;
  const page = pages.find('permissions')?.sighting;
  const pane = pages.find('permission-pane')?.sighting;
  if (!page && !pane) return go(run, now, 'permissions');
  if (!pages.shows(app))
    return pages.titles.length > 0 && isLate(run, now)
      ? wait(run, { reason: 'other-app' })
      : go(run, now, 'permissions');
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

/** Another app is shown although we went to ours: after this long the admin is told. */
function isLate(run: RunState, now: number): boolean {
  return run.pending?.key === 'go permissions' && run.pending.tries >= 3 && now - run.pending.since > SAVE_TAKES_MS;
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

function decideSave(run: RunState, pane: Pane, pages: LivePages, now: number): Decision {
  const { saves, savedAt } = run.permissions;
  const left = savedAt === undefined || run.pending?.key !== `save ${saves}` ? 0 : savedAt + SAVE_TAKES_MS - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  if (!pane.canSave)
    return attempt(run, now, 'reset pane', { do: 'go', to: 'permissions', how: 'reload' }, { patience: SAVE_TAKES_MS });
  const saved = { ...run, permissions: { ...run.permissions, saves: saves + 1, savedAt: now } };
  return attempt(
    saved,
    now,
    `save ${saves + 1}`,
    { do: 'act', on: 'permission-pane', act: { act: 'save-permissions' } },
    says(pages),
  );
}

function says(pages: LivePages): { pageSays?: string } {
  return pages.notices ? { pageSays: pages.notices } : {};
}
