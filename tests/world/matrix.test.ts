import { afterEach, describe, expect, test } from 'vitest';
import { type Headless, headless } from './headless.ts';
import { startWorld, type World } from './index.ts';
import { type MatrixOutcome, type MatrixPlan, matrixOptions } from './matrix.ts';
import { DRAWINGS, PAGES } from './portal/config.ts';
import { routeOf } from './portal/deep-links.ts';
import { LANGUAGES } from './portal/languages/index.ts';
import { NONSENSE } from './portal/languages/nonsense.ts';
import type { AddSecretPaneModel } from './portal/models/add-secret-pane.ts';
import { ConsentDialogModel } from './portal/models/consent-dialog.ts';
import { PermissionsModel } from './portal/models/permissions.ts';
import { RegisterModel } from './portal/models/register.ts';
import type { RequestPaneModel } from './portal/models/request-pane.ts';
import { SecretsModel } from './portal/models/secrets.ts';
import { VARIANTS } from './portal/variants.ts';

/** The lots, and whether what they call right is what truly happens to somebody who does everything right. */

const SEEDS = Array.from({ length: 500 }, (_unused, seed) => seed);
const worlds = SEEDS.map((seed) => matrixOptions(seed));

const plan: MatrixPlan = { name: 'CRM mail', audience: 'AzureADMultipleOrgs', lifetimeDays: 180 };

describe('the lots', () => {
  test('a seed is one world', () => {
    expect(matrixOptions(7)).toEqual(matrixOptions(7));
    expect(new Set(worlds.map(({ description }) => description)).size).toBe(SEEDS.length);
  });

  test('every axis is drawn, and every value of it turns up', () => {
    const drawn = (axis: string) =>
      new Set(worlds.map(({ axes }) => JSON.stringify(new Map<string, unknown>(Object.entries(axes ?? {})).get(axis))));
    const { delays: _delays, texts: _texts, ...axes } = VARIANTS.knockout;
    for (const axis of Object.keys(axes)) expect(drawn(axis).size, axis).toBeGreaterThan(1);
    const values = (...list: readonly string[]) => new Set(list.map((value) => JSON.stringify(value)));
    expect(drawn('language')).toEqual(values(...LANGUAGES, NONSENSE));
    expect(drawn('consentButton')).toEqual(values('present', 'late', 'missing', 'disabled'));
    expect(drawn('staleBlade')).toEqual(values('none', 'other-app', 'other-content'));
    expect(drawn('rows')).toEqual(values('at-once', 'delayed', 'when-scrolled-to'));
    expect(drawn('platformOrder').size).toBe(6);
    for (const page of PAGES)
      expect(new Set(worlds.map(({ axes }) => axes?.drawing?.[page]))).toEqual(new Set(DRAWINGS));
    expect(new Set(worlds.map(({ host }) => host)).size).toBe(6);
    const troubles = worlds.flatMap(({ troubles }) =>
      Object.entries(troubles ?? {}).map(([save, [what]]) => `${save} ${what}`),
    );
    expect(new Set(troubles).size).toBe(12);
  });

  test('most worlds let a run succeed, and every stop turns up', () => {
    const outcomes = worlds.map(({ expectation }) => expectation.outcome);
    expect(outcomes.filter((outcome) => outcome === 'success').length).toBeGreaterThan(SEEDS.length * 0.6);
    expect(new Set(outcomes)).toEqual(
      new Set<MatrixOutcome>([
        'success',
        'no-right-to-register',
        'audience-refused',
        'secrets-forbidden',
        'lifetime-capped',
        'registration-unknown',
        'secret-lost',
      ]),
    );
    expect(new Set(worlds.flatMap(({ expectation }) => expectation.byHand))).toEqual(
      new Set(['sign-in', 'close-first-visit', 'open-panes', 'try-again', 'everything']),
    );
  });

  test('a stale blade always has another app to show', () => {
    const stale = worlds.filter(({ axes }) => axes?.staleBlade !== 'none');
    expect(stale.length).toBeGreaterThan(100);
    for (const { decoys } of stale) expect(decoys?.kinds.some((kind) => kind !== 'same-name')).toBe(true);
  });

  test('the line names what is unlike the plainest world', () => {
    const line = worlds.find(({ troubles }) => troubles?.secret)?.description ?? '';
    expect(line).toMatch(/^seed \d+, [\w.]+, [\w/-]+, .*secret (?:throttled|unavailable|reply-lost)/u);
    expect(line).not.toContain('\n');
  });
});

describe('somebody who does everything right', () => {
  let world: World | undefined;
  afterEach(async () => {
    await world?.close();
  });

  // The first worlds, and for every outcome one more.
  const others = [...new Map(worlds.map((candidate) => [candidate.expectation.outcome, candidate.seed])).values()];
  test.each([...new Set([...SEEDS.slice(0, 12), ...others])])('gets what is expected: seed %i', async (seed) => {
    const { expectation, host, ...options } = matrixOptions(seed);
    world = await startWorld({ latency: 0, ...options, axes: { ...options.axes, paneFrame: 'same' } });
    const before = world.audit.apps();
    const portal = await headless(world, `https://${host}/`);
    expect(await walk(portal, expectation.consentPossible)).toBe(expectation.outcome);
    expect(world.audit.wrongs()).toEqual([]);
    expect(world.audit.apps().slice(0, before.length)).toEqual(before);
    if (expectation.outcome !== 'success') return;
    const made = world.audit.apps().slice(before.length);
    expect(made).toMatchObject([
      { name: plan.name, audience: plan.audience, secrets: [{ lifetimeDays: plan.lifetimeDays }] },
    ]);
    expect(made[0]?.consentGranted).toBe(expectation.consentPossible);
  });
});

const REFUSED: readonly (readonly [RegExp, MatrixOutcome])[] = [
  [/^Insufficient privileges/u, 'no-right-to-register'],
  [/^SignInAudience value/u, 'audience-refused'],
  [/^Credential type not allowed/u, 'secrets-forbidden'],
  [/^Credential lifetime exceeds/u, 'lifetime-capped'],
];

/** One run through the models of the pages: a save that failed is tried once more, unless its reply was lost. */
async function walk({ context, api, toasts, visited }: Headless, consents: boolean): Promise<MatrixOutcome> {
  const failure = () => toasts.filter(([status]) => status === 'failure').at(-1)?.[1] ?? '';
  const isLost = () => failure().startsWith('The server did not answer');
  const refusal = () => REFUSED.find(([says]) => says.test(failure()))?.[1];
  if (!context.config.mayRegister) return 'no-right-to-register';

  const form = new RegisterModel(context);
  await form.setName(plan.name);
  await form.setAudience(plan.audience);
  if (form.getState().asksForTenants) form.setTenantChoice('all');
  await form.setPlatform('web');
  await form.setRedirectUri('https://crm.example.test/oauth');
  await form.submit();
  if (isLost()) return 'registration-unknown';
  if (visited.length === 0 && refusal() === undefined) await form.submit();
  const appId = routeOf(visited[0] ?? '')?.appId;
  if (appId === undefined) return refusal() ?? 'registration-unknown';

  const page = new PermissionsModel(context, appId);
  await page.load();
  await page.addPermission();
  const pane: RequestPaneModel | undefined = page.getState().pane;
  await pane?.load();
  await pane?.chooseApi('00000003-0000-0000-c000-000000000000');
  await pane?.chooseType('Scope');
  await pane?.toggle(pane.getState().groups[0]?.items[0]?.id ?? '');
  await pane?.save();
  if ((await api.permissions(appId)).length < 2) await pane?.save();
  if (consents) {
    const grant = () => new ConsentDialogModel(context, appId, plan.name, async () => undefined).yes();
    await grant();
    if ((await api.permissions(appId)).some(({ granted }) => !granted)) await grant();
  }

  const secrets = new SecretsModel(context, appId);
  await secrets.load();
  await secrets.newSecret();
  const secretPane: AddSecretPaneModel | undefined = secrets.getState().pane;
  await secretPane?.setLifetime(180);
  await secretPane?.add();
  const [made] = await api.secrets(appId);
  if (made && secrets.getState().pane) return 'secret-lost';
  if (!made && refusal() === undefined) await secretPane?.add();
  return (await api.secrets(appId)).length === 1 ? 'success' : (refusal() ?? 'secret-lost');
}
