import { afterEach, describe, expect, test } from 'vitest';
import { type Headless, headless } from './headless.ts';
import { startWorld, type World, type WorldOptions } from './index.ts';
import { AddSecretPaneModel } from './portal/models/add-secret-pane.ts';
import { AppListModel } from './portal/models/app-list.ts';
import { ConsentDialogModel } from './portal/models/consent-dialog.ts';
import { RegisterModel } from './portal/models/register.ts';
import { RequestPaneModel } from './portal/models/request-pane.ts';
import type { Save, Trouble } from './troubles.ts';

/** What the organization forbids, and what goes wrong, as the portal's pages meet it. No browser. */

let world: World | undefined;
afterEach(async () => {
  await world?.close();
});

async function open(options: WorldOptions): Promise<Headless & { world: World }> {
  world = await startWorld({ latency: 0, ...options });
  return { world, ...(await headless(world)) };
}

/** The create form, filled in; the second account type is the policies' favourite. */
async function filledForm({ context }: Headless, name = 'CRM mail'): Promise<RegisterModel> {
  const form = new RegisterModel(context);
  await Promise.all([form.setName(name), form.setAudience('AzureADMultipleOrgs'), form.setPlatform('web')]);
  await form.setRedirectUri('https://crm.example.test/oauth');
  return form;
}

/** A registered app, and the pane that adds a secret to it. */
async function secretPane(portal: Headless & { world: World }, lifetime: 180 | 730 = 180) {
  const app = await portal.api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
  const results: string[] = [];
  const pane = new AddSecretPaneModel(portal.context, { appId: app.appId, appName: app.name }, ({ kind }) => {
    results.push(kind);
  });
  await Promise.all([pane.setDescription('CRM'), pane.setLifetime(lifetime)]);
  return { app, pane, results };
}

describe('what the organization forbids', () => {
  test('without the right to register, the save fails and the form is there again', async () => {
    const portal = await open({ policy: { mayRegister: false } });
    const form = await filledForm(portal);
    expect(portal.context.config.mayRegister, 'the portal does not say so beforehand').toBe(true);
    await form.submit();
    expect(portal.toasts).toEqual([['failure', 'Insufficient privileges to complete the operation.']]);
    expect(form.getState()).toMatchObject({ submitting: false, submitEnabled: true, name: { value: 'CRM mail' } });
    expect(portal.visited).toEqual([]);
    expect(portal.world.audit.apps()).toEqual([]);
    expect(portal.world.audit.events).toMatchObject([
      { kind: 'refused', what: 'create-app', code: 'Authorization_RequestDenied', via: 'portal' },
    ]);
  });

  test('or the portal says it beforehand: New registration does nothing', async () => {
    const portal = await open({ policy: { mayRegister: false }, axes: { registerRefusal: 'beforehand' } });
    const list = new AppListModel(portal.context);
    expect(list.getState().canRegister).toBe(false);
    list.newRegistration();
    expect(portal.visited).toEqual([]);
  });

  test('an account type is refused, and another one is taken', async () => {
    const portal = await open({ policy: { refusedAudiences: ['AzureADMultipleOrgs'] } });
    const form = await filledForm(portal);
    await form.submit();
    expect(portal.toasts).toEqual([
      ['failure', "SignInAudience value 'AzureADMultipleOrgs' not allowed as per assigned policy."],
    ]);
    await form.setAudience('AzureADMyOrg');
    await form.submit();
    expect(portal.world.audit.apps()).toMatchObject([{ name: 'CRM mail', audience: 'AzureADMyOrg' }]);
  });

  test('secrets are forbidden', async () => {
    const portal = await open({ policy: { secrets: 'forbidden' } });
    const { pane, results } = await secretPane(portal);
    await pane.add();
    expect(portal.toasts).toEqual([['failure', 'Credential type not allowed as per assigned policy.']]);
    expect(pane.getState()).toMatchObject({ saving: false, addEnabled: true, description: { value: 'CRM' } });
    expect(results).toEqual([]);
    expect(portal.world.audit.apps()[0]?.secrets).toEqual([]);
  });

  test('a secret may not live longer than the cap, and may live as long', async () => {
    const portal = await open({ policy: { longestLifetimeDays: 180 } });
    const { pane, results } = await secretPane(portal, 730);
    await pane.add();
    expect(portal.toasts).toEqual([
      ['failure', 'Credential lifetime exceeds the max value allowed as per assigned policy.'],
    ]);
    await pane.setLifetime(180);
    await pane.add();
    expect(results).toEqual(['secret-added']);
    expect(portal.world.audit.apps()[0]?.secrets).toMatchObject([{ lifetimeDays: 180 }]);
  });

  test("the world's own set-up is not bound by it", async () => {
    const { world: strict } = await open({ policy: { mayRegister: false, secrets: 'forbidden' } });
    const { clientId } = strict.tenant.createApp({ name: 'Old', audience: 'AzureADMyOrg' });
    strict.tenant.addSecret(clientId, 'old', 730);
    expect(strict.audit.apps()[0]?.secrets).toHaveLength(1);
  });
});

describe('saves that fail', () => {
  const says = (trouble: Trouble) =>
    ({
      throttled: 'Too many requests. Please try again later.',
      unavailable: 'The service is temporarily unavailable.',
      'reply-lost': 'The server did not answer in time.',
    })[trouble];

  /** Does that save twice; the second time it works. */
  const ATTEMPTS: Readonly<Record<Save, (portal: Headless & { world: World }) => Promise<void>>> = {
    register: async (portal) => {
      const form = await filledForm(portal);
      await form.submit();
      expect(form.getState().submitEnabled).toBe(true);
      await form.submit();
    },
    permissions: async (portal) => {
      const { appId, name: appName } = await portal.api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
      const pane = new RequestPaneModel(portal.context, { appId, appName, resource: undefined }, () => undefined);
      await pane.load();
      await pane.chooseApi('00000003-0000-0000-c000-000000000000');
      await pane.chooseType('Scope');
      await pane.toggle(pane.getState().groups[0]?.items[0]?.id ?? '');
      await pane.save();
      expect(pane.getState()).toMatchObject({ saving: false, saveEnabled: true });
      await pane.save();
    },
    consent: async (portal) => {
      const { appId, name } = await portal.api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
      const granted: boolean[] = [];
      for (const _try of [1, 2])
        await new ConsentDialogModel(portal.context, appId, name, async (yes) => {
          granted.push(yes);
        }).yes();
      expect(granted).toEqual([false, true]);
    },
    secret: async (portal) => {
      const { pane } = await secretPane(portal);
      await pane.add();
      expect(pane.getState()).toMatchObject({ saving: false, addEnabled: true });
      await pane.add();
    },
  };
  const KINDS = {
    register: 'app-created',
    permissions: 'permissions-saved',
    consent: 'consent-granted',
    secret: 'secret-created',
  } as const;

  const cases = (Object.keys(ATTEMPTS) as Save[]).flatMap((save) =>
    (['throttled', 'unavailable', 'reply-lost'] as const).map((trouble) => [save, trouble] as const),
  );
  test.each(cases)('%s: %s', async (save, trouble) => {
    const portal = await open({ troubles: { [save]: [trouble] }, axes: { accountTypeControl: 'radios' } });
    await ATTEMPTS[save](portal);
    const stored = portal.world.audit.events.filter(({ kind }) => kind === KINDS[save]).length;
    expect(stored).toBe(trouble === 'reply-lost' ? 2 : 1);
    expect(portal.toasts.map(([status]) => status)).toEqual(['failure', 'success']);
    expect(portal.toasts[0]?.[1]).toBe(says(trouble));
    expect(portal.world.audit.events).toContainEqual(expect.objectContaining({ kind: 'trouble', save, trouble }));
  });

  test('a save can take ten seconds', async () => {
    const portal = await open({ slowSaves: true, latency: 0.02 });
    const start = performance.now();
    await portal.api.createApp({ name: 'Slow', audience: 'AzureADMyOrg' });
    expect(performance.now() - start).toBeGreaterThan(0.02 * 9500 - 2);
  });
});

describe("the audit's list of wrongs", () => {
  const decoys = { like: 'CRM mail', kinds: ['same-name', 'similar-name', 'barred-name', 'long-name'] } as const;

  test('is empty for a run that touches only its own app, even beside an app of the same name', async () => {
    const portal = await open({ decoys });
    const before = portal.world.audit.apps();
    expect(before.map(({ name }) => name)).toEqual([
      'CRM mail',
      'CRM mail 2',
      'CRM mail | API permissions',
      expect.stringMatching(/^CRM mail and then .{80,}$/u),
    ]);
    expect(before.at(-1)?.name.length).toBeGreaterThan(115);
    const form = await filledForm(portal);
    await form.submit();
    const { clientId } = portal.world.audit.apps().at(-1) ?? { clientId: '' };
    await portal.api.grantConsent(clientId);
    await portal.api.addSecret(clientId, 'CRM', 180);
    expect(portal.world.audit.wrongs()).toEqual([]);
  });

  test('names every write to an app that was there before', async () => {
    const portal = await open({ decoys: { like: 'CRM mail', kinds: ['same-name'] } });
    const [decoy] = portal.world.audit.apps();
    if (!decoy) throw new Error('no decoy');
    await portal.api.savePermissions(decoy.clientId, []);
    await portal.api.grantConsent(decoy.clientId);
    await portal.api.addSecret(decoy.clientId, 'CRM', 180);
    await portal.api.removeSecret(decoy.clientId, decoy.secrets[0]?.secretId ?? '');
    const wrongs = portal.world.audit.wrongs();
    expect(wrongs).toHaveLength(4);
    for (const wrong of wrongs) expect(wrong).toContain(`"CRM mail" (${decoy.clientId}), which was not registered`);
  });

  test('names a second app, a second secret and an application permission', async () => {
    const portal = await open({});
    const { appId } = await portal.api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
    await portal.api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
    await portal.api.addSecret(appId, 'CRM', 180);
    await portal.api.addSecret(appId, 'CRM', 180);
    const graph = portal.world.tenant.catalogue.resources[0];
    const role = graph?.permissions.find(({ type }) => type === 'Role');
    await portal.api.savePermissions(appId, [{ resourceAppId: graph?.appId ?? '', id: role?.id ?? '', type: 'Role' }]);
    expect(portal.world.audit.wrongs()).toEqual([
      expect.stringContaining('A further app'),
      expect.stringContaining('A further secret'),
      expect.stringContaining(`The application permission ${role?.name}`),
    ]);
  });
});
