import type { PortalTexts } from '../texts.ts';
import { element } from './elements.ts';

const SEEN = 'practice-first-visit-seen';

/** The dialog that lies over the portal until somebody says "Maybe later"; once per browser profile. */
export function showFirstVisitDialog(place: HTMLElement, texts: PortalTexts): void {
  if (localStorage.getItem(SEEN) !== null) return;
  const later = element(
    'div',
    { class: 'fxc-base fxc-simplebutton', role: 'button', tabindex: '0', title: texts.maybeLater },
    element('span', { class: 'fxs-button-text' }, texts.maybeLater),
  );
  const dialog = element(
    'div',
    { class: 'fxs-messagebox', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': texts.welcomeTitle },
    element('h2', { class: 'fxs-messagebox-title' }, texts.welcomeTitle),
    element('p', {}, texts.welcomeBody),
    element('div', { class: 'msportalfx-docking' }, later),
  );
  const shade = element('div', { class: 'fxs-contextpane-shade' });
  later.addEventListener('click', () => {
    localStorage.setItem(SEEN, '1');
    dialog.remove();
    shade.remove();
  });
  place.append(shade, dialog);
}
