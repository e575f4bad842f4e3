import type { Act, ActFailure, ActResult, ActTarget, FrameFacts, MenuItem } from '../domain/portal-facts.ts';
import { press } from './controls/press.ts';
import { visible } from './dom.ts';
import type { Attempt, View } from './pages/page.ts';
import { captureSecret } from './pages/secrets.ts';
import { PAGES, see } from './see.ts';

type Handler = (view: View, act: Act) => Attempt | Promise<Attempt>;

/** Every act by its name, from the pages' own tables; the menu belongs to no page. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  ...Object.assign({}, ...PAGES.map(({ acts }) => acts)),
  'open-menu': ((view: View, { item }: { item: MenuItem }) => openMenu(view, item)) as Handler,
};

/**
 * Does one act, if this frame does not show another app than the act is for. The guard stands in the same task as the
 * act itself; whether the act worked is told by the facts of the next look.
 */
export async function perform(
  view: View,
  act: Act,
  app: ActTarget | undefined,
  nextSeq: () => number,
): Promise<ActResult | undefined> {
  const before = see(view, nextSeq());
  if (!before) return undefined;
  if (app && showsOther(before, app)) return { kind: 'not-done', why: 'other-app', facts: before };
  if (act.act === 'capture-secret') {
    const captured = captureSecret(view, act.description, act.knownSecretIds);
    if (typeof captured === 'object') return { kind: 'captured', ...captured };
    return { kind: 'not-done', why: captured, facts: before };
  }
  const attempt: Attempt = (await HANDLERS[act.act]?.(view, act)) ?? 'not-found';
  const after = see(view, nextSeq());
  if (!after) return undefined;
  return attempt === 'done'
    ? { kind: 'done', facts: after }
    : { kind: 'not-done', why: attempt satisfies ActFailure, facts: after };
}

/** True if the frame names an app, and it is not the one the act is for. */
function showsOther(facts: FrameFacts, app: ActTarget): boolean {
  const overview = facts.sightings.find((sighting) => sighting.page === 'overview');
  if (overview && app.clientId !== undefined && overview.clientId !== app.clientId) return true;
  const pageTitles = facts.titles.filter(({ page }) => page !== undefined);
  return pageTitles.length > 0 && !pageTitles.some((title) => title.app === app.name);
}

function openMenu({ document }: View, item: MenuItem): Attempt {
  const entry = visible(document, `[data-telemetryname="${item}"]`)[0];
  if (!entry) return 'not-found';
  press(entry);
  return 'done';
}
