import { type ModelContext, textOf } from './context.ts';
import { Model } from './model.ts';
import { withToast } from './with-toast.ts';

const TOAST = { title: 'toastConsentTitle', progress: 'toastConsentSaving', success: 'toastConsentSaved' } as const;

interface ConsentDialogState {
  readonly title: string;
  readonly question: string;
  readonly busy: boolean;
}

/** "Grant admin consent confirmation". */
export class ConsentDialogModel extends Model<ConsentDialogState> {
  readonly #context: ModelContext;
  readonly #appId: string;
  readonly #appName: string;
  readonly #closed: (granted: boolean) => Promise<void>;

  constructor(context: ModelContext, appId: string, appName: string, closed: (granted: boolean) => Promise<void>) {
    super({ title: textOf(context, 'consentTitle'), question: textOf(context, 'consentQuestion'), busy: false });
    this.#context = context;
    this.#appId = appId;
    this.#appName = appName;
    this.#closed = closed;
  }

  async yes(): Promise<void> {
    if (this.getState().busy) return;
    this.set({ busy: true });
    const outcome = await withToast(this.#context, TOAST, { app: this.#appName }, () =>
      this.#context.api.grantConsent(this.#appId),
    );
    await this.#closed(!outcome.failed);
  }

  async no(): Promise<void> {
    await this.#closed(false);
  }
}
