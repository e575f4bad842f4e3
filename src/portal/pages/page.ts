import type { Act, ActFailure, PageName, Sighting } from '../../domain/portal-facts.ts';
import type { Words } from '../words.ts';

/** What a page is looked at with. */
export interface View {
  readonly document: Document;
  readonly words: Words;
}

/** How an act went, before the next look confirms it. */
export type Attempt = 'done' | ActFailure;

/** One portal page: how it is seen, and the acts that can be done on it. `see` changes nothing. */
export interface PortalPage<P extends PageName, A extends Act['act']> {
  readonly page: P;
  see(view: View): Extract<Sighting, { page: P }> | undefined;
  readonly acts: { readonly [K in A]: (view: View, act: Extract<Act, { act: K }>) => Attempt | Promise<Attempt> };
}
