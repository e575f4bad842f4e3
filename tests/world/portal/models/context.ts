import type { Page, PortalWorldConfig } from '../config.ts';
import type { TextKey } from '../texts.ts';
import { fill } from '../texts.ts';
import type { Api } from './api.ts';
import type { BladeHost } from './blade-host.ts';

/** What every model is given. */
export interface ModelContext {
  readonly config: PortalWorldConfig;
  readonly api: Api;
  readonly host: BladeHost;
  /** The page is being taken away: it still shows what it showed, and opens nothing any more. */
  readonly isLeaving?: boolean;
}

/** True if the page's panes live in frames of their own. A page in the top document always has them beside itself. */
export function hasPanesApart({ config }: ModelContext, page: Page): boolean {
  return config.paneFrame === 'other' && config.drawing[page] !== 'knockout';
}

/** A text of the portal's language, filled in. `{tenant}` needs not be given. */
export function textOf(
  { config }: ModelContext,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(config.texts[key], { tenant: config.tenant.name, ...values });
}
