import { on } from '../../page/delegate.ts';
import { post } from '../../page/post.ts';
import { notice } from './notice.ts';
import type { PageConfig, SaveAnswer } from './page-config.ts';
import { formIsValid } from './validation.ts';

/** The dialog that makes a web service application. */
export function webserviceApps(config: PageConfig): void {
  const dialog = () => document.querySelector<HTMLDialogElement>('.js-key-dialog');
  on('click', '.js-add-key', () => dialog()?.showModal());
  on('click', '.js-key-cancel', () => dialog()?.close());
  on('submit', '.js-key-form', (form, event) => {
    event?.preventDefault();
    if (!(form instanceof HTMLFormElement) || !formIsValid(form, config.texts)) return;
    const fields = new FormData(form);
    fields.set('_csrf', config.csrf);
    post<SaveAnswer>(form.getAttribute('action') ?? '', fields)
      .then((answer) => {
        if (!answer.success) notice('error', answer.message);
        else location.reload();
      })
      .catch((error: unknown) => notice('error', String(error)));
  });
}
