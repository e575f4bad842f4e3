import type { BladeTitle, FrameFacts, PortalAddress, Sighting } from '../../../src/domain/portal-facts.ts';
import { LivePages } from '../../../src/relay/portal-route/live-pages.ts';

/** Facts of one frame; what is not said is empty. */
export function frameFacts(of: Partial<FrameFacts> = {}): FrameFacts {
  return { seq: 1, path: [], children: [], titles: [], languageHints: [], sightings: [], ...of };
}

/** A tab with a single document, which shows these sightings under these titles. */
export function oneFrame(
  sightings: readonly Sighting[],
  titles: readonly BladeTitle[] = [],
  address: PortalAddress = {},
): LivePages {
  return new LivePages([{ documentId: 'top', facts: frameFacts({ sightings, titles, address }) }]);
}

export const OURS = {
  name: 'Practice CRM mail',
  clientId: '11111111-1111-4111-8111-111111111111',
  tenantId: '22222222-2222-4222-8222-222222222222',
} as const;

export const OTHER = { name: 'Payroll', clientId: '99999999-9999-4999-8999-999999999999' } as const;
