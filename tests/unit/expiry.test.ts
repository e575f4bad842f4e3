import { beforeEach, expect, it, vi } from 'vitest';
import { CREDENTIAL_LIFE_MS } from '../../src/domain/credential.ts';
import { permittedRun, planOf } from './support/journey.ts';
import { fakeSession } from './support/session-storage.ts';

const world = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../src/platform/browser.ts', () => world);

const CAPTURED_AT = 1_700_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: CAPTURED_AT, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

it('a background that was stopped and started again does not put the credential’s end off', async () => {
  const session = fakeSession();
  const alarms: number[] = [];
  const onRemoved = vi.fn();
  const listeners = { addListener: () => undefined };
  world.browser = {
    ...session,
    runtime: {
      id: 'x',
      getURL: () => 'chrome-extension://x/',
      onMessage: listeners,
      sendMessage: async () => undefined,
    },
    tabs: { onRemoved: { addListener: onRemoved }, onUpdated: listeners },
    alarms: { onAlarm: listeners, create: (_: string, { when }: { when: number }) => alarms.push(when) },
    action: { setBadgeText: async () => undefined },
  };
  const run = { ...permittedRun(planOf(), CAPTURED_AT), credentialIsCaptured: true, isReturned: true };
  await session.storage.session.set({ run, vault: { capturedAt: CAPTURED_AT } });

  vi.setSystemTime(CAPTURED_AT + 14 * 60_000);
  await import('../../src/relay/index.ts');
  // The admin closes the portal's tab: the run is written down once more.
  onRemoved.mock.calls[0]?.[0](run.portalTabId);
  await vi.waitFor(() => expect(session.text()).toContain('closed'));
  for (const when of alarms) expect(when).toBeLessThanOrEqual(CAPTURED_AT + CREDENTIAL_LIFE_MS);
});
