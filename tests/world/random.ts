/**
 * Seeded random numbers, so that a run of the practice world can be repeated. Not for secrets: those are made by
 * node:crypto in tenant.ts, because a test's canary must differ from run to run.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A number in [from, to). */
  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** One of the list, each as likely as the others. */
  pick<Item>(list: readonly [Item, ...Item[]]): Item {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }

  /** True with that probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A GUID in lower case, of version 4's shape. */
  guid(): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.next() * 16).toString(16));
    hex[12] = '4';
    hex[16] = '89ab'[Math.floor(this.next() * 4)] ?? '8';
    const text = hex.join('');
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
  }
}

/** What the world makes its visitors wait for, with the shortest and longest wait in milliseconds. */
export const WAITS = {
  /** One round trip between a Knockout blade's view model and the shell. */
  validate: [120, 450],
  load: [250, 900],
  save: [500, 1600],
  /** A save on a bad day. */
  slowSave: [9500, 10_500],
} as const satisfies Record<string, readonly [number, number]>;

export type WaitKind = keyof typeof WAITS;

/** Seeded latency; `factor` 1 is like the portal, 0.05 is for fast tests. */
export class Latency {
  readonly #random: Random;
  readonly #factor: number;

  constructor(random: Random, factor: number) {
    this.#random = random;
    this.#factor = factor;
  }

  /** Resolves after a random wait of that kind. */
  wait(kind: WaitKind): Promise<void> {
    const [from, to] = WAITS[kind];
    const milliseconds = this.#random.between(from, to) * this.#factor;
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
