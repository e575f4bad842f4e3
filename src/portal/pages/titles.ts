import type { BladeTitle, PortalAddress } from '../../domain/portal-facts.ts';
import { headings } from '../dom.ts';
import type { View } from './page.ts';

/** Pages of an app registration, by the label that stands after the app's name in the blade title. */
const PAGES = ['overview', 'apiPermissions', 'certificatesAndSecrets', 'authentication'];
const LONGEST = 300;

/**
 * The apps that headings of this frame may name. A blade is titled "<App>" on the overview and "<App> | <page>"
 * elsewhere; app names may hold " | " themselves, so the last one divides.
 */
export function seeTitles({ document, words }: View): BladeTitle[] {
  return headings(document)
    .filter((text) => text !== '' && text.length <= LONGEST)
    .map((text) => {
      const at = text.lastIndexOf(' | ');
      if (at === -1) return { app: text };
      const page = PAGES.find((key) => words.is(key, text.slice(at + 3)));
      return page ? { app: text.slice(0, at), page } : { app: text, beforeBar: text.slice(0, at) };
    });
}

/** What the address of the top document says: `…/appId/<GUID>/objectId/<GUID>/…`, in the old and the new form. */
export function seeAddress(location: Location): PortalAddress {
  const part = (name: string) =>
    location.hash.match(new RegExp(`/${name}/([0-9a-f-]{36})(?:/|$)`, 'iu'))?.[1]?.toLowerCase();
  const clientId = part('appId');
  const objectId = part('objectId');
  return { ...(clientId ? { clientId } : {}), ...(objectId ? { objectId } : {}) };
}
