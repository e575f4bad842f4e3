import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PortalWorldConfig } from './portal/config.ts';
import { rerenderWhileIdle } from './portal/shell/rerender.ts';
import { VARIANTS } from './portal/variants.ts';

/** When elements are replaced, and when not. */

let busy = false;
beforeEach(() => {
  busy = false;
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelector: () => (busy ? {} : null) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Counts the re-renderings of a portal with that axis. */
function count(rerendering: PortalWorldConfig['rerendering']): () => number {
  const base = VARIANTS.knockout;
  const config = { ...base, rerendering, seed: 1 } as unknown as PortalWorldConfig;
  let times = 0;
  rerenderWhileIdle(config, () => {
    times += 1;
  });
  return () => times;
}

test('every now and then, but never while somebody is at work', () => {
  const times = count('while-idle');
  vi.advanceTimersByTime(15_000);
  const idle = times();
  expect(idle).toBeGreaterThan(5);
  expect(idle).toBeLessThan(25);
  busy = true;
  vi.advanceTimersByTime(15_000);
  expect(times()).toBe(idle);
  busy = false;
  vi.advanceTimersByTime(5000);
  expect(times()).toBeGreaterThan(idle);
});

test('never, unless the axis says so', () => {
  const times = count('none');
  vi.advanceTimersByTime(60_000);
  expect(times()).toBe(0);
});
