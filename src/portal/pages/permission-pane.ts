import type { PermissionPaneSighting } from '../../domain/portal-facts.ts';
import { buttons, isEnabled, pressIf } from '../controls/button.ts';
import { type TextField, textFields } from '../controls/field.ts';
import { ROW } from '../controls/grid.ts';
import { press } from '../controls/press.ts';
import { setText } from '../controls/text.ts';
import { isTickable, isTicked, pressTick, rowOf } from '../controls/tick.ts';
import { fold, isVisible, ownTextOf, PANE, PRESSABLE, textOf, visible } from '../dom.ts';
import type { PortalPage, View } from './page.ts';
import { permissionNameIn } from './permission-name.ts';

/**
 * The pane "Request API permissions": choose an API, choose delegated or application, tick permissions, save. It lies
 * beside its page in the same document, or alone in a frame of its own. The tiles of the second stage stay visible
 * above the list of the third.
 */

const TITLE = 'h1, h2, h3, [role=heading], #fxsContextPaneTitle, .ms-Panel-headerText, .fxs-blade-title-titleText';

/** The element that holds the pane: a pane element, or the body of a frame that shows nothing else. */
export function paneRoot(view: View): Element | undefined {
  const { document, words } = view;
  const isOurs = (element: Element) =>
    visible(element, TITLE).some((title) => words.is('requestApiPermissions', textOf(title))) ||
    tile(element, view, 'delegatedPermissions') !== undefined ||
    tile(element, view, 'microsoftGraph') !== undefined ||
    buttons(element, words, 'addPermissions').length > 0 ||
    buttons(element, words, 'updatePermissions').length > 0;
  const pane = visible(document, PANE).find(isOurs);
  return pane ?? (isAlone(document) && isOurs(document.body) ? document.body : undefined);
}

/** A frame of its own has no command bar: that belongs to a page. */
function isAlone(document: Document): boolean {
  return (
    document.defaultView !== document.defaultView?.top &&
    visible(document, '[role=menubar], [role=toolbar]').length === 0
  );
}

/** The tile whose heading is label `key`: its text goes on with a description. */
function tile(root: Element, { words }: View, key: string): HTMLElement | undefined {
  const heading = [...root.querySelectorAll<HTMLElement>('*')].find(
    (element) => words.is(key, ownTextOf(element)) && isVisible(element) && !element.matches(TITLE),
  );
  if (!heading) return undefined;
  return (
    heading.closest<HTMLElement>(`${PRESSABLE}, [role=radio], [role=option], [role=listitem], [tabindex]`) ?? heading
  );
}

interface PermissionRow {
  readonly name: string;
  readonly row: HTMLElement;
}

/** The permissions that are drawn now, each with its row. */
function permissionRows(root: Element): PermissionRow[] {
  const rows = new Map<HTMLElement, PermissionRow>();
  for (const row of visible(root, `${ROW}, label`)) {
    const holder = row.matches('label') ? rowOf(row) : row;
    if (!holder || rows.has(holder) || holder.hasAttribute('aria-expanded') || !isTickable(holder)) continue;
    if ([...rows.keys()].some((known) => known.contains(holder))) continue;
    const name = permissionNameIn(row);
    if (name) rows.set(holder, { name, row: holder });
  }
  return [...rows.values()];
}

interface Group {
  readonly label: string;
  readonly expanded: boolean;
  readonly opener: HTMLElement;
}

/** The groups of permissions, with what opens them. */
function groups(root: Element): Group[] {
  const found: Group[] = [];
  for (const opener of visible(root, '[aria-expanded]')) {
    if (opener.matches('[role=combobox], [aria-haspopup]') || opener.querySelector('[aria-expanded]')) continue;
    const header =
      opener.closest<HTMLElement>('[role=row], .ms-GroupHeader, [role=treeitem], .fxc-gc-row, li') ?? opener;
    const label = firstText(header).replace(/ ?\(\d+\)$/u, '');
    if (label !== '') found.push({ label, expanded: opener.getAttribute('aria-expanded') === 'true', opener });
  }
  return found;
}

/** The first text that is drawn in `element`. */
function firstText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = fold(node.nodeValue);
    if (text !== '' && node.parentElement && isVisible(node.parentElement)) return text;
  }
  return '';
}

function filterBox(root: Element): TextField | undefined {
  return textFields(root)[0];
}

function saveButton(root: Element, { words }: View): HTMLElement | undefined {
  const named = buttons(root, words, 'addPermissions').at(-1) ?? buttons(root, words, 'updatePermissions').at(-1);
  return named ?? visible(root, '[data-formelement*="savePermissions"] [role=button], .ms-Button--primary').at(-1);
}

function withRoot<T>(view: View, use: (root: Element) => T): T | 'not-found' {
  const root = paneRoot(view);
  return root ? use(root) : 'not-found';
}

export const permissionPane: PortalPage<
  'permission-pane',
  | 'choose-graph'
  | 'choose-delegated'
  | 'set-filter'
  | 'expand-group'
  | 'tick-permission'
  | 'show-more-rows'
  | 'save-permissions'
> = {
  page: 'permission-pane',

  see(view) {
    const root = paneRoot(view);
    if (!root) return undefined;
    const rows = permissionRows(root).map(({ name, row }) => ({ name, ticked: isTicked(row) }));
    const groupFacts = groups(root).map(({ label, expanded }) => ({ label, expanded }));
    const filter = filterBox(root);
    const isList = rows.length > 0 || groupFacts.length > 0;
    const hasTile = (key: string) => tile(root, view, key) !== undefined;
    const stage = isList
      ? 'list'
      : hasTile('delegatedPermissions')
        ? 'types'
        : hasTile('microsoftGraph')
          ? 'apis'
          : 'loading';
    return {
      page: 'permission-pane',
      stage,
      ...(filter && isList ? { filter: filter.value } : {}),
      groups: groupFacts,
      rows,
      canSave: isEnabled(saveButton(root, view)),
    } satisfies PermissionPaneSighting;
  },

  acts: {
    'choose-graph': (view) => withRoot(view, (root) => pressIf(tile(root, view, 'microsoftGraph'))),
    'choose-delegated': (view) => withRoot(view, (root) => pressIf(tile(root, view, 'delegatedPermissions'))),

    'set-filter': (view, { text }) =>
      withRoot(view, (root) => {
        const box = filterBox(root);
        if (!box) return 'not-found';
        setText(box, text);
        return 'done';
      }),

    'expand-group': (view, { label }) =>
      withRoot(view, (root) => {
        const group = groups(root).find((candidate) => candidate.label === label);
        if (!group) return 'not-found';
        if (!group.expanded) press(group.opener);
        return 'done';
      }),

    'tick-permission': (view, { name }) =>
      withRoot(view, (root) => {
        const found = permissionRows(root).find((candidate) => candidate.name === name);
        if (!found) return 'not-found';
        if (!isTicked(found.row)) pressTick(found.row);
        return 'done';
      }),

    'show-more-rows': (view) =>
      withRoot(view, (root) => {
        const last = permissionRows(root).at(-1);
        if (!last) return 'not-found';
        last.row.scrollIntoView({ block: 'start' });
        // A hidden Chromium tab sends no scroll event of its own, and the list would draw no new rows.
        for (let at: Element | null = last.row; at; at = at.parentElement)
          if (at.scrollTop > 0) at.dispatchEvent(new Event('scroll', { bubbles: true }));
        return 'done';
      }),

    'save-permissions': (view) => withRoot(view, (root) => pressIf(saveButton(root, view))),
  },
};
