import type { FrameFacts, Sighting } from '../domain/portal-facts.ts';
import { childFrames, framePath } from './frame-path.ts';
import { consentDialog } from './pages/consent-dialog.ts';
import { notice } from './pages/notice.ts';
import { overview } from './pages/overview.ts';
import type { View } from './pages/page.ts';
import { permissionPane } from './pages/permission-pane.ts';
import { permissions } from './pages/permissions.ts';
import { register } from './pages/register.ts';
import { secretPane } from './pages/secret-pane.ts';
import { secrets } from './pages/secrets.ts';
import { seeAddress, seeTitles } from './pages/titles.ts';

/** Every page that is known, in the order in which a run meets them. */
export const PAGES = [
  register,
  overview,
  permissions,
  permissionPane,
  consentDialog,
  secrets,
  secretPane,
  notice,
] as const;

/**
 * What the frame shows now. A pure look: the page is not changed. Returns undefined if the frame is being taken out of
 * its page.
 */
export function see(view: View, seq: number): FrameFacts | undefined {
  const self = view.document.defaultView;
  const path = self && framePath(self);
  if (!path) return undefined;
  const sightings = PAGES.map((page): Sighting | undefined => page.see(view)).filter(
    (sighting) => sighting !== undefined,
  );
  return {
    seq,
    path,
    children: childFrames(view.document),
    titles: seeTitles(view),
    languageHints: languageHints(view.document),
    sightings,
    ...(path.length === 0 ? { address: seeAddress(view.document.location) } : {}),
  };
}

/** What tells the language of the page: `l=` in the address (`en.en-us`), then the document's own language. */
function languageHints(document: Document): string[] {
  const asked = new URLSearchParams(document.location.search).get('l') ?? '';
  return [asked.split('.')[0] ?? '', document.documentElement.lang].filter((hint) => hint !== '');
}
