import { on } from '../../page/delegate.ts';
import { post } from '../../page/post.ts';
import { notice } from './notice.ts';
import type { PageConfig, SaveAnswer } from './page-config.ts';
import { formIsValid } from './validation.ts';

/** The edit form: shows the OAuth fields while OAuth2 is chosen, and saves in YetiForce's three steps. */
export function editForm(config: PageConfig): void {
  on('change', 'form.recordEditView select', (element) => {
    const form = element.closest('form');
    if (!(element instanceof HTMLSelectElement) || element.name !== form?.dataset.methodName) return;
    for (const container of form.querySelectorAll<HTMLElement>('.js-field-container[data-method]')) {
      container.classList.toggle('d-none', container.dataset.method !== element.value);
    }
  });
  on('submit', 'form.recordEditView', (form, event) => {
    event?.preventDefault();
    if (!(form instanceof HTMLFormElement) || !formIsValid(form, config.texts)) return;
    submit(form, config).catch((error: unknown) => notice('error', String(error)));
  });
}

/** Validation has passed: ask whether the name is free, then save, then go to the list. On refusal stay. */
async function submit(form: HTMLFormElement, config: PageConfig): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('.js-save');
  if (button) button.disabled = true;
  try {
    let answer = await send(form, config, 'preSaveValidation');
    if (answer.success) answer = await send(form, config, 'save');
    if (!answer.success) notice('error', answer.message);
    else if (answer.goTo) location.href = answer.goTo;
    else notice('success', '✓');
  } finally {
    if (button) button.disabled = false;
  }
}

function send(form: HTMLFormElement, config: PageConfig, mode: string): Promise<SaveAnswer> {
  const fields = new FormData(form);
  fields.set('mode', mode);
  fields.set('_csrf', config.csrf);
  // Not form.action: the form has a field of that name, which hides the property.
  return post<SaveAnswer>(form.getAttribute('action') ?? '', fields);
}
