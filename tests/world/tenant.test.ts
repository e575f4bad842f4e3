import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { createCatalogue, EXCHANGE_ONLINE, MICROSOFT_GRAPH } from './catalogue.ts';
import { startWorld, type World } from './index.ts';
import { hashes, routeOf } from './portal/deep-links.ts';

/** The world without a browser: catalogue, deep links, tenant and server. */

let world: World;
beforeAll(async () => {
  world = await startWorld({ latency: 0 });
});
afterAll(async () => {
  await world?.close();
});

test('the catalogue is long, its ids are unique, and a name alone does not identify a permission', () => {
  const catalogue = createCatalogue();
  const graph = catalogue.resource(MICROSOFT_GRAPH)?.permissions ?? [];
  const delegated = graph.filter(({ type }) => type === 'Scope');
  expect(delegated.length).toBeGreaterThan(580);
  expect(new Set(graph.map(({ id }) => id)).size).toBe(graph.length);
  expect(new Set(delegated.map(({ name }) => name)).size).toBe(delegated.length);
  expect(delegated.slice(0, 4).map(({ name }) => name)).toEqual(['email', 'offline_access', 'openid', 'profile']);

  const twins = (name: string) => graph.filter((permission) => permission.name === name).map(({ type }) => type);
  expect(twins('User.Read.All')).toEqual(['Scope', 'Role']);
  expect(twins('Mail.Send')).toEqual(['Scope', 'Role']);
  const exchange = catalogue.resource(EXCHANGE_ONLINE)?.permissions.find(({ name }) => name === 'SMTP.Send');
  expect(exchange?.id).not.toBe(graph.find(({ name }) => name === 'SMTP.Send')?.id);
});

test('the catalogue can be as long as a benchmark wants it', () => {
  const graph = createCatalogue(6000).resource(MICROSOFT_GRAPH)?.permissions ?? [];
  const delegated = graph.filter(({ type }) => type === 'Scope');
  expect(delegated).toHaveLength(6000);
  expect(new Set(delegated.map(({ id }) => id)).size).toBe(6000);
});

const APP = '11111111-2222-4333-8444-555555555555';
const OBJECT = '66666666-7777-4888-8999-000000000000';
const R = 'view/Microsoft_AAD_RegisteredApps/';
test.each([
  [`#${R}ApplicationsListBlade`, { page: 'list' }],
  [`#${R}ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM`, { page: 'list' }],
  ['#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/RegisteredApps', { page: 'list' }],
  ['#blade/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/RegisteredApps', { page: 'list' }],
  [hashes.register(), { page: 'register' }],
  ['#blade/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType//isMSAApp/', { page: 'register' }],
  [`#${R}ApplicationMenuBlade/~/Overview/appId/${APP}/isMSAApp~/false`, { page: 'overview', appId: APP }],
  [hashes.created(APP, OBJECT, 'AzureADMyOrg'), { page: 'overview', appId: APP, objectId: OBJECT }],
  [`#${R}ApplicationMenuBlade/~/CallAnAPI/appId/${APP}`, { page: 'permissions', appId: APP }],
  [hashes.app('CallAnAPI', APP, OBJECT), { page: 'permissions', appId: APP, objectId: OBJECT }],
  [
    `#blade/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/CallAnAPI/appId/${APP}/isMSAApp/`,
    { page: 'permissions', appId: APP },
  ],
  [`#${R}ApplicationMenuBlade/~/Credentials/appId/${APP}`, { page: 'secrets', appId: APP }],
  [`#${R}ApplicationMenuBlade/~/Owners/appId/${APP}`, { page: 'not-built', appId: APP }],
  ['#home', undefined],
  ['', undefined],
])('%s', (hash, route) => {
  const found = routeOf(hash);
  if (route) expect(found).toMatchObject(route);
  else expect(found).toBeUndefined();
});

test('what the tenant refuses is in the audit, and changes nothing', () => {
  const { clientId } = world.tenant.createApp({ name: 'Refusals', audience: 'AzureADMyOrg' });
  const graphId = world.tenant.catalogue
    .resource(MICROSOFT_GRAPH)
    ?.permissions.find(({ name }) => name === 'SMTP.Send')?.id;
  const mixed = [{ resourceAppId: EXCHANGE_ONLINE, id: graphId ?? '', type: 'Scope' as const }];
  expect(() => world.tenant.savePermissions(clientId, mixed)).toThrow('has no permission');
  expect(world.audit.events.at(-1)).toMatchObject({ kind: 'refused', code: 'no-such-permission' });
  const app = world.audit.apps().find((candidate) => candidate.clientId === clientId);
  expect(app?.permissions.map(({ name }) => name)).toEqual(['User.Read']);
});

test('consent is for what is configured; what is added later has none', () => {
  const { tenant, audit } = world;
  const { clientId, permissions } = tenant.createApp({ name: 'Consent', audience: 'AzureADMyOrg' });
  const granted = () => audit.apps().find((app) => app.clientId === clientId)?.consentGranted;
  tenant.grantConsent(clientId);
  expect(granted()).toBe(true);
  const openid = tenant.catalogue.resource(MICROSOFT_GRAPH)?.permissions.find(({ name }) => name === 'openid');
  const added = { resourceAppId: MICROSOFT_GRAPH, id: openid?.id ?? '', type: 'Scope' as const };
  tenant.savePermissions(clientId, [...permissions, added]);
  expect(granted()).toBe(false);
});

test('two worlds of one seed give the same ids and never the same secret', async () => {
  const again = await startWorld({ latency: 0 });
  const first = await startWorld({ latency: 0 });
  const order = { name: 'Seeded', audience: 'AzureADMyOrg' } as const;
  const [a, b] = [again, first].map(({ tenant }) => {
    const { clientId, objectId } = tenant.createApp(order);
    return { tenant: tenant.id, clientId, objectId, value: tenant.addSecret(clientId, 'x', 180).value };
  });
  expect({ ...a, value: '' }).toEqual({ ...b, value: '' });
  expect(a?.value).not.toBe(b?.value);
  await Promise.all([again.close(), first.close()]);
});

test('the server answers its hosts only, forbids storing, and logs neither query nor body', async () => {
  expect((await ask(world, 'elsewhere.example.test', '/')).status).toBe(421);
  const top = await ask(world, 'portal.azure.com', '/?l=en.en-us');
  expect(top.status).toBe(200);
  expect(top.headers['cache-control']).toBe('no-store');
  expect(top.headers['content-security-policy']).toContain("default-src 'none'");
  const refused = await ask(world, 'portal.azure.com', '/world/api/apps', 'POST', {
    name: 'a<b',
    audience: 'AzureADMyOrg',
  });
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'bad-name' } });
  expect(world.requests.slice(-2).map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([
    'GET portal.azure.com/',
    'POST portal.azure.com/world/api/apps',
  ]);
});

test('the sign-in page returns to the portal only', async () => {
  const at = (back: string) => `/common/oauth2/authorize?redirect_uri=${encodeURIComponent(back)}`;
  expect((await ask(world, 'login.microsoftonline.com', at('https://portal.azure.com/'))).status).toBe(200);
  expect((await ask(world, 'login.microsoftonline.com', at('https://elsewhere.example.test/'))).status).toBe(400);
});
