import type { Toast } from '../models/blade-host.ts';
import type { ToastsModel } from '../models/toasts.ts';
import type { PortalTexts } from '../texts.ts';
import { element } from './elements.ts';

const ICONS = { progress: '◌', success: '✓', failure: '!' } as const;

/** Draws the toasts into the corner of the top document. */
export function drawToasts(model: ToastsModel, place: HTMLElement, texts: PortalTexts): void {
  const draw = () => {
    place.replaceChildren(...model.getState().toasts.map((toast) => drawToast(toast, model, texts)));
  };
  model.subscribe(draw);
}

function drawToast({ id, title, text, status }: Toast, model: ToastsModel, texts: PortalTexts): HTMLElement {
  const close = element(
    'button',
    { type: 'button', class: 'fxs-toast-close fxs-portal-svg', title: texts.close, 'aria-label': texts.close },
    '✕',
  );
  close.addEventListener('click', () => model.dismiss(id));
  return element(
    'div',
    { class: `fxs-toast fxs-toast-${status}`, role: status === 'failure' ? 'alert' : 'status' },
    element('span', { class: 'fxs-toast-icon', 'aria-hidden': 'true' }, ICONS[status]),
    element(
      'div',
      { class: 'fxs-toast-body' },
      element('div', { class: 'fxs-toast-title' }, title),
      element('div', { class: 'fxs-toast-description' }, text),
    ),
    close,
  );
}
