import { fold, isShell, isVisible, textOf, visible } from '../dom.ts';
import { press } from './press.ts';
import { until } from './until.ts';

/** Drop-downs of Knockout (`fxc-dropdown-*`, options are tree items) and Fluent v8 and v9 (combobox and options). */

const BOX = '[role=combobox], .fxc-dropdown-input, .ms-Dropdown, button[aria-haspopup=listbox]';
const OPTION = '[role=option], [role=treeitem], .fxc-dropdown-option, [role=listbox] button, .ms-Dropdown-item';
const OPENED_WITHIN_MS = 3000;

/** All drop-down boxes of `root`. Knockout's wrapper and inner element both claim the role: the outermost is taken. */
export function dropDowns(root: ParentNode): HTMLElement[] {
  const boxes = visible(root, BOX).filter((box) => !isShell(box));
  return boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
}

/** What a drop-down shows as chosen. */
export function shownChoice(box: HTMLElement): string {
  if (box instanceof HTMLInputElement) return fold(box.value || box.placeholder);
  const inner = box.querySelector<HTMLInputElement>('input:not([type=hidden])');
  return inner?.value ? fold(inner.value) : textOf(box);
}

/** What can be read of the options that are drawn now, wherever the portal draws them. */
function openOptions(document: Document): HTMLElement[] {
  const options = visible(document, OPTION);
  return options.filter((option) => !options.some((other) => other !== option && option.contains(other)));
}

/**
 * Opens the drop-down and presses the option that `pick` chooses from the options' texts (it returns an index, or -1).
 * Returns false if no option appeared or none was picked; the box is then closed again.
 */
export async function choose(box: HTMLElement, pick: (texts: readonly string[]) => number): Promise<boolean> {
  const document = box.ownerDocument;
  const before = new Set(openOptions(document));
  const fresh = () => openOptions(document).filter((option) => !before.has(option));
  const isOpen = box.getAttribute('aria-expanded') === 'true';
  if (!isOpen) press(opener(box));
  const list = () => (isOpen ? openOptions(document) : fresh());
  if (!(await until(document, () => list().length > 0, OPENED_WITHIN_MS))) return false;
  // Options may arrive in several renderings: the pick is made on what is there when a match is there.
  const picked = () => list()[pick(list().map(textOf))];
  await until(document, () => picked() !== undefined, 1000);
  const option = picked();
  if (!option) {
    press(opener(box));
    return false;
  }
  press(option);
  await until(document, () => !option.isConnected || !isVisible(option), 1000);
  return true;
}

/** The element within the box that takes the press. */
function opener(box: HTMLElement): HTMLElement {
  return box.querySelector<HTMLElement>('.fxc-dropdown-input, .fxc-dropdown-open, [role=combobox]') ?? box;
}
