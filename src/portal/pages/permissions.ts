import type { ConfiguredPermission, PermissionsSighting } from '../../domain/portal-facts.ts';
import { buttons, isEnabled, pressIf } from '../controls/button.ts';

import { cellsOf, ROW } from '../controls/grid.ts';
import { buttonNames, PRESSABLE, paneOf, textOf, visible } from '../dom.ts';
import type { Words } from '../words.ts';
import type { PortalPage, View } from './page.ts';
import { permissionNameIn } from './permission-name.ts';
import { paneRoot } from './permission-pane.ts';

/** "API permissions": the configured permissions, grouped by API, and the commands above them. */

const GROUP = `${ROW}, [role=treeitem], .ms-GroupHeader, a, button, [role=button], [role=heading]`;
/** "Microsoft Graph (7)": an API and the count of its permissions. */
const GROUP_TEXT = /^(?<api>[^()]{2,80}?) ?\((?<count>\d+)\)$/u;

function addButton(view: View): HTMLElement | undefined {
  const pane = paneRoot(view);
  return buttons(view.document, view.words, 'addAPermission').find(
    (button) => !pane?.contains(button) && !paneOf(button),
  );
}

function consentButton({ document, words }: View): HTMLElement | undefined {
  return visible(document, PRESSABLE)
    .filter(
      (element) => !paneOf(element) && buttonNames(element).some((name) => words.is('grantAdminConsentFor', name)),
    )
    .at(-1);
}

/** The configured permissions in the order of the page, each under the API whose heading stands above it. */
function rowsOf(view: View): { rows: ConfiguredPermission[]; counted: number } {
  const rows: ConfiguredPermission[] = [];
  let api: string | undefined;
  let counted = 0;
  const pane = paneRoot(view);
  const inPane = (element: Element) => pane?.contains(element) || paneOf(element) !== null;
  for (const element of visible(view.document, `${ROW}, ${GROUP}`)) {
    if (inPane(element) || element.closest('[role=tablist]')) continue;
    const group = textOf(element).match(GROUP_TEXT)?.groups;
    if (group?.api && group.count) {
      // Row, cell and link of one heading all bear its text.
      if (group.api !== api) counted += Number(group.count);
      api = group.api;
      continue;
    }
    if (!element.matches(ROW)) continue;
    const cells = cellsOf(element);
    const named = cells.findIndex((cell) => permissionNameIn(cell) !== undefined);
    const name = cells[named] && permissionNameIn(cells[named]);
    if (!name || rows.some((row) => row.name === name && row.api === api)) continue;
    const type = cells[named + 1];
    const status = cells[named + 4];
    rows.push({
      name,
      type: type ? typeOf(view.words, textOf(type)) : 'unknown',
      ...(api ? { api } : {}),
      ...(status && textOf(status) ? { status: textOf(status) } : {}),
    });
  }
  return { rows, counted };
}

/**
 * The portal has no known label for the type column in most languages ("Delegated", "Delegiert", "Delegováno"), but it
 * shares its stem with the tile "Delegated permissions" of the same language, which is known.
 */
function typeOf(words: Words, text: string): ConfiguredPermission['type'] {
  const delegated = words.likeness('delegatedPermissions', text);
  const application = words.likeness('applicationPermissions', text);
  if (Math.max(delegated, application) < 2 || delegated === application) return 'unknown';
  return delegated > application ? 'delegated' : 'application';
}

export const permissions: PortalPage<'permissions', 'open-permission-pane' | 'press-consent'> = {
  page: 'permissions',

  see(view) {
    const add = addButton(view);
    const { rows, counted } = rowsOf(view);
    // Without the command (another language, another wording) only rows under Microsoft Graph tell this page.
    if (!add && !rows.some(({ api }) => api !== undefined && view.words.is('microsoftGraph', api))) return undefined;
    const consent = consentButton(view);
    return {
      page: 'permissions',
      rows,
      complete: rows.length > 0 && rows.length >= counted,
      canAdd: isEnabled(add),
      consent: consent ? (isEnabled(consent) ? 'enabled' : 'disabled') : 'absent',
    } satisfies PermissionsSighting;
  },

  acts: {
    'open-permission-pane': (view) => pressIf(addButton(view)),
    'press-consent': (view) => pressIf(consentButton(view)),
  },
};
