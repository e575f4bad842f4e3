import type { TextKey } from '../texts.ts';
import type { PaneResult } from './blade-host.ts';
import { type ModelContext, textOf } from './context.ts';
import { type Field, Model } from './model.ts';
import { withToast } from './with-toast.ts';

const TOAST = { title: 'toastSecretTitle', progress: 'toastSecretSaving', success: 'toastSecretSaved' } as const;

export type Lifetime = 180 | 90 | 365 | 545 | 730 | 'custom';

/** In the order in which they are offered, worded in days and in months. */
const LIFETIME_TEXTS: readonly (readonly [Lifetime, { readonly days: TextKey; readonly months: TextKey }])[] = [
  [180, { days: 'expires180', months: 'expires6Months' }],
  [90, { days: 'expires90', months: 'expires3Months' }],
  [365, { days: 'expires365', months: 'expires12Months' }],
  [545, { days: 'expires545', months: 'expires18Months' }],
  [730, { days: 'expires730', months: 'expires24Months' }],
  ['custom', { days: 'expiresCustom', months: 'expiresCustom' }],
];

interface AddSecretPaneState {
  readonly description: Field<string>;
  readonly lifetimes: readonly { readonly value: Lifetime; readonly text: string }[];
  readonly lifetime: Field<Lifetime>;
  /** ISO dates (yyyy-mm-dd), used with `custom` only. */
  readonly customStart: string;
  readonly customEnd: string;
  readonly addEnabled: boolean;
  readonly saving: boolean;
}

/** The pane "Add a client secret". */
export class AddSecretPaneModel extends Model<AddSecretPaneState> {
  readonly #context: ModelContext;
  readonly #app: { readonly appId: string; readonly appName: string };
  readonly #closed: (result: PaneResult) => void | Promise<void>;
  #edits = { description: 0, lifetime: 0 };

  constructor(
    context: ModelContext,
    app: { readonly appId: string; readonly appName: string },
    closed: (result: PaneResult) => void | Promise<void>,
  ) {
    super({
      description: { value: '', validation: 'none' },
      lifetimes: LIFETIME_TEXTS.map(([value, keys]) => ({
        value,
        text: textOf(context, keys[context.config.lifetimeWording]),
      })),
      lifetime: { value: 180, validation: 'none' },
      customStart: '',
      customEnd: '',
      addEnabled: true,
      saving: false,
    });
    this.#context = context;
    this.#app = app;
    this.#closed = closed;
  }

  async setDescription(value: string): Promise<void> {
    const edit = ++this.#edits.description;
    this.#update({ description: { value, validation: 'pending' } });
    await this.#context.api.settle();
    if (edit === this.#edits.description) this.#update({ description: { value, validation: 'valid' } });
  }

  async setLifetime(value: Lifetime): Promise<void> {
    const edit = ++this.#edits.lifetime;
    this.#update({ lifetime: { value, validation: 'pending' } });
    await this.#context.api.settle();
    if (edit === this.#edits.lifetime) this.#update({ lifetime: { value, validation: 'valid' } });
  }

  setCustomDates(customStart: string, customEnd: string): void {
    this.#update({ customStart, customEnd, lifetime: { value: 'custom', validation: 'valid' } });
  }

  /** Makes the secret. Does nothing while the button is disabled. */
  async add(): Promise<void> {
    const { addEnabled, description } = this.getState();
    if (!addEnabled) return;
    const lifetimeDays = this.#lifetimeDays();
    if (lifetimeDays === undefined) {
      this.#update({
        lifetime: { value: 'custom', validation: 'invalid', message: textOf(this.#context, 'badDates') },
      });
      return;
    }
    this.#update({ saving: true });
    const outcome = await withToast(this.#context, TOAST, { app: this.#app.appName }, () =>
      this.#context.api.addSecret(this.#app.appId, description.value, lifetimeDays),
    );
    if (outcome.failed) this.#update({ saving: false });
    else await this.#closed({ kind: 'secret-added', secret: outcome.answer });
  }

  async cancel(): Promise<void> {
    await this.#closed({ kind: 'dismissed' });
  }

  #lifetimeDays(): number | undefined {
    const { lifetime, customStart, customEnd } = this.getState();
    if (lifetime.value !== 'custom') return lifetime.value;
    const days = Math.round((Date.parse(customEnd) - Date.parse(customStart)) / (24 * 60 * 60 * 1000));
    return days >= 1 && days <= 731 ? days : undefined;
  }

  #update(patch: Partial<AddSecretPaneState>): void {
    const next = { ...this.getState(), ...patch };
    const settled = [next.description, next.lifetime].every(
      ({ validation }) => validation === 'none' || validation === 'valid',
    );
    this.set({ ...patch, addEnabled: settled && !next.saving });
  }
}
