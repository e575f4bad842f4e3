import type { PortalWorldConfig } from '../config.ts';
import { hashes, type Route } from '../deep-links.ts';
import type { TextKey } from '../texts.ts';
import { element, onPress } from './elements.ts';

/** Name in the hash and in `data-telemetryname`, and the text. */
const GROUPS: readonly { readonly title?: TextKey; readonly items: readonly (readonly [string, TextKey])[] }[] = [
  {
    items: [
      ['Overview', 'overview'],
      ['Quickstart', 'quickstart'],
    ],
  },
  {
    title: 'manage',
    items: [
      ['Branding', 'branding'],
      ['Authentication', 'authentication'],
      ['Credentials', 'certificatesAndSecrets'],
      ['TokenConfiguration', 'tokenConfiguration'],
      ['CallAnAPI', 'apiPermissions'],
      ['ProtectAnAPI', 'exposeAnApi'],
      ['AppRoles', 'appRoles'],
      ['Owners', 'owners'],
      ['Manifest', 'manifest'],
    ],
  },
  { title: 'support', items: [['NewSupportRequest', 'newSupportRequest']] },
];

/** The text of a menu item, or its name if there is none. */
export function menuText(config: PortalWorldConfig, item: string): string {
  const entry = GROUPS.flatMap(({ items }) => items).find(([name]) => name === item);
  return entry ? config.texts[entry[1]] : item;
}

/** The menu of one app. Its search box is another decoy. */
export function drawResourceMenu(config: PortalWorldConfig, route: Route): HTMLElement {
  const search = element('input', {
    type: 'text',
    class: 'azc-input azc-formControl fxc-menu-search',
    placeholder: config.texts.menuSearch,
    'aria-label': config.texts.menuSearch,
  });
  const list = element('div', { class: 'fxc-menu-listView', role: 'tree' });
  for (const { title, items } of GROUPS) {
    if (title)
      list.append(element('div', { class: 'fxc-menu-group', role: 'heading', 'aria-level': '3' }, config.texts[title]));
    for (const [item, key] of items) list.append(drawItem(config.texts[key], item, route));
  }
  return element('nav', { class: 'fxc-menu' }, search, list);
}

function drawItem(text: string, item: string, route: Route): HTMLElement {
  const chosen = route.blade === item;
  const drawn = element(
    'div',
    {
      class: `fxc-menu-listView-item${chosen ? ' fxc-menu-selected' : ''}`,
      role: 'treeitem',
      tabindex: '0',
      'aria-selected': String(chosen),
      'data-telemetryname': `Menu-${item}`,
    },
    element('div', { class: 'fxc-menu-item-text' }, text),
  );
  onPress(drawn, () => {
    location.hash = hashes.app(item, route.appId ?? '', route.objectId);
  });
  return drawn;
}
