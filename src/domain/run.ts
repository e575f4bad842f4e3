import type { CredentialFacts } from './credential.ts';
import type { Plan } from './plan.ts';
import type { PortalRefusal } from './refusals.ts';

/** The steps of a run, in their order. */
export const STEP_IDS = [
  'fill-registration',
  'register',
  'read-ids',
  'add-permissions',
  'grant-consent',
  'create-secret',
  'fill-crm',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export type StepState = 'todo' | 'doing' | 'waiting-for-you' | 'done' | 'failed' | 'skipped';

export interface Step {
  readonly id: StepId;
  readonly state: StepState;
  /** What proves the state: values read from the page (permission names, an ID), never a secret. */
  readonly evidence?: string;
}

/** Why a run waits for the admin. Each has its sentence and its next step in the UI's messages. */
export type WaitReason =
  | 'press-register'
  | 'sign-in'
  | 'tab-closed'
  | 'page-unknown'
  | 'form-edited'
  | 'name-refused'
  | 'uri-refused'
  | 'save-refused'
  | PortalRefusal
  | 'act-not-taken'
  | 'other-app'
  | 'outcome-unknown'
  | 'secret-lost'
  | 'secret-unreadable'
  | 'fill-crm';

export interface Waiting {
  readonly reason: WaitReason;
  /** What the page itself says (a validation text, a toast), trimmed; shown as a quotation. */
  readonly pageSays?: string;
  /** The answers the admin can give in the popup. */
  readonly answers?: readonly RunAnswer[];
}

export type RunAnswer =
  | 'use-my-values'
  | 'keep-page-values'
  | 'open-portal'
  | 'try-again'
  | 'new-secret'
  | 'shorter-lifetime';

/** What the UI shows of a run. */
export interface RunView {
  readonly id: string;
  readonly product: string;
  readonly plan: Plan;
  readonly steps: readonly Step[];
  readonly waiting?: Waiting;
  readonly app?: { readonly name: string; readonly clientId: string; readonly tenantId?: string };
  readonly credential?: CredentialFacts & { readonly aliveUntil: number };
  /** `delivered`: the CRM form holds the values. `expired`: the credential was wiped undelivered. */
  readonly outcome?: 'delivered' | 'expired';
  /** Result of the last fill, field by field. */
  readonly fill?: readonly FieldOutcome[];
}

/** What happened to one field of the CRM's form. */
export interface FieldOutcome {
  /** The step's `field` of the preset. */
  readonly field: string;
  readonly outcome: 'filled' | 'already-right' | 'kept' | 'did-not-stick' | 'not-found' | 'not-allowed';
}
