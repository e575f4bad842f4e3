import type { OroOptions } from './oro/options.ts';
import { createOro, type PracticeOro } from './oro/server.ts';
import { randomText } from './random.ts';
import type { YetiForceOptions } from './yetiforce/options.ts';
import { createYetiForce, type PracticeYetiForce } from './yetiforce/server.ts';

export interface PracticeCrm {
  readonly yetiforce: PracticeYetiForce;
  readonly oro: PracticeOro;
}

/**
 * The two practice CRMs, each a request handler for its own host and a state that says what was truly saved. They
 * know neither TLS nor host names: redirect URIs are made from the request's Host header.
 */
export function createCrm(
  options: {
    readonly yetiforce?: Partial<YetiForceOptions>;
    readonly oro?: Partial<OroOptions>;
    readonly seed?: number;
  } = {},
): PracticeCrm {
  const seed = options.seed ?? 1;
  return {
    yetiforce: createYetiForce(options.yetiforce ?? {}, randomText(seed)),
    oro: createOro(options.oro ?? {}, randomText(seed + 1)),
  };
}
