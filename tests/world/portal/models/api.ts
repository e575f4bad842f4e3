import type {
  AppFacts,
  AppListEntry,
  ConfiguredPermission,
  NewAppOrder,
  NewSecret,
  OfferedPermission,
  PermissionRef,
  PermissionType,
  ResourceEntry,
  SecretEntry,
  Verdict,
} from '../api-types.ts';
import type { PortalWorldConfig } from '../config.ts';

/** The server said no; the message is meant for the visitor. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** The message of anything that was thrown, for a toast. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the portal's pages ask of the tenant. Every call may reject with ApiError. */
export interface Api {
  config(): Promise<PortalWorldConfig>;
  apps(scope: 'all' | 'owned'): Promise<readonly AppListEntry[]>;
  app(appId: string): Promise<AppFacts>;
  createApp(order: NewAppOrder): Promise<AppFacts>;
  validateName(name: string): Promise<Verdict>;
  validateRedirectUri(uri: string): Promise<Verdict>;
  /** A round trip without a question: the answer to a change that can't be wrong. */
  settle(): Promise<void>;
  permissions(appId: string): Promise<readonly ConfiguredPermission[]>;
  /** Replaces the whole list. */
  savePermissions(appId: string, permissions: readonly PermissionRef[]): Promise<void>;
  grantConsent(appId: string): Promise<void>;
  resources(): Promise<readonly ResourceEntry[]>;
  offered(resourceAppId: string, type: PermissionType): Promise<readonly OfferedPermission[]>;
  secrets(appId: string): Promise<readonly SecretEntry[]>;
  addSecret(appId: string, label: string, lifetimeDays: number): Promise<NewSecret>;
  removeSecret(appId: string, secretId: string): Promise<void>;
}

/** What the API needs of `fetch`. */
export interface CallInit {
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
type Fetch = (path: string, init: CallInit) => Promise<Response>;

/** The API by `fetch`, on the page's own host. `query` is the one of the page's address, which may ask for a language. */
export function createApi(fetchHere: Fetch = (path, init) => fetch(path, init), query = location.search): Api {
  const call = callOver(fetchHere);
  const app = (appId: string) => `apps/${encodeURIComponent(appId)}`;
  return {
    config: () => call('GET', `config${query}`),
    apps: (scope) => call('GET', `apps?scope=${scope}`),
    app: (appId) => call('GET', app(appId)),
    createApp: (order) => call('POST', 'apps', order),
    validateName: (value) => call('POST', 'validate/name', { value }),
    validateRedirectUri: (value) => call('POST', 'validate/redirect-uri', { value }),
    settle: () => call('POST', 'validate/settle', {}),
    permissions: (appId) => call('GET', `${app(appId)}/permissions`),
    savePermissions: (appId, permissions) => call('PUT', `${app(appId)}/permissions`, { permissions }),
    grantConsent: (appId) => call('POST', `${app(appId)}/consent`, {}),
    resources: () => call('GET', 'resources'),
    offered: (resourceAppId, type) => call('GET', `resources/${resourceAppId}?type=${type}`),
    secrets: (appId) => call('GET', `${app(appId)}/secrets`),
    addSecret: (appId, label, lifetimeDays) => call('POST', `${app(appId)}/secrets`, { label, lifetimeDays }),
    removeSecret: (appId, secretId) => call('DELETE', `${app(appId)}/secrets/${secretId}`),
  };
}

function callOver(fetchHere: Fetch) {
  return async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetchHere(`/world/api/${path}`, {
      method,
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const answer = await response.json();
    if (!response.ok) throw new ApiError(answer.error.code, answer.error.message);
    return answer;
  };
}
