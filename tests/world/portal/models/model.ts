/**
 * A page's state without any drawing. The state is replaced as a whole at every change, so that a drawing may compare
 * by identity (React) or copy it into observables (Knockout).
 */
export abstract class Model<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  protected constructor(initial: State) {
    this.#state = initial;
  }

  /** Calls `listener` after every change; the answer ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getState = (): State => this.#state;

  protected set(patch: Partial<State>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A form field, with the portal's own names of the validation states. */
export interface Field<Value> {
  readonly value: Value;
  readonly validation: 'none' | 'pending' | 'valid' | 'invalid';
  /** Shown under the field if it is invalid. */
  readonly message?: string;
}

/** Resolves after `milliseconds`. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
