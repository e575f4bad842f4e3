import { describe, expect, it } from 'vitest';
import { graphDelegated } from '../../src/domain/permissions.ts';
import type { ConfiguredPermission, PermissionsSighting } from '../../src/domain/portal-facts.ts';
import { decide } from '../../src/relay/portal-route/decide.ts';
import { OTHER, OURS, oneFrame } from './support/facts.ts';
import { carryOn, planOf, registeredRun } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

const GRAPH = 'Microsoft Graph';
const plan = planOf();
const ALL = plan.permissions.map(({ name }) => name);
const configured = (name: string, of: Partial<ConfiguredPermission> = {}): ConfiguredPermission => ({
  api: GRAPH,
  name,
  type: 'delegated',
  ...of,
});

function start(rows: readonly ConfiguredPermission[] = [configured('User.Read')], of = plan) {
  const portal = new SimulatedPortal(of);
  portal.open('overview');
  portal.configured = [...rows];
  return { portal, run: registeredRun(of, portal.now) };
}

/** Carries the run on until its permissions are done or it waits; what comes after belongs to other tests. */
function add({ portal, run }: ReturnType<typeof start>) {
  const journey = carryOn(portal, run);
  const end = journey.done.findIndex((act) => act.startsWith('go secrets'));
  return { ...journey, done: end === -1 ? journey.done : journey.done.slice(0, end) };
}
const ticks = (done: readonly string[]) =>
  done.filter((act) => act.startsWith('tick-permission')).map((act) => act.slice(16));
const names = (portal: SimulatedPortal) => portal.configured.map(({ name }) => name).sort();

it('goes to the page by the app’s menu, opens the pane, ticks what is missing, saves once', () => {
  const at = start();
  const { done, run } = add(at);
  expect(done).toEqual([
    'go permissions (menu)',
    'open-permission-pane',
    'choose-graph',
    'choose-delegated',
    'tick-permission email',
    'tick-permission offline_access',
    'set-filter IMAP.AccessAsUser.All',
    'expand-group IMAP',
    'tick-permission IMAP.AccessAsUser.All',
    'set-filter SMTP.Send',
    'expand-group SMTP',
    'tick-permission SMTP.Send',
    'save-permissions',
  ]);
  expect(names(at.portal)).toEqual([...ALL].sort());
  expect(run.steps['add-permissions']).toEqual({ state: 'done', evidence: ALL.join(', ') });
});

describe('exactly the missing are ticked', () => {
  it('none if all are there: the pane is not even opened', () => {
    const { done } = add(start(ALL.map((name) => configured(name))));
    expect(done).toEqual(['go permissions (menu)']);
  });

  it.each(ALL)('%s alone', (name) => {
    const at = start(ALL.filter((other) => other !== name).map((other) => configured(other)));
    expect(ticks(add(at).done)).toEqual([name]);
    expect(names(at.portal)).toEqual([...ALL].sort());
  });

  it('permissions that others have given the app stay and are not taken for ours', () => {
    const at = start([configured('User.Read.All'), configured('Mail.Send')]);
    expect(ticks(add(at).done).sort()).toEqual([...ALL].sort());
    expect(names(at.portal)).toEqual([...ALL, 'Mail.Send', 'User.Read.All'].sort());
  });

  it.each<[string, Partial<ConfiguredPermission>]>([
    ['an application permission of the name', { type: 'application' }],
    ['a permission of the name on another API', { api: 'Office 365 Exchange Online' }],
  ])('%s does not count as present', (_, of) => {
    const rest = ALL.filter((name) => name !== 'IMAP.AccessAsUser.All').map((name) => configured(name));
    const at = start([...rest, configured('IMAP.AccessAsUser.All', of)]);
    expect(ticks(add(at).done)).toEqual(['IMAP.AccessAsUser.All']);
    expect(at.portal.configured).toContainEqual(configured('IMAP.AccessAsUser.All', { status: '' }));
  });

  it.each<[string, Partial<ConfiguredPermission>]>([
    ['whose type can’t be told in this language', { type: 'unknown' }],
    ['that stands under no API', {}],
  ])('a row %s counts as present', (_, of) => {
    const rows = ALL.map((name) => ({ name, type: 'delegated' as const, ...of }));
    expect(ticks(add(start(rows)).done)).toEqual([]);
  });

  it('a name in another case is another name', () => {
    const rows = ALL.map((name) => configured(name.toUpperCase()));
    const page: PermissionsSighting = { page: 'permissions', rows, complete: true, canAdd: true, consent: 'absent' };
    const { portal, run } = start();
    const decision = decide(run, oneFrame([page], [{ app: OURS.name, page: 'apiPermissions' }]), portal.now);
    expect(decision.next).toMatchObject({ do: 'act', act: { act: 'open-permission-pane' } });
  });
});

it('ticks that filtering lost: the rest are saved one by one, each looked up anew', () => {
  const at = start();
  at.portal.losesTicksByFiltering = true;
  const { done } = add(at);
  expect(names(at.portal)).toEqual([...ALL].sort());
  const saves = done.filter((act) => act === 'save-permissions').length;
  expect(saves).toBe(1 + ALL.length - 2);
  const lastRounds = done
    .slice(done.indexOf('save-permissions') + 1)
    .join()
    .split('save-permissions');
  for (const round of lastRounds.filter((text) => text.includes('tick'))) expect(round.split('tick-').length).toBe(2);
});

it('a pane in a frame of its own is worked like one beside its page', () => {
  const at = start();
  at.portal.isPaneInOwnFrame = true;
  add(at);
  expect(names(at.portal)).toEqual([...ALL].sort());
});

it('a pane that somebody else had opened is closed first: it may be about another API', () => {
  const at = start();
  at.portal.open('permissions');
  at.portal.pane = { stage: 'list', typed: '', filter: '', expanded: new Set(), ticked: new Set(['Mail.Send']) };
  expect(add(at).done[0]).toBe('go permissions (reload)');
  expect(names(at.portal)).toEqual([...ALL].sort());
});

it('a page that the menu does not open is gone to by its address', () => {
  const at = start();
  at.portal.isMenuDead = true;
  expect(add(at).done.slice(0, 2)).toEqual(['go permissions (menu)', 'go permissions (address)']);
});

it('a save is not repeated while the portal takes its time', () => {
  const at = start([configured('User.Read')], planOf({ permissions: [graphDelegated('email')] }));
  expect(add(at).done.filter((act) => act === 'save-permissions')).toHaveLength(1);
});

it('a pane that can’t be seen while it loads is waited for; no second one is opened', () => {
  const at = start();
  at.portal.paneLoads = 2500;
  const { done } = add(at);
  expect(done.filter((act) => act === 'open-permission-pane')).toHaveLength(1);
  expect(names(at.portal)).toEqual([...ALL].sort());
});

it('saves that the list never shows are not repeated for ever, but left to the admin', () => {
  const at = start();
  at.portal.losesPermissions = true;
  expect(add(at).run.waiting).toMatchObject({ reason: 'act-not-taken', answers: ['try-again'] });
});

describe('another app', () => {
  it('its page is left for ours, and nothing is done on it', () => {
    const at = start();
    at.portal.open('permissions');
    at.portal.shown = OTHER;
    const { done } = add(at);
    expect(done[0]).toBe('go permissions (menu)');
    expect(names(at.portal)).toEqual([...ALL].sort());
  });

  it('that stays in front, however long, is never worked on', () => {
    const at = start();
    at.portal.open('permissions');
    at.portal.shown = OTHER;
    at.portal.carryOut = () => undefined;
    const { done, run } = add(at);
    expect(done.every((act) => act.startsWith('go permissions'))).toBe(true);
    expect(run.waiting).toBeDefined();
  });
});
