import type { Toast } from './blade-host.ts';
import { Model } from './model.ts';

interface ToastsState {
  readonly toasts: readonly Toast[];
}

/** The toasts in the corner of the top document. A finished one vanishes after a while. */
export class ToastsModel extends Model<ToastsState> {
  readonly #stay: number;

  /** `stay`: how long a finished toast stays, in milliseconds. */
  constructor(stay: number) {
    super({ toasts: [] });
    this.#stay = stay;
  }

  show(toast: Toast): void {
    const others = this.getState().toasts.filter(({ id }) => id !== toast.id);
    this.set({ toasts: [...others, toast] });
    if (toast.status !== 'progress') setTimeout(() => this.dismiss(toast.id), this.#stay);
  }

  dismiss(id: string): void {
    this.set({ toasts: this.getState().toasts.filter((toast) => toast.id !== id) });
  }
}
