import type { SignInAudience } from './plan.ts';
import type { SecretProblem } from './secret-value.ts';

/**
 * What the page script says of a portal frame, and what the relay may ask it to do.
 *
 * A frame is *seen* (facts, no side effect), the relay *decides*, the page script does *one* act, the next facts
 * confirm it. Facts never hold a secret's value: that travels only in the answer to `capture-secret`.
 */

/** Labels of one language, by key: the texts that the portal is known to use for it. `{tenant}` and the like stand for any text. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** What one frame shows, at one moment. */
export interface FrameFacts {
  /** Rises with each look of this document; older facts never replace newer ones. */
  readonly seq: number;
  /** Indexes from the top window down to this frame; empty for the top document. */
  readonly path: readonly number[];
  /** The frame's own child frames, by index. */
  readonly children: readonly ChildFrame[];
  /** The apps that headings of this frame may name. */
  readonly titles: readonly BladeTitle[];
  /** Top document only: what the address says. A hint and a cross-check, never a proof. */
  readonly address?: PortalAddress;
  /** What tells the page's language, best first (`l=` of frame addresses, the lang attribute). */
  readonly languageHints: readonly string[];
  readonly sightings: readonly Sighting[];
}

export interface ChildFrame {
  readonly index: number;
  /** The element is rendered: a prewarmed twin is not. Its size says nothing. */
  readonly shown: boolean;
  /** Carries the portal's mark of the live ReactView; undefined where no frame of that name does. */
  readonly live?: boolean;
}

/** A heading: "<App>", or "<App> | <page>" with a known page's label key. */
export interface BladeTitle {
  readonly app: string;
  readonly page?: string;
  /** The text before the last " | " of a heading whose end is not a known page. */
  readonly beforeBar?: string;
}

export interface PortalAddress {
  readonly clientId?: string;
  readonly objectId?: string;
}

export type Sighting =
  | RegisterSighting
  | OverviewSighting
  | PermissionsSighting
  | PermissionPaneSighting
  | ConsentDialogSighting
  | SecretsSighting
  | SecretPaneSighting
  | NoticeSighting;

export type PageName = Sighting['page'];

export interface FieldFacts {
  readonly value: string;
  /** `pending` while the portal validates; `unknown` where it doesn't say. */
  readonly validity: 'valid' | 'invalid' | 'pending' | 'unknown';
  /** The validation message that stands by the field. */
  readonly says?: string;
}

export interface ChoiceFacts<Value extends string> {
  readonly selected?: Value;
}

export type Platform = 'web' | 'spa' | 'publicClient';

export interface RegisterSighting {
  readonly page: 'register';
  readonly name: FieldFacts;
  readonly accountType?: ChoiceFacts<SignInAudience>;
  /** Present once "multiple tenants" offers to limit the tenants. */
  readonly tenants?: ChoiceFacts<'all' | 'certain'>;
  readonly platform?: ChoiceFacts<Platform>;
  readonly redirectUri?: FieldFacts;
  readonly canRegister: boolean;
}

export interface OverviewSighting {
  readonly page: 'overview';
  readonly name?: string;
  readonly clientId: string;
  readonly tenantId?: string;
  readonly objectId?: string;
}

export interface ConfiguredPermission {
  /** Name of the API that the row stands under, as the page writes it. */
  readonly api?: string;
  readonly name: string;
  readonly type: 'delegated' | 'application' | 'unknown';
  /** Text of the status column, e.g. "Granted for Contoso". */
  readonly status?: string;
}

export interface PermissionsSighting {
  readonly page: 'permissions';
  readonly rows: readonly ConfiguredPermission[];
  /** False while no row is drawn, or rows are missing that the group headings count. */
  readonly complete: boolean;
  readonly canAdd: boolean;
  readonly consent: 'absent' | 'disabled' | 'enabled';
}

export interface PermissionPaneSighting {
  readonly page: 'permission-pane';
  /** `loading`: the pane is open, but has nothing to choose from yet. */
  readonly stage: 'loading' | 'apis' | 'types' | 'list';
  readonly filter?: string;
  readonly groups: readonly { readonly label: string; readonly expanded: boolean }[];
  readonly rows: readonly { readonly name: string; readonly ticked: boolean }[];
  readonly canSave: boolean;
}

export interface ConsentDialogSighting {
  readonly page: 'consent-dialog';
}

export interface SecretRow {
  readonly description: string;
  readonly expires?: string;
  readonly secretId?: string;
  /** What the value cell holds: a value that can be captured, or why not. */
  readonly value: 'full' | SecretProblem | 'empty';
}

export interface SecretsSighting {
  readonly page: 'secrets';
  /** True if the list of client secrets is in front (not certificates, not federated credentials). */
  readonly listShown: boolean;
  readonly canOpenTab: boolean;
  readonly rows: readonly SecretRow[];
  readonly canAdd: boolean;
}

export interface SecretPaneSighting {
  readonly page: 'secret-pane';
  readonly description: string;
  /** Selected lifetime in days; undefined if it can't be told. */
  readonly lifetimeDays?: number;
  readonly canSave: boolean;
}

/** A toast or message bar: what the portal says about the last save. */
export interface NoticeSighting {
  readonly page: 'notice';
  readonly texts: readonly string[];
}

/** One thing the page script can do. It names the app it is for; a frame that shows another app refuses. */
export type Act =
  | { readonly act: 'set-name' | 'set-redirect-uri' | 'set-filter' | 'set-secret-description'; readonly text: string }
  | { readonly act: 'choose-audience'; readonly value: SignInAudience }
  | { readonly act: 'choose-all-tenants' }
  | { readonly act: 'choose-platform'; readonly value: Platform }
  | { readonly act: 'press-register' }
  | { readonly act: 'open-menu'; readonly item: MenuItem }
  | { readonly act: 'open-permission-pane' | 'choose-graph' | 'choose-delegated' | 'save-permissions' }
  | { readonly act: 'expand-group'; readonly label: string }
  | { readonly act: 'tick-permission'; readonly name: string }
  | { readonly act: 'show-more-rows' }
  | { readonly act: 'press-consent' | 'confirm-consent' }
  | { readonly act: 'open-secrets-tab' | 'open-secret-pane' | 'save-secret' }
  | { readonly act: 'choose-lifetime'; readonly days: number }
  /** Answers with the secret's value; the row is named by what tells it from all others. */
  | { readonly act: 'capture-secret'; readonly description: string; readonly knownSecretIds: readonly string[] };

export type MenuItem = 'Menu-Overview' | 'Menu-CallAnAPI' | 'Menu-Credentials';

/** The app an act is meant for; undefined on the create form, where there is none yet. */
export interface ActTarget {
  readonly name: string;
  readonly clientId?: string;
}

export type ActResult =
  | { readonly kind: 'done'; readonly facts: FrameFacts }
  | { readonly kind: 'captured'; readonly value: string; readonly secretId?: string; readonly expires?: string }
  | { readonly kind: 'not-done'; readonly why: ActFailure; readonly facts: FrameFacts };

export type ActFailure =
  | 'not-found'
  | 'disabled'
  | 'not-taken'
  /** The frame shows another app than the act is for. */
  | 'other-app'
  | SecretProblem;

/** Page script → relay. */
export type PortalMessage =
  /** A script has started in a frame and asks whether it is wanted. Answer: PortalOrders. */
  { readonly type: 'portal-relay-hello' } | { readonly type: 'portal-relay-seen'; readonly facts: FrameFacts };

/** Answer to hello: the labels to look for, or nothing to do in this tab. */
export type PortalOrders = { readonly work: true; readonly labels: Labels } | { readonly work: false };

/** Relay → page script. */
export type RelayToPortal =
  | { readonly type: 'relay-portal-look'; readonly labels?: Labels }
  | { readonly type: 'relay-portal-act'; readonly act: Act; readonly app?: ActTarget }
  /** To every frame: report again what you show, for the background has forgotten. */
  | { readonly type: 'relay-portal-report' }
  /** To every frame: the work is over. */
  | { readonly type: 'relay-portal-end' };
