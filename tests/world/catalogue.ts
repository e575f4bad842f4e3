import { createHash } from 'node:crypto';
import { GRAPH_APPLICATION_ONLY, GRAPH_APPLICATION_TWINS, GRAPH_DELEGATED_BY_GROUP } from './catalogue/graph-names.ts';
import {
  DESCRIPTIONS,
  EXCHANGE_APPLICATION_IDS,
  EXCHANGE_DELEGATED_IDS,
  GRAPH_DELEGATED_IDS,
  NO_ADMIN_CONSENT,
} from './catalogue/known.ts';

export const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';
export const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000';

export type PermissionType = 'Scope' | 'Role';

/** One permission that an API offers. */
export interface OfferedPermission {
  readonly id: string;
  readonly type: PermissionType;
  readonly name: string;
  readonly description: string;
  readonly adminConsentRequired: boolean;
  /** Heading under which the portal lists it. */
  readonly group: string;
}

/** One API of the catalogue. */
export interface Resource {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
  readonly permissions: readonly OfferedPermission[];
}

export interface Catalogue {
  readonly resources: readonly Resource[];
  resource(appId: string): Resource | undefined;
  permission(resourceAppId: string, id: string, type: PermissionType): OfferedPermission | undefined;
}

/** Heading of the four OpenID Connect scopes; the portal lists it first. */
const OPENID_GROUP = 'OpenId permissions';
const OPENID_SCOPES = ['email', 'offline_access', 'openid', 'profile'];

/**
 * The catalogue. `graphDelegated` is the number of delegated permissions of Microsoft Graph (default: the list's own,
 * about 600); a greater number is filled up with invented groups, so that a benchmark can ask for a very long page.
 */
export function createCatalogue(graphDelegated?: number): Catalogue {
  const resources: Resource[] = [graph(graphDelegated), exchange(), ...others()];
  return {
    resources,
    resource: (appId) => resources.find((resource) => resource.appId === appId),
    permission: (resourceAppId, id, type) =>
      resources
        .find((resource) => resource.appId === resourceAppId)
        ?.permissions.find((permission) => permission.id === id && permission.type === type),
  };
}

function graph(count: number | undefined): Resource {
  const named = GRAPH_DELEGATED_BY_GROUP.trim()
    .split('\n')
    .flatMap((line) => {
      const [group = '', operations = ''] = line.split(': ');
      return operations.split(' ').map((operation) => `${group}.${operation}`);
    });
  const delegatedNames = [...OPENID_SCOPES, ...named];
  for (let extra = 1; count !== undefined && delegatedNames.length < count; extra += 1) {
    const group = `Practice${String(extra).padStart(4, '0')}`;
    delegatedNames.push(
      ...['Read', 'Read.All', 'ReadWrite', 'ReadWrite.All'].map((operation) => `${group}.${operation}`),
    );
  }
  const applicationNames = [
    ...named.filter((name) => name.endsWith('.All') && !name.includes('AsUser')),
    ...words(GRAPH_APPLICATION_TWINS),
    ...words(GRAPH_APPLICATION_ONLY),
  ].sort(byName);
  const offer = (type: PermissionType, ids: Readonly<Record<string, string>>) => (name: string) =>
    offered(MICROSOFT_GRAPH, type, name, ids[name]);
  return {
    appId: MICROSOFT_GRAPH,
    name: 'Microsoft Graph',
    url: 'https://graph.microsoft.com/',
    permissions: [
      ...delegatedNames.slice(0, count).map(offer('Scope', GRAPH_DELEGATED_IDS)),
      ...[...new Set(applicationNames)].map(offer('Role', {})),
    ],
  };
}

function exchange(): Resource {
  return {
    appId: EXCHANGE_ONLINE,
    name: 'Office 365 Exchange Online',
    url: 'https://outlook.office365.com/',
    permissions: [
      ...Object.entries(EXCHANGE_DELEGATED_IDS).map(([name, id]) => offered(EXCHANGE_ONLINE, 'Scope', name, id)),
      ...Object.entries(EXCHANGE_APPLICATION_IDS).map(([name, id]) => offered(EXCHANGE_ONLINE, 'Role', name, id)),
    ],
  };
}

/** APIs that only fill the first page of the pane. */
function others(): Resource[] {
  return [
    [
      '797f4846-ba00-4fd7-ba43-dac1f8f63013',
      'Azure Service Management',
      'https://management.azure.com/',
      'user_impersonation',
    ],
    ['00000003-0000-0ff1-ce00-000000000000', 'SharePoint', 'https://microsoft.sharepoint-df.com/', 'AllSites.Read'],
    [
      '00000007-0000-0000-c000-000000000000',
      'Dynamics CRM',
      'https://admin.services.crm.dynamics.com/',
      'user_impersonation',
    ],
  ].map(([appId = '', name = '', url = '', permission = '']) => ({
    appId,
    name,
    url,
    permissions: [offered(appId, 'Scope', permission, undefined)],
  }));
}

function offered(resourceAppId: string, type: PermissionType, name: string, id: string | undefined): OfferedPermission {
  return {
    id: id ?? inventedId(resourceAppId, type, name),
    type,
    name,
    description: DESCRIPTIONS[name] ?? invented(name),
    adminConsentRequired: type === 'Role' || (name.endsWith('.All') && !NO_ADMIN_CONSENT.has(name)),
    group: OPENID_SCOPES.includes(name) ? OPENID_GROUP : (name.split('.')[0] ?? name),
  };
}

/** The same id in every world, as real ids are. */
function inventedId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const VERBS: Readonly<Record<string, string>> = {
  Read: 'Read',
  ReadBasic: 'Read basic',
  ReadWrite: 'Read and write',
  Send: 'Send',
  Create: 'Create',
  Manage: 'Manage',
  FullControl: 'Have full control of',
};

function invented(name: string): string {
  const [group = '', operation = '', ...rest] = name.split('.');
  const thing = group.replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  const scope = rest.includes('All') ? ' of the organization' : rest.includes('Shared') ? ' shared with the user' : '';
  return `${VERBS[operation] ?? operation.replace(/([a-z])([A-Z])/gu, '$1 $2')} ${thing}${scope}`;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}

function byName(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
