import { browser } from '../platform/browser.ts';

/**
 * One value in session storage: in memory only, gone with the browser, out of reach of page scripts. It outlives a
 * stopped background; our own copy spares a read for each message.
 */
export class SessionValue<T> {
  #copy: Promise<T | undefined> | undefined;

  constructor(private readonly key: string) {}

  /** The value; undefined if there is none. */
  get(): Promise<T | undefined> {
    this.#copy ??= this.#read();
    return this.#copy;
  }

  async #read(): Promise<T | undefined> {
    try {
      return (await browser.storage.session.get(this.key))[this.key] as T | undefined;
    } catch (error) {
      // A failed read is told to its asker, and not kept for the next.
      this.#copy = undefined;
      throw error;
    }
  }

  /** Writes the value down; resolves once it would outlive the background. */
  async set(value: T): Promise<void> {
    this.#copy = Promise.resolve(value);
    await browser.storage.session.set({ [this.key]: value });
  }

  async remove(): Promise<void> {
    this.#copy = Promise.resolve(undefined);
    await browser.storage.session.remove(this.key);
  }
}
