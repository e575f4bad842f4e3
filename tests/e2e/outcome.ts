import { expect } from 'vitest';
import { presetById } from '../../src/presets/index.ts';
import type { World } from '../world/index.ts';
import type { CrmName } from './journey.ts';

/**
 * Asserts that the tenant holds exactly one app, as the CRM's preset wants it, with one secret; answers it.
 *
 * @param expected what the test changed on the way
 */
export function expectOneApp(
  { audit }: World,
  crm: CrmName,
  expected: { readonly name?: string; readonly secrets?: number } = {},
) {
  const preset = presetById(crm);
  const events = audit.events.map(({ kind }) => kind).join(' ');
  const apps = audit.apps();
  expect(apps, events).toHaveLength(1);
  const [app] = apps;
  if (!app || !preset) throw new Error(`No app or no preset for ${crm}`);
  if (expected.name !== undefined) expect(app.name).toBe(expected.name);
  expect(app.audience).toBe(preset.audience);
  expect(app.redirectUris).toEqual([
    { platform: 'web', uri: expect.stringMatching(/^https:\/\/[\w.]+\.example\.test\//u) },
  ]);
  const wanted = preset.permissions.map(({ permission }) => permission);
  expect(app.permissions.map(keyOf).sort()).toEqual(wanted.map(keyOf).sort());
  expect(app.secrets, events).toHaveLength(expected.secrets ?? 1);
  return app;
}

function keyOf(permission: { readonly resourceAppId: string; readonly type: string; readonly id: string }): string {
  return `${permission.resourceAppId} ${permission.type} ${permission.id}`;
}
