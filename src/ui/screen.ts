import type { CrmReading } from '../domain/crm-reading.ts';
import type { Here, RelayView } from '../domain/messages.ts';
import type { RunView } from '../domain/run.ts';

type Recognised = Extract<CrmReading, { kind: 'recognised' }>;
type Partial = Extract<CrmReading, { kind: 'partial' }>;
type CrmHere = Extract<Here, { kind: 'crm' }>;
type WithCredential = RunView & { readonly credential: NonNullable<RunView['credential']> };

/** What the admin should see, with all that it shows. */
export type Screen =
  | { readonly kind: 'start'; readonly here: CrmHere; readonly reading: Recognised }
  | { readonly kind: 'partial'; readonly product: string; readonly reading: Partial }
  | { readonly kind: 'idle'; readonly why: 'none' | 'elsewhere' | 'portal' | 'unreadable' }
  | { readonly kind: 'progress'; readonly run: RunView }
  | { readonly kind: 'ready'; readonly run: WithCredential }
  | { readonly kind: 'delivered' | 'expired'; readonly run: RunView };

/** A run comes first, wherever the admin is; without one, the page in front decides. */
export function screenOf({ here, run }: RelayView): Screen {
  if (run) return screenOfRun(run);
  if (here.kind !== 'crm') return { kind: 'idle', why: here.kind };
  const { reading } = here;
  if (reading.kind === 'recognised') return { kind: 'start', here, reading };
  if (reading.kind === 'partial') return { kind: 'partial', product: here.product, reading };
  return { kind: 'idle', why: 'none' };
}

function screenOfRun(run: RunView): Screen {
  if (run.outcome) return { kind: run.outcome, run };
  const portalIsDone = run.waiting === undefined || run.waiting.reason === 'fill-crm';
  if (hasCredential(run) && portalIsDone) return { kind: 'ready', run };
  return { kind: 'progress', run };
}

function hasCredential(run: RunView): run is WithCredential {
  return run.credential !== undefined;
}

/** Where the admin stands, seen from a run: before the form to fill, before another CRM's form, or somewhere else. */
export type Place =
  | { readonly kind: 'form'; readonly reading: Recognised }
  | { readonly kind: 'other-crm'; readonly origin: string }
  | { readonly kind: 'portal' }
  | { readonly kind: 'elsewhere' };

/** The relay judges anew when a secret is to be filled; this only chooses which button to offer. */
export function placeOf(here: Here, run: RunView): Place {
  if (here.kind === 'portal') return here.ofThisRun ? { kind: 'portal' } : { kind: 'elsewhere' };
  if (here.kind !== 'crm' || here.reading.kind !== 'recognised') return { kind: 'elsewhere' };
  const { reading } = here;
  if (reading.origin !== run.plan.crmOrigin) return { kind: 'other-crm', origin: reading.origin };
  return reading.presetId === run.plan.presetId ? { kind: 'form', reading } : { kind: 'elsewhere' };
}

/** Host of an origin as the admin reads it; an origin that is no URL is shown as it is. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
