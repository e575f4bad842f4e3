import type { Site } from '../http.ts';

/** Choices of the practice forms. */
export interface CrmOptions {
  readonly seed?: number;
  readonly yetiforce?: Record<string, unknown>;
  readonly oro?: Record<string, unknown>;
}

/** The practice CRMs: each is one site and what it holds. Placeholder until the forms exist. */
export interface Crm {
  readonly yetiforce: Site & { readonly state: Record<string, unknown> };
  readonly oro: Site & { readonly state: Record<string, unknown> };
}

export function createCrm(_options: CrmOptions = {}): Crm {
  const empty = () => ({ state: {}, handle: () => undefined });
  return { yetiforce: empty(), oro: empty() };
}
