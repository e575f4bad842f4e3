import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { HttpError, readJson, sendJson, urlOf } from '../http.ts';
import type { Latency, WaitKind } from '../random.ts';
import { nameRefusal, redirectUriRefused } from '../rules.ts';
import { type StoredApp, type Tenant, TenantError } from '../tenant.ts';
import { type Save, TROUBLE_ANSWERS, type Trouble, type TroubleMaker } from '../troubles.ts';
import type { AppFacts, AppListEntry, ConfiguredPermission, NewSecret, SecretEntry, Verdict } from './api-types.ts';
import type { PortalWorldConfig } from './config.ts';

export const API_PATH = '/world/api/';

const permissionType = z.enum(['Scope', 'Role']);
const newApp = z.object({
  name: z.string(),
  audience: z.enum([
    'AzureADMyOrg',
    'AzureADMultipleOrgs',
    'AzureADandPersonalMicrosoftAccount',
    'PersonalMicrosoftAccount',
  ]),
  redirectUri: z.object({ platform: z.enum(['web', 'spa', 'publicClient']), uri: z.string() }).optional(),
});
const permissionList = z.object({
  permissions: z.array(z.object({ resourceAppId: z.string(), id: z.string(), type: permissionType })),
});
const newSecret = z.object({ label: z.string(), lifetimeDays: z.number() });
const typedValue = z.object({ value: z.string() });

/** The portal as a document with this query in its address has it: the query may ask for a language. */
export type ConfigFor = (query: URLSearchParams) => PortalWorldConfig;

interface ApiOptions {
  readonly tenant: Tenant;
  readonly latency: Latency;
  readonly troubles: TroubleMaker;
  /** How long a save takes. */
  readonly saveWait: 'save' | 'slowSave';
  readonly configFor: ConfigFor;
}

interface Call {
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface Endpoint {
  readonly method: string;
  /** Matches the path after /world/api/; its groups are the parameters. */
  readonly path: RegExp;
  readonly wait?: WaitKind;
  /** A save that the world can make fail. */
  readonly save?: Save;
  answer(call: Call): unknown;
}

/** The tenant as JSON for the portal's pages. */
export function createPortalApi(
  options: ApiOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const endpoints = endpointsOf(options);
  return async (request, response) => {
    const url = urlOf(request);
    const path = url.pathname.slice(API_PATH.length);
    const endpoint = endpoints.find((candidate) => candidate.method === request.method && candidate.path.test(path));
    if (!endpoint) throw new HttpError(404, 'not-found', `No ${request.method} ${url.pathname}.`);
    const parameters = (endpoint.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
    const body = request.method === 'GET' || request.method === 'DELETE' ? undefined : await readJson(request);
    if (endpoint.wait) await options.latency.wait(endpoint.wait === 'save' ? options.saveWait : endpoint.wait);
    const call: Call = { parameters, query: url.searchParams, body };
    try {
      const trouble = endpoint.save && options.troubles.next(endpoint.save);
      if (endpoint.save && trouble) failToSave(options.tenant, endpoint, endpoint.save, trouble, call);
      sendJson(response, 200, options.tenant.asPortal(() => endpoint.answer(call)) ?? {});
    } catch (error) {
      if (error instanceof TenantError) throw new HttpError(STATUS[error.code] ?? 400, error.code, error.message);
      if (error instanceof z.ZodError) throw new HttpError(400, 'bad-request', z.prettifyError(error));
      throw error;
    }
  };
}

/** Of what the tenant won't do; 400 for the rest. */
const STATUS: Readonly<Record<string, number>> = { 'not-found': 404, Authorization_RequestDenied: 403 };

function failToSave(tenant: Tenant, endpoint: Endpoint, save: Save, trouble: Trouble, call: Call): never {
  tenant.record({ kind: 'trouble', save, trouble });
  if (trouble === 'reply-lost') tenant.asPortal(() => endpoint.answer(call));
  const { status, code, message } = TROUBLE_ANSWERS[trouble];
  throw new HttpError(status, code, message);
}

function endpointsOf({ tenant, configFor }: ApiOptions): readonly Endpoint[] {
  const app = ({ parameters }: Call) => tenant.app(parameters[0] ?? '');
  return [
    { method: 'GET', path: /^config$/u, answer: ({ query }) => configFor(query) },
    {
      method: 'POST',
      path: /^validate\/name$/u,
      wait: 'validate',
      answer: ({ body }) => nameVerdict(typedValue.parse(body).value),
    },
    {
      method: 'POST',
      path: /^validate\/redirect-uri$/u,
      wait: 'validate',
      answer: ({ body }) => redirectUriVerdict(typedValue.parse(body).value),
    },
    { method: 'POST', path: /^validate\/settle$/u, wait: 'validate', answer: () => undefined },
    { method: 'GET', path: /^apps$/u, wait: 'load', answer: () => tenant.apps().map(listEntry) },
    {
      method: 'POST',
      path: /^apps$/u,
      wait: 'save',
      save: 'register',
      answer: ({ body }) => facts(tenant.createApp(newAppOf(body))),
    },
    { method: 'GET', path: /^apps\/([^/]+)$/u, wait: 'load', answer: (call) => facts(app(call)) },
    {
      method: 'GET',
      path: /^apps\/([^/]+)\/permissions$/u,
      wait: 'load',
      answer: (call) => app(call).permissions.map((permission) => configured(tenant, permission)),
    },
    {
      method: 'PUT',
      path: /^apps\/([^/]+)\/permissions$/u,
      wait: 'save',
      save: 'permissions',
      answer: (call) => tenant.savePermissions(app(call).clientId, permissionList.parse(call.body).permissions),
    },
    {
      method: 'POST',
      path: /^apps\/([^/]+)\/consent$/u,
      wait: 'save',
      save: 'consent',
      answer: (call) => tenant.grantConsent(app(call).clientId),
    },
    {
      method: 'GET',
      path: /^apps\/([^/]+)\/secrets$/u,
      wait: 'load',
      answer: (call) =>
        app(call)
          .secrets.filter(({ removed }) => !removed)
          .map(secretEntry),
    },
    {
      method: 'POST',
      path: /^apps\/([^/]+)\/secrets$/u,
      wait: 'save',
      save: 'secret',
      answer: (call): NewSecret => {
        const { label, lifetimeDays } = newSecret.parse(call.body);
        const secret = tenant.addSecret(app(call).clientId, label, lifetimeDays);
        return { ...secretEntry(secret), value: secret.value };
      },
    },
    {
      method: 'DELETE',
      path: /^apps\/([^/]+)\/secrets\/([^/]+)$/u,
      wait: 'save',
      answer: (call) => tenant.removeSecret(app(call).clientId, call.parameters[1] ?? ''),
    },
    {
      method: 'GET',
      path: /^resources$/u,
      wait: 'load',
      answer: () => tenant.catalogue.resources.map(({ appId, name, url }) => ({ appId, name, url })),
    },
    {
      method: 'GET',
      path: /^resources\/([^/]+)$/u,
      wait: 'load',
      answer: ({ parameters, query }) => {
        const type = permissionType.parse(query.get('type'));
        const resource = tenant.catalogue.resource(parameters[0] ?? '');
        return resource?.permissions.filter((permission) => permission.type === type) ?? [];
      },
    },
  ];
}

function newAppOf(body: unknown) {
  const { redirectUri, ...order } = newApp.parse(body);
  return { ...order, ...(redirectUri ? { redirectUri } : {}) };
}

const NAME_REASONS = {
  required: 'nameRequired',
  'too-long': 'nameTooLong',
  'forbidden-character': 'nameForbidden',
} as const;

function nameVerdict(name: string): Verdict {
  const refusal = nameRefusal(name);
  return refusal ? { valid: false, reason: NAME_REASONS[refusal] } : { valid: true };
}

/** The field is optional: empty is right. */
function redirectUriVerdict(uri: string): Verdict {
  return uri !== '' && redirectUriRefused(uri) ? { valid: false, reason: 'redirectUriInvalid' } : { valid: true };
}

function listEntry(app: StoredApp): AppListEntry {
  return {
    name: app.name,
    appId: app.clientId,
    objectId: app.objectId,
    createdOn: app.createdAt.toISOString(),
    hasSecret: app.secrets.some(({ removed }) => !removed),
  };
}

function facts(app: StoredApp): AppFacts {
  return {
    ...listEntry(app),
    audience: app.audience,
    redirectUris: app.redirectUris,
    secretCount: app.secrets.filter(({ removed }) => !removed).length,
  };
}

function configured(tenant: Tenant, permission: StoredApp['permissions'][number]): ConfiguredPermission {
  const { name, description, adminConsentRequired } = tenant.offered(permission);
  const resourceName = tenant.catalogue.resource(permission.resourceAppId)?.name ?? permission.resourceAppId;
  return { ...permission, resourceName, name, description, adminConsentRequired };
}

function secretEntry({ secretId, label, value, endsAt }: StoredApp['secrets'][number]): SecretEntry {
  return { secretId, label, hint: value.slice(0, 3), endsAt: endsAt.toISOString() };
}
