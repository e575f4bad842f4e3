import type { Page } from '../config.ts';
import type { ModelContext } from '../models/context.ts';
import { registerBindings } from './bindings.ts';
import { mountList } from './list-page.ts';
import type { Disposable } from './observe.ts';
import { mountOverview } from './overview-page.ts';
import { mountPermissions } from './permissions-page.ts';
import { mountRegister } from './register-page.ts';
import { mountSecrets } from './secrets-page.ts';
import type { Places } from './view.ts';

const PAGES: Readonly<Record<Page, (context: ModelContext, places: Places, appId: string) => Disposable>> = {
  list: mountList,
  register: mountRegister,
  overview: mountOverview,
  permissions: mountPermissions,
  secrets: mountSecrets,
};

registerBindings();

/** Draws a page with Knockout in the top document. `appId` is '' for pages that belong to no app. */
export function mountKnockoutPage(page: Page, context: ModelContext, places: Places, appId: string): Disposable {
  return PAGES[page](context, places, appId);
}
