import type { PortalWorldConfig } from '../config.ts';
import { hashes } from '../deep-links.ts';
import type { Chrome } from './chrome.ts';
import { element } from './elements.ts';
import { drawResourceMenu } from './resource-menu.ts';
import type { BladeFacts } from './router.ts';

/** A blade's empty content. */
export interface Blade {
  readonly content: HTMLElement;
}

/** Replaces the blade shown by an empty one, with its title, breadcrumb and, for an app, the resource menu. */
export function drawBlade(config: PortalWorldConfig, chrome: Chrome, facts: BladeFacts): Blade {
  const { route, title, appName } = facts;
  document.title = `${title} - ${chrome.brand}`;
  chrome.breadcrumb.replaceChildren(drawBreadcrumb(config, facts));
  const content = element('div', { class: 'fxs-blade-content-container-default-details' });
  const body = element('div', { class: 'fxs-blade-content-container' });
  if (route?.appId && appName !== undefined) body.append(drawResourceMenu(config, route));
  body.append(content);
  chrome.blades.replaceChildren(
    element(
      'section',
      { class: 'fxs-blade fxs-blade-maximized', 'aria-label': title },
      element(
        'header',
        { class: 'fxs-blade-header' },
        element('h2', { class: 'fxs-blade-title-titleText', title }, title),
        element('div', { class: 'fxs-blade-title-subtitle' }, config.tenant.name),
      ),
      body,
    ),
  );
  return { content };
}

function drawBreadcrumb({ texts }: PortalWorldConfig, { route, title, appName }: BladeFacts): HTMLElement {
  const crumbs = [element('li', {}, element('a', { href: hashes.list() }, texts.home))];
  if (route && route.page !== 'list') {
    crumbs.push(element('li', {}, element('a', { href: hashes.list() }, texts.appRegistrations)));
  }
  crumbs.push(element('li', { 'aria-current': 'page' }, appName ?? title));
  return element('ul', { class: 'fxs-breadcrumb-items' }, ...crumbs);
}
