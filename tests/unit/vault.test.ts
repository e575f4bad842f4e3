import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { CREDENTIAL_LIFE_MS } from '../../src/domain/credential.ts';
import { Vault } from '../../src/relay/vault.ts';
import { fakeSession } from './support/session-storage.ts';

const world = vi.hoisted(() => ({ browser: {} as ReturnType<typeof fakeSession> }));
vi.mock('../../src/platform/browser.ts', () => world);

const ORIGIN = 'https://crm.example.test';
const FACTS = { clientId: randomUUID(), tenantId: randomUUID(), secretId: randomUUID(), expiresText: '1/2/2030' };

let now: number;
let canary: string;
const newVault = () => new Vault(() => now);

beforeEach(() => {
  world.browser = fakeSession();
  now = 1_700_000_000_000;
  canary = `k~${randomUUID()}`;
});

it('hands the value out for the origin it was made for', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  expect(await vault.take(ORIGIN)).toEqual({
    kind: 'taken',
    value: canary,
    facts: { ...FACTS, hint: canary.slice(0, 3) },
  });
});

it.each([
  'https://crm.example.test.evil.example',
  'https://evil.example',
  'http://crm.example.test',
  'https://crm.example.test:8443',
  'https://crm.example.test/',
  '',
])('says other-origin to %j, and gives nothing', async (origin) => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  expect(await vault.take(origin)).toEqual({ kind: 'other-origin' });
});

it('keeps a value for 15 minutes and not a millisecond longer', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  expect(CREDENTIAL_LIFE_MS).toBe(15 * 60 * 1000);
  now += CREDENTIAL_LIFE_MS - 1;
  expect((await vault.take(ORIGIN)).kind).toBe('taken');
  now += 1;
  expect(await vault.take(ORIGIN)).toEqual({ kind: 'none' });
  expect(await vault.facts()).toBeUndefined();
});

it('wipes an outlived value from the storage as soon as somebody looks', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  now += CREDENTIAL_LIFE_MS;
  await vault.facts();
  expect(world.browser.text()).not.toContain(canary);
});

it('a look does not lengthen the life', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  const { aliveUntil } = (await vault.facts()) ?? {};
  now += 60_000;
  await vault.take(ORIGIN);
  expect((await vault.facts())?.aliveUntil).toBe(aliveUntil);
});

it('has nothing after a wipe, in memory or in the storage, for this background and for the next', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  await vault.wipe();
  expect(await vault.take(ORIGIN)).toEqual({ kind: 'none' });
  expect(await newVault().take(ORIGIN)).toEqual({ kind: 'none' });
  expect(world.browser.text()).not.toContain(canary);
});

it('survives a stopped background, with its origin and its hour of death', async () => {
  await newVault().put(ORIGIN, canary, FACTS);
  now += 60_000;
  const next = newVault();
  expect(await next.take('https://evil.example')).toEqual({ kind: 'other-origin' });
  expect(await next.take(ORIGIN)).toMatchObject({ kind: 'taken', value: canary });
  now += CREDENTIAL_LIFE_MS - 60_000;
  expect(await newVault().take(ORIGIN)).toEqual({ kind: 'none' });
});

it('a value in the vault can be taken again until it is wiped, so that a refused fill loses nothing', async () => {
  const vault = newVault();
  await vault.put(ORIGIN, canary, FACTS);
  await vault.take(ORIGIN);
  expect(await vault.take(ORIGIN)).toMatchObject({ kind: 'taken', value: canary });
});

it('holds one value: a new one takes the place of the old, and of its origin', async () => {
  const vault = newVault();
  await vault.put('https://old.example.test', canary, FACTS);
  const newer = `k~${randomUUID()}`;
  await vault.put(ORIGIN, newer, FACTS);
  expect(await vault.take('https://old.example.test')).toEqual({ kind: 'other-origin' });
  expect(await vault.take(ORIGIN)).toMatchObject({ value: newer });
  expect(world.browser.text()).not.toContain(canary);
});

it('tells of a value no more than its first three characters', async () => {
  const vault = newVault();
  const told = JSON.stringify([await vault.put(ORIGIN, canary, FACTS), await vault.facts()]);
  expect(told).toContain(canary.slice(0, 3));
  expect(told).not.toContain(canary.slice(0, 4));
});

it('an empty vault gives nothing to any origin', async () => {
  expect(await newVault().take(ORIGIN)).toEqual({ kind: 'none' });
  expect(await newVault().facts()).toBeUndefined();
});
