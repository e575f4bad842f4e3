import type { TextKey } from '../texts.ts';
import { messageOf } from './api.ts';
import { type ModelContext, textOf } from './context.ts';

interface ToastTexts {
  readonly title: TextKey;
  readonly progress: TextKey;
  readonly success: TextKey;
}

/**
 * Does `act` under a toast that says what is going on and how it ended. `values` fill the texts' placeholders. Answers
 * what `act` answered, or `failed` if it threw: then the toast has said why.
 */
export async function withToast<Answer>(
  context: ModelContext,
  texts: ToastTexts,
  values: Readonly<Record<string, string>>,
  act: () => Promise<Answer>,
): Promise<{ readonly failed: false; readonly answer: Answer } | { readonly failed: true }> {
  const toast = { id: crypto.randomUUID(), title: textOf(context, texts.title) };
  context.host.toast({ ...toast, text: textOf(context, texts.progress, values), status: 'progress' });
  try {
    const answer = await act();
    context.host.toast({ ...toast, text: textOf(context, texts.success, values), status: 'success' });
    return { failed: false, answer };
  } catch (error) {
    context.host.toast({ ...toast, text: messageOf(error), status: 'failure' });
    return { failed: true };
  }
}
