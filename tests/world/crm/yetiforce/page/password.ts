import { on } from '../../page/delegate.ts';

/** The secret's field: the eye shows it; clear empties a stored one and frees the field. */
export function passwordFields(): void {
  const fieldOf = (button: Element) =>
    button.closest('.js-pwd-container')?.querySelector<HTMLInputElement>('.js-pwd-field');
  on('click', '.js-pwd-show', (button) => {
    const field = fieldOf(button);
    if (field) field.type = field.type === 'password' ? 'text' : 'password';
  });
  on('click', '.js-pwd-clear', (button) => {
    const field = fieldOf(button);
    if (!field) return;
    field.value = '';
    field.disabled = false;
    const eye = button.closest('.js-pwd-container')?.querySelector<HTMLButtonElement>('.js-pwd-show');
    if (eye) eye.disabled = false;
  });
}
