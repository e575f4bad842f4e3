import type { PortalWorldConfig } from '../config.ts';
import { hashes } from '../deep-links.ts';
import { element } from './elements.ts';

/** The parts of the top document that other files draw into. */
export interface Chrome {
  readonly brand: string;
  readonly breadcrumb: HTMLElement;
  readonly blades: HTMLElement;
  /** Panes and dialogs, over everything but the toasts. */
  readonly overlays: HTMLElement;
  readonly toasts: HTMLElement;
  /** Replaces the elements of the blade's title by new ones. */
  rerenderTitle(): void;
}

/** Draws header and empty places. The search box is a decoy: a text input before all others. */
export function drawChrome(config: PortalWorldConfig, brand: string): Chrome {
  const { texts, account, tenant } = config;
  const search = element('input', {
    type: 'text',
    class: 'fxs-search-input',
    role: 'combobox',
    'aria-expanded': 'false',
    placeholder: texts.shellSearch,
    'aria-label': texts.shellSearch,
  });
  const topbar = element(
    'header',
    { class: 'fxs-topbar', role: 'banner' },
    element('a', { class: 'fxs-topbar-home', href: hashes.list() }, brand),
    element('div', { class: 'fxs-search', role: 'search' }, search),
    element(
      'div',
      { class: 'fxs-avatarmenu' },
      element('span', { class: 'fxs-avatarmenu-username' }, account.userName),
      element('span', { class: 'fxs-avatarmenu-tenant' }, `${tenant.name} (${tenant.domain})`),
    ),
  );
  const breadcrumb = element('nav', { class: 'fxs-breadcrumb', 'aria-label': 'Breadcrumb' });
  const blades = element('main', { class: 'fxs-portal-content fxs-panorama' });
  const overlays = element('div', { class: 'fxs-overlays' });
  const toasts = element('div', { class: 'fxs-toasts', role: 'region', 'aria-live': 'polite' });
  const container = document.getElementById('web-container') ?? document.body;
  container.append(element('div', { class: 'fxs-portal' }, topbar, breadcrumb, blades), overlays, toasts);
  const rerenderTitle = () => {
    for (const header of blades.querySelectorAll('.fxs-blade-header')) header.replaceWith(header.cloneNode(true));
  };
  return { brand, breadcrumb, blades, overlays, toasts, rerenderTitle };
}
