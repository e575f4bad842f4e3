import { hashes, type Route, routeOf } from '../deep-links.ts';
import type { ModelContext } from '../models/context.ts';

/**
 * The same page of another app, to be shown for a while in place of the right one: of the app that was open last, or
 * else of any. Never of one with the same name: whoever looks at the page could not tell the two apart.
 */
export async function staleRoute(
  { config, api }: ModelContext,
  wanted: Route | undefined,
  before: Route | undefined,
): Promise<Route | undefined> {
  if (config.staleBlade === 'none' || wanted?.appId === undefined) return undefined;
  const apps = await api.apps('all');
  const name = apps.find(({ appId }) => appId === wanted.appId)?.name;
  const others = apps.filter((app) => app.appId !== wanted.appId && app.name !== name);
  const other = others.find(({ appId }) => appId === before?.appId) ?? others[0];
  return other && routeOf(hashes.app(wanted.blade, other.appId, other.objectId));
}
