import type { Page } from '../config.ts';
import { hashes, type Route, routeOf } from '../deep-links.ts';
import { mountKnockoutPage } from '../knockout/index.ts';
import { ApiError } from '../models/api.ts';
import type { ModelContext } from '../models/context.ts';
import { pause } from '../models/model.ts';
import { type Blade, drawBlade } from './blade.ts';
import type { Chrome } from './chrome.ts';
import { drawFrame, drawPrewarmedFrame } from './frame-view.ts';
import type { PaneFrames } from './pane-frames.ts';
import { menuText } from './resource-menu.ts';
import { staleRoute } from './stale-app.ts';

/**
 * Opens the blade that the hash asks for, now and after every change. A blade takes its time; the old one stays drawn
 * until then, so that the hash and what is shown disagree for a while, as in the portal.
 */
export function startRouter(context: ModelContext, chrome: Chrome, panes: PaneFrames): void {
  let navigation = 0;
  let leave: () => void = () => undefined;
  let shown: Route | undefined;

  const show = (facts: BladeFacts, content: BladeContent) => {
    panes.closeAll();
    leave();
    const blade = drawBlade(context.config, chrome, facts);
    leave = fill(context, chrome, blade, content);
  };

  const open = async () => {
    const current = ++navigation;
    const isOver = () => current !== navigation;
    const route = routeOf(location.hash);
    const [page, stale] = await Promise.all([
      describe(context, route),
      staleRoute(context, route, shown).then((other) => other && describe(context, other)),
      pause(context.config.delays.blade),
    ]);
    if (isOver()) return;
    if (stale && !page.missing) {
      if (context.config.staleBlade === 'other-app') show(stale, stale);
      else show(page, { ...stale, isLeaving: true });
      await pause(context.config.delays.stale);
      if (isOver()) return;
    }
    show(page, page);
    shown = route;
  };

  window.addEventListener('hashchange', () => void open());
  if (location.hash === '') history.replaceState(null, '', hashes.list());
  void open();
}

/** What a blade is about. */
export interface BladeFacts {
  readonly route: Route | undefined;
  readonly title: string;
  readonly appName?: string;
  readonly missing?: string;
}

/** What is drawn into a blade. `isLeaving`: it opens nothing any more. */
interface BladeContent extends BladeFacts {
  readonly isLeaving?: boolean;
}

async function describe({ config, api }: ModelContext, route: Route | undefined): Promise<BladeFacts> {
  const { texts } = config;
  if (!route) return { route, title: texts.notFoundTitle, missing: texts.notFound };
  if (route.page === 'list') return { route, title: texts.appRegistrations };
  if (route.page === 'register' && !config.mayRegister)
    return { route, title: texts.noAccessTitle, missing: texts.noAccess };
  if (route.page === 'register') return { route, title: texts.registerAnApplication };
  try {
    const { name } = await api.app(route.appId ?? '');
    const title = route.page === 'overview' ? name : `${name} | ${menuText(config, route.blade)}`;
    return { route, title, appName: name, ...(route.page === 'not-built' ? { missing: texts.notFound } : {}) };
  } catch (error) {
    if (error instanceof ApiError) return { route: undefined, title: texts.notFoundTitle, missing: error.message };
    throw error;
  }
}

/** Draws the page into the blade; the answer takes it away again. */
function fill(context: ModelContext, chrome: Chrome, blade: Blade, facts: BladeContent): () => void {
  const { route, isLeaving = false } = facts;
  if (!route || route.page === 'not-built' || facts.missing !== undefined) {
    blade.content.append(facts.missing ?? '');
    return () => undefined;
  }
  const page: Page = route.page;
  const appId = route.appId ?? '';
  const drawing = context.config.drawing[page];
  if (drawing === 'knockout') {
    // Whatever framed pages do, a pane of a page in the top document lives there, too, and opens for any event.
    const config = { ...context.config, paneFrame: 'same', panesNeedTrustedClick: false } as const;
    const here: ModelContext = { ...context, config, isLeaving };
    const view = mountKnockoutPage(page, here, { content: blade.content, overlays: chrome.overlays }, appId);
    return () => view.dispose();
  }
  const warm = drawPrewarmedFrame(context.config, drawing, route.blade);
  if (warm) blade.content.append(warm);
  blade.content.classList.add('fxs-blade-content-framed');
  const order = { kind: 'page', page, isLeaving, ...(appId === '' ? {} : { appId }) } as const;
  blade.content.append(drawFrame(context.config, drawing, route.blade, order));
  return () => undefined;
}
