import { problemOf } from '../rules.ts';
import type { PageConfig } from './page-config.ts';

/** Checks what is in sight and enabled, writes what is wrong below each field, and says whether all is well. */
export function formIsValid(form: HTMLFormElement, texts: PageConfig['texts']): boolean {
  for (const old of form.querySelectorAll('.formError')) old.remove();
  let first: HTMLElement | undefined;
  const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]');
  for (const field of fields) {
    if (field.disabled || field.closest('.d-none')) continue;
    const { required, longest, port } = field.dataset;
    const rule = {
      required: required !== undefined,
      longest: longest === undefined ? undefined : Number(longest),
      port: port !== undefined,
    };
    const problem = problemOf(rule, field.value);
    if (!problem) continue;
    const message = document.createElement('div');
    message.className = 'formError';
    message.setAttribute('role', 'alert');
    message.textContent = texts[problem].replace('{}', longest ?? '');
    (field.closest('.fieldValue') ?? field.parentElement)?.append(message);
    const widget = field.nextElementSibling?.querySelector<HTMLElement>('.select2-selection');
    first ??= widget ?? field;
  }
  first?.focus();
  return first === undefined;
}
