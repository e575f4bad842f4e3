import { CREDENTIAL_LIFE_MS, type CredentialFacts } from '../domain/credential.ts';
import { secretHint } from '../domain/secret-value.ts';
import { SessionValue } from './session.ts';

/** A credential in the vault. The only place where a secret's value stays for longer than a message. */
interface Held {
  readonly crmOrigin: string;
  readonly value: string;
  readonly facts: CredentialFacts;
  readonly capturedAt: number;
}

export type Taken =
  | { readonly kind: 'taken'; readonly value: string; readonly facts: CredentialFacts }
  | { readonly kind: 'none' }
  | { readonly kind: 'other-origin' };

/**
 * The store of one captured credential: bound to the CRM origin it was made for, wiped 15 minutes after its capture and
 * after its one delivery. Kept in session storage, so that a stopped background doesn't lose what is shown only once.
 */
export class Vault {
  readonly #held = new SessionValue<Held>('vault');

  constructor(private readonly now: () => number = Date.now) {}

  /** Takes a credential in, in place of any earlier one. */
  async put(crmOrigin: string, value: string, facts: Omit<CredentialFacts, 'hint'>): Promise<CredentialFacts> {
    const whole: CredentialFacts = { ...facts, hint: secretHint(value) };
    await this.#held.set({ crmOrigin, value, facts: whole, capturedAt: this.now() });
    return whole;
  }

  /** What may be shown of the credential and when its life ends; undefined if there is none. */
  async facts(): Promise<(CredentialFacts & { readonly aliveUntil: number }) | undefined> {
    const held = await this.#alive();
    return held && { ...held.facts, aliveUntil: held.capturedAt + CREDENTIAL_LIFE_MS };
  }

  /**
   * Hands the value out for a delivery to `origin`. It stays in the vault until `wipe` confirms the delivery, so that a
   * refused fill loses nothing; deliveries are made one at a time by their caller.
   */
  async take(origin: string): Promise<Taken> {
    const held = await this.#alive();
    if (!held) return { kind: 'none' };
    if (held.crmOrigin !== origin) return { kind: 'other-origin' };
    return { kind: 'taken', value: held.value, facts: held.facts };
  }

  wipe(): Promise<void> {
    return this.#held.remove();
  }

  async #alive(): Promise<Held | undefined> {
    const held = await this.#held.get();
    if (!held) return undefined;
    if (this.now() < held.capturedAt + CREDENTIAL_LIFE_MS) return held;
    await this.wipe();
    return undefined;
  }
}
