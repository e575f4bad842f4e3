/** What the portal's server saves. */
export const SAVES = ['register', 'permissions', 'consent', 'secret'] as const;
export type Save = (typeof SAVES)[number];

/**
 * How a save fails. `throttled` and `unavailable`: nothing is stored. `reply-lost`: it is stored, though the answer
 * says that it failed.
 */
export type Trouble = 'throttled' | 'unavailable' | 'reply-lost';

/** For each save its troubles, one after another; when they are used up, it works. */
export type SaveTroubles = Readonly<Partial<Record<Save, readonly Trouble[]>>>;

/** The HTTP status, code and message of the failing answer. */
export const TROUBLE_ANSWERS = {
  throttled: { status: 429, code: 'TooManyRequests', message: 'Too many requests. Please try again later.' },
  unavailable: { status: 503, code: 'ServiceUnavailable', message: 'The service is temporarily unavailable.' },
  'reply-lost': { status: 504, code: 'GatewayTimeout', message: 'The server did not answer in time.' },
} as const satisfies Record<Trouble, { status: number; code: string; message: string }>;

/** Hands out the troubles of one world. */
export class TroubleMaker {
  readonly #left: Map<Save, Trouble[]>;

  constructor(troubles: SaveTroubles) {
    this.#left = new Map(SAVES.map((save) => [save, [...(troubles[save] ?? [])]]));
  }

  /** The trouble that this save has now, if any. */
  next(save: Save): Trouble | undefined {
    return this.#left.get(save)?.shift();
  }
}
