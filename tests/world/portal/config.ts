import type { Platform } from './api-types.ts';
import type { Wording } from './languages/index.ts';
import type { PortalTexts } from './texts.ts';

/** The portal's pages that can be drawn in different ways. */
export const PAGES = ['list', 'register', 'overview', 'permissions', 'secrets'] as const;
export type Page = (typeof PAGES)[number];

/**
 * How a page is drawn. `knockout`: bound in the top document. `hosted-knockout`: bound in a frame on the extension's
 * host. `fluent8` and `fluent9`: React in a frame on a reactblade host. A new technology is a new name here, an entry in
 * `bundle.ts`, and a folder beside knockout/ and fluent8/.
 */
export const DRAWINGS = ['knockout', 'hosted-knockout', 'fluent8', 'fluent9'] as const;
export type Drawing = (typeof DRAWINGS)[number];

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
  /** Whether "Allow all tenants" is chosen already when the form asks which tenants. */
  readonly tenantChoicePreselected: boolean;
  readonly platformPreselected: boolean;
  /** In which order the platforms are offered. */
  readonly platformOrder: readonly Platform[];
  /** The permissions pane shows what the app already has as ticked, also when it was opened by "Add a permission". */
  readonly addPaneShowsExisting: boolean;
  /** `stacked`: certificates and secrets one below the other, without tabs, as until 2021. */
  readonly credentialsLayout: 'tabs' | 'stacked';
  /** Which tab of Certificates & secrets is open at first. */
  readonly credentialsTab: 'certificates' | 'secrets';
  /** How the list of permissions says that a row is ticked: `aria-selected`, or only by the name of an image. */
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
  /** How the lifetimes of a secret are worded: `180 days (6 months)`, or `6 months`, as until 2021. */
  readonly lifetimeWording: 'days' | 'months';
  /** `late`: it comes some seconds after the page. */
  readonly consentButton: 'present' | 'missing' | 'late' | 'disabled';
  /** Labels of Essentials beside their values and cut by an ellipsis, or above them. */
  readonly essentials: 'label-beside' | 'label-above';
  /**
   * When the rows of configured permissions and of secrets are in the document: as soon as they are loaded, after a
   * further delay, or (in a short list) a few of them, and more when the end is scrolled into view.
   */
  readonly rows: 'at-once' | 'delayed' | 'when-scrolled-to';
  /** `while-idle`: every now and then the page's elements are replaced by new ones, unless somebody is at work in them. */
  readonly rerendering: 'none' | 'while-idle';
  /**
   * What a page of an app shows for a while after the address has changed. `other-app`: title and content of an app
   * that was open before, all at work. `other-content`: the right title over the content of such an app, which is
   * being taken away and opens nothing any more.
   */
  readonly staleBlade: 'none' | 'other-app' | 'other-content';
  /** Folded: the groups of an app's menu hold their items back until somebody opens them. */
  readonly menu: 'flat' | 'folded';
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
  /** How long a stale blade stays (axis `staleBlade`). */
  readonly stale: number;
  /** From the last key in the permission filter to the filtered list. */
  readonly filter: number;
  /** How long a finished toast stays. */
  readonly toast: number;
  /** From the press on its button to an open pane. */
  readonly pane: number;
  /** From the loaded page to a late consent button. */
  readonly consent: number;
  /** From the loaded page to its rows (axis `rows: 'delayed'`). */
  readonly rows: number;
  /** Between two re-renderings, on average. */
  readonly rerender: number;
}

/** What the page is served as JSON (`/world/api/config`). */
export interface PortalWorldConfig extends Omit<PortalAxes, 'texts'> {
  readonly texts: PortalTexts;
  /** For what the pages draw by lot. */
  readonly seed: number;
  /** False: the portal says beforehand that this account may not register apps. */
  readonly mayRegister: boolean;
  readonly tenant: { readonly id: string; readonly name: string; readonly domain: string };
  readonly account: { readonly name: string; readonly userName: string };
}
