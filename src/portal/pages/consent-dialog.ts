import { buttons, pressIf } from '../controls/button.ts';
import { PANE, visible } from '../dom.ts';
import type { PortalPage, View } from './page.ts';

/** The dialog "Grant admin consent confirmation" with its Yes and No. */

const DIALOG = `${PANE}, .fxs-messagebox, .msportalfx-docking`;

function yesButton({ document, words }: View): HTMLElement | undefined {
  return visible(document, DIALOG)
    .flatMap((dialog) => buttons(dialog, words, 'yes'))
    .at(0);
}

export const consentDialog: PortalPage<'consent-dialog', 'confirm-consent'> = {
  page: 'consent-dialog',
  see: (view) => (yesButton(view) ? { page: 'consent-dialog' } : undefined),
  acts: { 'confirm-consent': (view) => pressIf(yesButton(view)) },
};
