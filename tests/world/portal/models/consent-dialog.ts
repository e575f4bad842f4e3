import { messageOf } from './api.ts';
import { type ModelContext, textOf } from './context.ts';
import { Model } from './model.ts';

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
    const { api, host } = this.#context;
    const toast = { id: `consent-${Date.now()}`, title: textOf(this.#context, 'toastConsentTitle') };
    host.toast({
      ...toast,
      text: textOf(this.#context, 'toastConsentSaving', { app: this.#appName }),
      status: 'progress',
    });
    try {
      await api.grantConsent(this.#appId);
      host.toast({ ...toast, text: textOf(this.#context, 'toastConsentSaved'), status: 'success' });
      await this.#closed(true);
    } catch (error) {
      host.toast({ ...toast, text: messageOf(error), status: 'failure' });
      await this.#closed(false);
    }
  }

  async no(): Promise<void> {
    await this.#closed(false);
  }
}
