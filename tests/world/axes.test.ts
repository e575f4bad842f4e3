import { afterEach, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { type Headless, headless } from './headless.ts';
import { startWorld, type World, type WorldOptions } from './index.ts';
import { AddSecretPaneModel } from './portal/models/add-secret-pane.ts';
import type { Model } from './portal/models/model.ts';
import { PermissionsModel } from './portal/models/permissions.ts';
import { RegisterModel } from './portal/models/register.ts';
import { RequestPaneModel } from './portal/models/request-pane.ts';
import { SecretsModel } from './portal/models/secrets.ts';

/** The axes of the portal that its models and documents know, without a browser. */

let world: World | undefined;
afterEach(async () => {
  await world?.close();
});

async function open(options: WorldOptions, address?: string): Promise<Headless & { world: World }> {
  world = await startWorld({ latency: 0, ...options });
  return { world, ...(await headless(world, address)) };
}

/** Resolves when the model's state is so. */
function when<State extends object>(model: Model<State>, isSo: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(model.getState())) return;
      stop();
      resolve();
    };
    const stop = model.subscribe(look);
    look();
  });
}

/** An app with so many permissions and secrets. */
function fullApp({ tenant }: World, permissions: number, secrets: number): string {
  const { clientId } = tenant.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
  const graph = tenant.catalogue.resources[0];
  const refs = graph?.permissions.filter(({ type }) => type === 'Scope').slice(0, permissions) ?? [];
  tenant.savePermissions(
    clientId,
    refs.map(({ id, type }) => ({ resourceAppId: graph?.appId ?? '', id, type })),
  );
  for (let made = 0; made < secrets; made += 1) tenant.addSecret(clientId, `Secret ${made}`, 180);
  return clientId;
}

const documentOf = async (host: string, query = '') => (await ask(world as World, host, `/${query}`)).body;
const FRAME = 'sandbox-1.reactblade.portal.azure.net';
const FRAME_QUERY = 'world/frame?drawing=fluent8';

test.each([
  ['lang', '<html lang="de">'],
  ['both', '<html lang="de">'],
  ['frames', '<html>'],
  ['none', '<html>'],
] as const)('languageSigns %s: the documents begin with %s', async (languageSigns, start) => {
  const { context } = await open({ portal: 'react', axes: { language: 'de', languageSigns } });
  expect(context.config.texts.newRegistration).toBe('Neue Registrierung');
  expect(await documentOf('portal.azure.com')).toContain(start);
  expect(await documentOf(FRAME, FRAME_QUERY)).toContain(start);
});

test('the address may ask for a language, if the portal listens to it', async () => {
  const address = 'https://portal.azure.com/?l=ja.ja-jp';
  const listening = await open({ axes: { language: 'de', languageParameter: 'obeyed' } }, address);
  expect(listening.context.config).toMatchObject({ language: 'ja', texts: { register: '登録' } });
  expect(await documentOf('portal.azure.com', '?l=ja.ja-jp')).toContain('<html lang="ja">');
  expect(await documentOf('portal.azure.com', '?l=xx')).toContain('<html lang="de">');
  await listening.world.close();
  const deaf = await open({ axes: { language: 'de' } }, address);
  expect(deaf.context.config).toMatchObject({ language: 'de', texts: { register: 'Registrieren' } });
});

test('the group that every language has is translated, and still opens by itself', async () => {
  const { context, api } = await open({ axes: { language: 'de' } });
  const { appId, name: appName } = await api.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
  const pane = new RequestPaneModel(context, { appId, appName, resource: undefined }, () => undefined);
  await pane.load();
  await pane.chooseApi('00000003-0000-0000-c000-000000000000');
  await pane.chooseType('Scope');
  expect(pane.getState().groups[0]).toMatchObject({ name: 'OpenID-Berechtigungen', expanded: true });
  const [email] = pane.getState().groups[0]?.items ?? [];
  await pane.toggle(email?.id ?? '');
  expect(pane.getState().groups[0]).toMatchObject({ name: 'OpenID-Berechtigungen', tickedCount: 1 });
});

test.each([
  ['portal.azure.us', 'Microsoft Azure', 'login.microsoftonline.us'],
  ['entra.microsoft.us', 'Microsoft Entra admin center', 'login.microsoftonline.us'],
  ['portal.azure.cn', 'Microsoft Azure', 'login.chinacloudapi.cn'],
  ['entra.microsoftonline.cn', 'Microsoft Entra admin center', 'login.chinacloudapi.cn'],
])('%s is there as %s and is signed in to at %s only', async (host, brand, login) => {
  const { world: here } = await open({});
  expect(here.hosts).toContain(host);
  expect(await documentOf(host)).toContain(`<title>${brand}</title>`);
  const path = `/common/oauth2/authorize?redirect_uri=${encodeURIComponent(`https://${host}/`)}`;
  expect((await ask(here, login, path)).status).toBe(200);
  expect((await ask(here, 'login.microsoftonline.com', path)).status).toBe(400);
});

test('platforms come in the order of the axis', async () => {
  const { context } = await open({
    axes: { platformOrder: ['web', 'spa', 'publicClient'], platformPreselected: true },
  });
  const { platforms, platform } = new RegisterModel(context).getState();
  expect(platforms.map(({ value }) => value)).toEqual(['web', 'spa', 'publicClient']);
  expect(platform.value).toBe('web');
});

test.each([
  [true, 'all', true],
  [false, undefined, false],
] as const)('tenantChoicePreselected %s: the choice is %s', async (tenantChoicePreselected, choice, enabled) => {
  const { context } = await open({ axes: { accountTypeControl: 'drop-down', tenantChoicePreselected } });
  const form = new RegisterModel(context);
  await form.setAudience('AzureADMultipleOrgs');
  expect(form.getState()).toMatchObject({ asksForTenants: true, tenantChoice: choice, submitEnabled: enabled });
  form.setTenantChoice('all');
  expect(form.getState().submitEnabled).toBe(true);
  await form.setAudience('AzureADMyOrg');
  expect(form.getState()).toMatchObject({ asksForTenants: false, submitEnabled: true });
});

test.each([
  ['days', 'Recommended: 180 days (6 months)', '730 days (24 months)'],
  ['months', 'Recommended: 6 months', '24 months'],
] as const)('lifetimes in %s', async (lifetimeWording, first, longest) => {
  const { context } = await open({ axes: { lifetimeWording } });
  const { lifetimes } = new AddSecretPaneModel(context, { appId: '', appName: '' }, () => undefined).getState();
  expect(lifetimes[0]).toEqual({ value: 180, text: first });
  expect(lifetimes[4]).toEqual({ value: 730, text: longest });
});

test.each([
  ['present', true, true],
  ['disabled', true, false],
  ['missing', false, true],
  ['late', false, true],
] as const)('the consent button is %s', async (consentButton, consentAvailable, consentEnabled) => {
  const { context, world: here } = await open({ axes: { consentButton, delays: { consent: 3000 } }, latency: 0.02 });
  const page = new PermissionsModel(context, fullApp(here, 2, 0));
  await page.load();
  expect(page.getState()).toMatchObject({ consentAvailable, consentEnabled });
  if (consentButton === 'late') await when(page, (state) => state.consentAvailable);
  page.askForConsent();
  expect(page.getState().dialog === undefined).toBe(!consentEnabled);
});

test('rows that come after a delay: the counts are there before them', async () => {
  const { context, world: here } = await open({ axes: { rows: 'delayed' }, latency: 0.02 });
  const app = fullApp(here, 7, 2);
  const [permissions, secrets] = [new PermissionsModel(context, app), new SecretsModel(context, app)];
  await Promise.all([permissions.load(), secrets.load()]);
  expect(permissions.getState().groups).toMatchObject([{ count: 7, rows: [] }]);
  expect(secrets.getState()).toMatchObject({ count: 2, rows: [] });
  await Promise.all([
    when(permissions, ({ groups }) => groups[0]?.rows.length === 7),
    when(secrets, ({ rows }) => rows.length === 2),
  ]);
});

test('rows that come when the end is seen: two at a time', async () => {
  const { context, world: here } = await open({ axes: { rows: 'when-scrolled-to' } });
  const page = new PermissionsModel(context, fullApp(here, 5, 0));
  await page.load();
  const counts = [1, 2, 3].map(() => {
    const { length } = page.getState().groups[0]?.rows ?? [];
    page.showMoreRows();
    return length;
  });
  expect(counts).toEqual([2, 4, 5]);
});

test('a page that is being taken away opens nothing', async () => {
  const { context, world: here } = await open({});
  const app = fullApp(here, 1, 1);
  const leaving = { ...context, isLeaving: true };
  const [permissions, secrets] = [new PermissionsModel(leaving, app), new SecretsModel(leaving, app)];
  await Promise.all([permissions.load(), secrets.load()]);
  await Promise.all([permissions.addPermission(), secrets.newSecret()]);
  permissions.askForConsent();
  await secrets.removeSecret(secrets.getState().rows[0]?.secretId ?? '');
  expect(permissions.getState()).toMatchObject({ pane: undefined, dialog: undefined });
  expect(secrets.getState()).toMatchObject({ pane: undefined, rows: [{ label: 'Secret 0' }] });
  expect(here.audit.events.filter(({ via }) => via === 'portal')).toEqual([]);
});
