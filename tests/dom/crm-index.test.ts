import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeOrder, showPage } from './crm-page.ts';
import { YETIFORCE_APP, YETIFORCE_URL, yetiforceHtml } from './fixtures/yetiforce.ts';

type Listener = (message: unknown, sender: { id?: string; tab?: object }) => Promise<unknown> | undefined;

const listeners: Listener[] = [];
const sent = vi.fn();
const relay = { id: 'keyferry' };

beforeEach(async () => {
  listeners.length = 0;
  globalThis.keyferryListens = undefined;
  vi.stubGlobal('browser', {
    runtime: { id: 'keyferry', onMessage: { addListener: (l: Listener) => listeners.push(l) }, sendMessage: sent },
  });
  showPage(YETIFORCE_URL, yetiforceHtml());
  vi.resetModules();
  await import('../../src/crm/index.ts');
});
afterEach(() => vi.unstubAllGlobals());

const tell: Listener = (message, sender) => listeners[0]?.(message, sender);

it('answers the relay and says nothing by itself', async () => {
  expect(await tell({ type: 'relay-crm-read' }, relay)).toMatchObject({ kind: 'recognised', presetId: 'yetiforce' });
  const order = makeOrder({ presetId: 'oro', redirectUri: YETIFORCE_APP.uri });
  expect(await tell({ type: 'relay-crm-fill', order }, relay)).toEqual({ kind: 'refused', reason: 'form-not-found' });
  expect(sent).not.toHaveBeenCalled();
});

it('listens once, however often it is injected', async () => {
  vi.resetModules();
  await import('../../src/crm/index.ts');
  expect(listeners).toHaveLength(1);
});

it('is deaf to page scripts, to pages in tabs and to other extensions', () => {
  for (const sender of [{ id: 'keyferry', tab: {} }, { id: 'other' }, {}, { id: '' }]) {
    expect(tell({ type: 'relay-crm-read' }, sender)).toBeUndefined();
  }
});

it('drops messages that are not exactly of its two shapes', () => {
  const order = makeOrder({ presetId: 'yetiforce', redirectUri: YETIFORCE_APP.uri });
  for (const message of [
    undefined,
    null,
    'relay-crm-read',
    [],
    {},
    { type: 'relay-crm-readx' },
    { type: 'relay-crm-read', more: 1 },
    { type: 'relay-crm-fill' },
    { type: 'relay-crm-fill', order: null },
    { type: 'relay-crm-fill', order: { ...order, secret: 1 } },
    { type: 'relay-crm-fill', order: { ...order, more: '' } },
    { type: 'relay-crm-fill', order: { ...order, mailServers: 'yes' } },
    { type: 'relay-crm-fill', order: Object.create(order) },
    JSON.parse('{"type":"relay-crm-read","__proto__":{}}'),
  ]) {
    expect(tell(message, relay)).toBeUndefined();
  }
});
