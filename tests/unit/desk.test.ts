import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CREDENTIAL_LIFE_MS } from '../../src/domain/credential.ts';
import type { CrmReading, FillOrder, FillResult } from '../../src/domain/crm-reading.ts';
import { Desk } from '../../src/relay/desk.ts';
import type { PortalRun } from '../../src/relay/portal-run.ts';
import type { RunState } from '../../src/relay/run-state.ts';
import { Vault } from '../../src/relay/vault.ts';
import { OURS } from './support/facts.ts';
import { permittedRun, planOf, URI } from './support/journey.ts';
import { fakeSession } from './support/session-storage.ts';

const world = vi.hoisted(() => ({ browser: {} as ReturnType<typeof fakeSession> }));
vi.mock('../../src/platform/browser.ts', () => world);

/** The CRM's tab: what it shows, and every order that reached it. */
const crm = vi.hoisted(() => ({
  reading: {} as CrmReading,
  orders: [] as FillOrder[],
  answer: (): FillResult | undefined | Promise<FillResult> => undefined,
}));
vi.mock('../../src/relay/crm-tab.ts', () => ({
  frontTab: async () => ({ id: 1, url: 'https://crm.example.test/' }),
  readPage: async () => ({ tabId: 1, documentId: 'crm', reading: crm.reading }),
  fillPage: async (_: unknown, order: FillOrder) => {
    crm.orders.push(order);
    return crm.answer();
  },
}));

const plan = planOf();
const FILLED: FillResult = { kind: 'filled', fields: [], secretStuck: true };
const recognised = (of: Partial<Extract<CrmReading, { kind: 'recognised' }>> = {}): CrmReading => ({
  kind: 'recognised',
  presetId: plan.presetId,
  origin: plan.crmOrigin,
  redirects: [{ id: '', label: '', uri: URI, selected: true }],
  secret: 'empty',
  clientId: '',
  offersMailServers: false,
  ...of,
});

let now: number;
let canary: string;
let vault: Vault;
let desk: Desk;
const delivered = vi.fn(async () => undefined);

beforeEach(async () => {
  world.browser = fakeSession();
  now = 1_700_000_000_000;
  canary = `k~${randomUUID()}`;
  crm.reading = recognised();
  crm.orders = [];
  crm.answer = () => FILLED;
  delivered.mockClear();
  vault = new Vault(() => now);
  await vault.put(plan.crmOrigin, canary, { ...OURS, secretId: undefined, expiresText: undefined });
  const run: RunState = { ...permittedRun(plan, now), credentialIsCaptured: true };
  desk = new Desk({ get: async () => run, delivered } as unknown as PortalRun, vault);
});

it('one click delivers one credential, and a second click delivers nothing', async () => {
  expect((await desk.fill(true)).refusal).toBeUndefined();
  expect((await desk.fill(true)).refusal).toEqual({ kind: 'no-credential' });
  expect(crm.orders.map(({ secret }) => secret)).toEqual([canary]);
  expect(world.browser.text()).not.toContain(canary);
});

it('two starts at once begin one run: the second is refused', async () => {
  const started = vi.fn(async () => undefined);
  const none = { get: async () => undefined, start: started } as unknown as PortalRun;
  const { presetId } = plan;
  const order = {
    presetId,
    redirectUri: URI,
    name: plan.name,
    lifetimeDays: 180,
    leftOut: [],
    pressRegister: false,
  } as const;
  const fresh = new Desk(none, vault);
  const views = await Promise.all([fresh.start(order), fresh.start(order)]);
  expect(started).toHaveBeenCalledTimes(1);
  expect(views.map(({ refusal }) => refusal)).toEqual([undefined, { kind: 'run-going-on' }]);
});

it('two clicks at once deliver once: the second is refused, not queued', async () => {
  const views = await Promise.all([desk.fill(true), desk.fill(true)]);
  expect(views.map(({ refusal }) => refusal)).toEqual([undefined, { kind: 'page-refused', reason: 'already-filling' }]);
  expect(crm.orders).toHaveLength(1);
});

it('after its life a credential is delivered to nobody', async () => {
  now += CREDENTIAL_LIFE_MS;
  expect((await desk.fill(true)).refusal).toEqual({ kind: 'no-credential' });
  expect(crm.orders).toEqual([]);
});

describe('nothing is sent', () => {
  it.each<[string, CrmReading, string]>([
    ['to another origin', recognised({ origin: 'https://other.example.test' }), 'other-origin'],
    ['to another CRM’s form', recognised({ presetId: 'oro' }), 'not-the-form'],
    [
      'to a form that is only half there',
      { kind: 'partial', presetId: plan.presetId, found: [], missing: [] },
      'not-the-form',
    ],
    ['to any other page', { kind: 'none' }, 'not-the-form'],
  ])('%s', async (_, reading, refusal) => {
    crm.reading = reading;
    const view = await desk.fill(true);
    expect(view.refusal?.kind).toBe(refusal);
    expect(crm.orders).toEqual([]);
    expect((await vault.take(plan.crmOrigin)).kind).toBe('taken');
  });
});

describe('the credential stays, for another click', () => {
  it.each<[string, FillResult | undefined, string]>([
    ['if the page is gone', undefined, 'page-gone'],
    ['if the page refuses', { kind: 'refused', reason: 'not-visible' }, 'page-refused'],
    [
      'if a guard stopped the fill',
      { ...FILLED, secretStuck: false, stopped: { reason: 'took-too-long' } },
      'page-refused',
    ],
  ])('%s', async (_, answer, refusal) => {
    crm.answer = () => answer;
    expect((await desk.fill(true)).refusal?.kind).toBe(refusal);
    crm.answer = () => FILLED;
    expect((await desk.fill(true)).refusal).toBeUndefined();
    expect(crm.orders).toHaveLength(2);
  });

  it('if the form did not keep the secret', async () => {
    crm.answer = () => ({ ...FILLED, secretStuck: false });
    await desk.fill(true);
    expect(delivered).toHaveBeenCalledWith([], false);
    expect((await vault.take(plan.crmOrigin)).kind).toBe('taken');
  });

  it('if the delivery throws, and the next click is not locked out', async () => {
    crm.answer = () => Promise.reject(new Error('the tab crashed'));
    await expect(desk.fill(true)).rejects.toThrow('the tab crashed');
    crm.answer = () => FILLED;
    expect((await desk.fill(true)).refusal).toBeUndefined();
  });
});

it('no view ever holds the secret', async () => {
  const views = [await desk.look(), await desk.fill(true), await desk.look()];
  expect(JSON.stringify(views)).not.toContain(canary.slice(0, 6));
});
