import type { Page } from './config.ts';

/** What a hash asks for. `appId` is there for the pages of one app. */
export interface Route {
  readonly page: Page | 'not-built';
  /** The blade's name in the hash; for `not-built`, the menu item. */
  readonly blade: string;
  readonly appId?: string;
  readonly objectId?: string;
}

/** Menu items of an app that have a page here. */
const APP_PAGES: Readonly<Record<string, Page>> = {
  Overview: 'overview',
  CallAnAPI: 'permissions',
  Credentials: 'secrets',
};

const REGISTERED_APPS = 'Microsoft_AAD_RegisteredApps';

/**
 * Reads `#view/…` and the older `#blade/…`, both with and without `~`, objectId and isMSAApp. Undefined if the hash is
 * none of App registrations.
 */
export function routeOf(hash: string): Route | undefined {
  const [scheme, extension, blade, ...rest] = hash.replace(/^#/u, '').split('/').map(decodeURIComponent);
  if (scheme !== 'view' && scheme !== 'blade') return undefined;
  const parameters = rest.filter((part) => part !== '~');
  if (extension === 'Microsoft_AAD_IAM' && blade === 'ActiveDirectoryMenuBlade' && parameters[0] === 'RegisteredApps') {
    return { page: 'list', blade: 'RegisteredApps' };
  }
  if (extension !== REGISTERED_APPS) return undefined;
  if (blade === 'ApplicationsListBlade') return { page: 'list', blade };
  if (blade === 'CreateApplicationBlade') return { page: 'register', blade };
  if (blade !== 'ApplicationMenuBlade') return undefined;
  const [item = '', ...pairs] = parameters;
  const appId = valueAfter(pairs, 'appId');
  if (!appId) return undefined;
  const objectId = valueAfter(pairs, 'objectId');
  return { page: APP_PAGES[item] ?? 'not-built', blade: item, appId, ...(objectId ? { objectId } : {}) };
}

function valueAfter(parts: readonly string[], key: string): string | undefined {
  const index = parts.indexOf(key);
  return index < 0 ? undefined : parts[index + 1];
}

/** Hashes as the portal itself writes them. */
export const hashes = {
  list: () => `#view/${REGISTERED_APPS}/ApplicationsListBlade`,
  register: () => `#view/${REGISTERED_APPS}/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false`,
  /** `item` is the menu item's name in the hash, e.g. `CallAnAPI`. */
  app: (item: string, appId: string, objectId?: string) =>
    `#view/${REGISTERED_APPS}/ApplicationMenuBlade/~/${item}/appId/${appId}${
      objectId ? `/objectId/${objectId}` : ''
    }/isMSAApp~/false`,
  /** Where the portal goes after Register. */
  created: (appId: string, objectId: string, audience: string) =>
    `#view/${REGISTERED_APPS}/ApplicationMenuBlade/~/Overview/appId/${appId}/objectId/${objectId}/isMSAApp~/false/defaultBlade/Overview/appSignInAudience/${audience}`,
};
