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
    const drawn = items.map(([item, key]) => drawItem(config.texts[key], item, route));
    if (title === undefined) list.append(...drawn);
    else if (config.menu === 'folded') list.append(drawFolded(config.texts[title], drawn));
    else list.append(drawHeading(config.texts[title]), ...drawn);
  }
  return element('nav', { class: 'fxc-menu' }, search, list);
}

function drawHeading(text: string): HTMLElement {
  return element('div', { class: 'fxc-menu-group', role: 'heading', 'aria-level': '3' }, text);
}

/** A group that begins closed; its items are not in the document then. */
function drawFolded(text: string, items: readonly HTMLElement[]): HTMLElement {
  const heading = element(
    'div',
    { class: 'fxc-menu-group fxc-menu-group-foldable', role: 'button', tabindex: '0', 'aria-expanded': 'false' },
    text,
  );
  const group = element('div', { role: 'group' }, heading);
  onPress(heading, () => {
    const isOpening = heading.getAttribute('aria-expanded') === 'false';
    heading.setAttribute('aria-expanded', String(isOpening));
    group.replaceChildren(heading, ...(isOpening ? items : []));
  });
  return group;
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
