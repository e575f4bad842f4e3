import type { CrmReading, Refusal } from './crm-reading.ts';
import type { SecretLifetime, SignInAudience } from './plan.ts';
import type { PresetPermission } from './preset.ts';
import type { RedirectUriProblem } from './redirect-uri.ts';
import type { RunAnswer, RunView } from './run.ts';

/**
 * The messages between our pages and the relay. A type's name says who speaks to whom. The relay's table
 * (src/relay/table.ts) has one row for each: who may send it, what it must look like, what happens.
 * The portal's messages are in portal-facts.ts.
 */
export type UiMessage =
  /** Where is the admin, and what is going on? Reads the tab in front (activeTab). Answer: RelayView. */
  | { readonly type: 'ui-relay-look' }
  | ({ readonly type: 'ui-relay-start' } & StartOrder)
  /** Ends the run and wipes its credential. */
  | { readonly type: 'ui-relay-stop' }
  /** Answers what the run waits for. */
  | { readonly type: 'ui-relay-answer'; readonly answer: RunAnswer }
  /** Fills the form of the tab in front. */
  | { readonly type: 'ui-relay-fill'; readonly mailServers: boolean }
  /** Brings the CRM's or the portal's tab to the front. */
  | { readonly type: 'ui-relay-go'; readonly to: 'crm' | 'portal' };

/** What the admin chose before the start. */
export interface StartOrder {
  readonly presetId: string;
  /** `RedirectChoice.uri` of the chosen application. */
  readonly redirectUri: string;
  readonly name: string;
  readonly lifetimeDays: SecretLifetime;
  /** Names of recommended permissions that the admin unticked. */
  readonly leftOut: readonly string[];
  readonly pressRegister: boolean;
}

/** Sent by the relay to our open pages: ask again. */
export interface RelayChanged {
  readonly type: 'relay-ui-changed';
}

/** The relay's answer to every UiMessage. */
export interface RelayView {
  readonly here: Here;
  readonly run?: RunView;
  /** Why the last UiMessage could not be carried out. */
  readonly refusal?: UiRefusal;
}

export type Here =
  | {
      readonly kind: 'crm';
      readonly reading: CrmReading;
      readonly suggestedName: string;
      readonly product: string;
      /** Present if the reading is `recognised`. */
      readonly offer?: PlanOffer;
    }
  /** The tab can't be read: a browser page, a store page, or a page where the toolbar button was not pressed. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'portal'; readonly ofThisRun: boolean }
  | { readonly kind: 'elsewhere' };

/** What the preset would register, so that the admin can review it before the start. */
export interface PlanOffer {
  readonly audience: SignInAudience;
  readonly permissions: readonly PresetPermission[];
}

export type UiRefusal =
  | { readonly kind: 'redirect-uri'; readonly problem: RedirectUriProblem; readonly uri: string }
  | { readonly kind: 'name'; readonly problem: 'empty' | 'too-long' | 'has-forbidden-character' }
  | { readonly kind: 'run-going-on' }
  | { readonly kind: 'no-run' }
  | { readonly kind: 'no-credential' }
  | { readonly kind: 'other-origin'; readonly expected: string }
  | { readonly kind: 'not-the-form' }
  | { readonly kind: 'page-gone' }
  | ({ readonly kind: 'page-refused' } & Refusal);
