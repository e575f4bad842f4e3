import type { FillOrder, Refusal } from '../domain/crm-reading.ts';
import type { FormStep } from '../domain/preset.ts';
import { permitFill } from './guards.ts';
import { layoutFault } from './layout.ts';
import type { CrmFormInPage } from './recognise.ts';
import { assignText } from './set-value.ts';
import { waitUntil } from './wait.ts';

type SecretStep = Extract<FormStep, { readonly act: 'write-secret' }>;

/**
 * Brings the secret's field into the state in which it takes a value: freed by the form's own control, in view, with
 * the focus. Waits for the page until `endsAt` (Date.now(), milliseconds); whether it worked, the guards will see.
 */
export async function prepareSecretField(
  step: SecretStep,
  takeForm: () => CrmFormInPage | undefined,
  endsAt: number,
): Promise<void> {
  freeField(step, takeForm());
  await waitUntil(() => {
    const field = takeForm()?.field(step.field);
    return field !== undefined && !field.matches(':disabled') && layoutFault(field) === undefined;
  }, endsAt);
  takeForm()?.field(step.field)?.focus({ preventScroll: true });
}

/**
 * The one function that writes a secret. The guards and the write share one task; nothing may come between them.
 * Answers why it was not written, or undefined. The text is written as it is: never trimmed, never escaped.
 */
export function writeSecret(order: FillOrder, endsAt: number): Refusal | undefined {
  const permit = permitFill(order, endsAt, 'before-secret');
  if (permit.kind === 'refused') return { reason: permit.reason, ...(permit.fault && { fault: permit.fault }) };
  assignText(permit.secretField, order.secret);
  return undefined;
}

function freeField({ field, free }: SecretStep, form: CrmFormInPage | undefined): void {
  const secretField = form?.field(field);
  if (form === undefined || secretField === undefined || !secretField.disabled) return;
  const control = nearest(secretField, form.root, free.selectors);
  if (free.by === 'press') control?.click();
  else if (control instanceof HTMLInputElement && control.checked) control.click();
}

/** The only hit of `selectors` in the closest surroundings of `field` that have one; never outside the form. */
function nearest(field: Element, root: HTMLElement, selectors: readonly string[]): HTMLElement | undefined {
  const selector = selectors.join(', ');
  for (let around = field.parentElement; around !== null && root.contains(around); around = around.parentElement) {
    const hits = around.querySelectorAll<HTMLElement>(selector);
    if (hits.length > 0) return hits.length === 1 ? hits[0] : undefined;
  }
  return undefined;
}
