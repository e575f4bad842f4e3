import { on } from '../../page/delegate.ts';
import { notice } from './notice.ts';

/** The copy button: its text is made at the click, from the chosen option. */
export function copyButtons(copied: string): void {
  on('click', 'button.clipboard[data-copy-type="redirect"]', (button) => {
    const target = document.querySelector<HTMLSelectElement>(button.dataset.copyTarget ?? '');
    const text = target?.selectedOptions[0]?.dataset.redirect;
    if (text === undefined) return;
    navigator.clipboard.writeText(text).then(
      () => notice('success', copied),
      (error: unknown) => notice('error', String(error)),
    );
  });
}
