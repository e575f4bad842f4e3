/** Reading a portal frame's DOM: what is visible, what it says, what it is called. Pure; nothing here changes the page. */

/** Glyphs of Fluent's icon font live in the private use area and would spoil every comparison. */
const ICON_GLYPHS = /[\uE000-\uF8FF]/gu;

/** `text` without icon glyphs, with white space folded. */
export function fold(text: string | null | undefined): string {
  return (text ?? '').replace(ICON_GLYPHS, '').replace(/\s+/gu, ' ').trim();
}

/** Rendered and not hidden; tab panels in the background stay mounted with aria-hidden and count as hidden. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[role=tabpanel][aria-hidden=true]');
}

/** The visible elements that match, in document order. */
export function visible<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)].filter(isVisible);
}

/** What an element says, folded. Long texts are cut with an ellipsis by the page's style, not in the DOM. */
export function textOf(element: Element): string {
  return fold(element.textContent);
}

/** What an element says by itself, without what its child elements say. */
export function ownTextOf(element: Element): string {
  return fold([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join(''));
}

/** Wrappers of one form field in the portal's control families. */
const FIELD =
  '.azc-formElementContainer, .ms-TextField, .ms-Dropdown-container, .ms-ChoiceFieldGroup, .fui-Field, .fui-InfoLabel';

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/u) ?? [];
  return fold(ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' '));
}

/**
 * The names an element may be known by, best first: aria-labelledby, aria-label, its label, title, placeholder, and
 * the label of the field it stands in. All are returned, because wrappers and inner elements disagree in the portal.
 */
export function namesOf(element: Element): string[] {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const names = [
    textOfIds(element, 'aria-labelledby'),
    fold(element.getAttribute('aria-label')),
    ...[...(labels ?? [])].map(textOf),
    fold(element.getAttribute('title')),
    fold(element.getAttribute('placeholder')),
  ];
  const field = element.closest(FIELD);
  const label = field?.querySelector('label, .azc-form-labelcontainer, .azc-text-label');
  if (label && !label.contains(element)) names.push(textOf(label));
  return names.filter((name) => name !== '');
}

/** The names a button, tab, link or option may be known by: as `namesOf`, and its own text. */
export function buttonNames(element: Element): string[] {
  return [...namesOf(element), textOf(element)].filter((name) => name !== '');
}

/** Anything the portal lets a person press. Its submit buttons are often plain `div[title]`. */
export const PRESSABLE =
  'button, a, [role=button], [role=menuitem], [role=tab], [role=link], div[title], li[title], .fxs-fxclick, .fxc-simplebutton, .azc-toolbarButton-label';

/** Disabled by any of the portal's ways of saying so, on the element or on what wraps it up to the next button. */
export function isDisabled(element: Element): boolean {
  return (
    element.matches(':disabled') ||
    element.closest('[aria-disabled=true], .fxs-button-disabled, .azc-disabled, .fxc-disabled, .is-disabled') !== null
  );
}

/** Side panes and dialogs of every generation. */
export const PANE =
  '[role=complementary], [role=dialog], [role=alertdialog], .fxs-contextpane, .ms-Panel, .ms-Dialog-main, .fui-DialogSurface, .fui-DrawerBody, .fui-OverlayDrawer, .fui-InlineDrawer';

/** The pane an element stands in, or null on the page itself. */
export function paneOf(element: Element): Element | null {
  return element.closest(PANE);
}

/**
 * True for what belongs to the portal's shell and stands on every page: its header, and search boxes, which say their
 * keys in every language ("(G+/)", "(Ctrl+/)").
 */
export function isShell(element: Element): boolean {
  return (
    element.closest('[role=banner], [role=search], header, .fxs-topbar, .fxs-search') !== null ||
    namesOf(element).some((name) => /\((?:G\+|Ctrl\+)\/\)/u.test(name))
  );
}

/** GUIDs as whole words of a text. */
export function guidsIn(text: string): string[] {
  return text.match(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu) ?? [];
}

const HEADING = 'h1, h2, h3, [role=heading], .fxs-blade-title-titleText, #fxsContextPaneTitle, .ms-Panel-headerText';

/** The texts of the visible headings, blade and pane titles under `root`; what is cut with an ellipsis stands whole in `title`. */
export function headings(root: ParentNode): string[] {
  return visible(root, HEADING).map((heading) => {
    const text = textOf(heading);
    return /(?:…|\.\.\.)$/u.test(text) ? fold(heading.getAttribute('title')) || text : text;
  });
}
