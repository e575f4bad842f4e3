import type { Wording } from './languages/index.ts';
import type { PortalTexts } from './texts.ts';

/** The portal's pages that can be drawn in different ways. */
export const PAGES = ['list', 'register', 'overview', 'permissions', 'secrets'] as const;
export type Page = (typeof PAGES)[number];

/**
 * How a page is drawn. `knockout`: bound in the top document. `fluent8`: React in a frame on a reactblade host.
 * A new technology is a new name here, an entry in `bundle.ts`, and a folder beside knockout/ and fluent8/.
 */
export type Drawing = 'knockout' | 'fluent8';

/** The axes on which one portal differs from another. A variant sets some of them; all combine freely. */
export interface PortalAxes {
  readonly drawing: Readonly<Record<Page, Drawing>>;
  /** Whether a pane opened from a framed page lives in that frame or in a frame of its own. */
  readonly paneFrame: 'same' | 'other';
  /** Hidden frames with the same name as the live one, as the portal keeps them warm. */
  readonly prewarmedFrames: boolean;
  /**
   * `radios`: the four sentences of 2019 to early 2026. `radios-new-wording` and `drop-down`: the short texts of
   * February 2026, of which the second asks which tenants.
   */
  readonly accountTypeControl: 'radios' | 'radios-new-wording' | 'drop-down';
  readonly platformPreselected: boolean;
  /** The permissions pane shows what the app already has as ticked, also when it was opened by "Add a permission". */
  readonly addPaneShowsExisting: boolean;
  /** Which tab of Certificates & secrets is open at first. */
  readonly credentialsTab: 'certificates' | 'secrets';
  /** How a framed list of permissions says that a row is ticked: `aria-selected`, or only by the name of an image. */
  readonly tickSign: 'aria-selected' | 'image';
  /** False: filtering the permissions forgets the ticks of those it hides, as Fluent's lists do by themselves. */
  readonly ticksSurviveFilter: boolean;
  /** A framed page opens a pane only on an event that the browser made itself. */
  readonly panesNeedTrustedClick: boolean;
  /**
   * How the portal tells somebody who may not register apps: by a failing save, or beforehand, by a disabled command
   * and by a page without a form. Nothing is known of that page but that there is one.
   */
  readonly registerRefusal: 'on-save' | 'beforehand';
  readonly consentButton: 'present' | 'missing';
  /** A dialog with "Maybe later" lies over the first page of a session. */
  readonly firstVisitDialog: boolean;
  /** The first visit is sent to the sign-in page. */
  readonly signIn: boolean;
  /** One of `LANGUAGES`, or the made-up `NONSENSE` (languages/index.ts); for texts and dates. */
  readonly language: string;
  /** Which of the known wordings of that language. */
  readonly wording: Wording;
  /** Where the page says its language: in `<html lang>`, in the `l=` of its frames' addresses, in both, or nowhere. */
  readonly languageSigns: 'lang' | 'frames' | 'both' | 'none';
  /** Whether `?l=de.de-de` in the portal's address changes the language. */
  readonly languageParameter: 'ignored' | 'obeyed';
  readonly texts: Partial<PortalTexts>;
  readonly delays: PortalDelays;
}

/** Waits inside the page, in milliseconds, already multiplied by the world's latency factor. */
export interface PortalDelays {
  /** From a navigation to the new blade; until then the old one stays, though the hash is new. */
  readonly blade: number;
  /** From the last key in the permission filter to the filtered list. */
  readonly filter: number;
  /** How long a finished toast stays. */
  readonly toast: number;
  /** From the press on its button to an open pane. */
  readonly pane: number;
}

/** What the page is served as JSON (`/world/api/config`). */
export interface PortalWorldConfig extends Omit<PortalAxes, 'texts'> {
  readonly texts: PortalTexts;
  /** False: the portal says beforehand that this account may not register apps. */
  readonly mayRegister: boolean;
  readonly tenant: { readonly id: string; readonly name: string; readonly domain: string };
  readonly account: { readonly name: string; readonly userName: string };
}
