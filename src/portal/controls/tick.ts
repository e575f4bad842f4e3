import { press } from './press.ts';

/** Rows with a tick box: Knockout grids, Fluent lists (selection), Fluent check boxes, plain check boxes. */

const BOX =
  '.fxc-gc-selectioncheckbox, [data-automationid=DetailsRowCheck], [role=checkbox], input[type=checkbox], .ms-Checkbox';
const ROW = '[role=row], .fxc-gc-row, [role=treeitem], [role=listitem], .ms-DetailsRow, tr, li';
/** How far up from its label a row without a role may lie. */
const LEVELS = 7;

/** The row that `label` names: the nearest element that is a row or holds a tick box. */
export function rowOf(label: Element): HTMLElement | undefined {
  let at: Element | null = label;
  for (let level = 0; at && level < LEVELS; level++, at = at.parentElement)
    if (at instanceof HTMLElement && (at.matches(ROW) || at.querySelector(BOX))) return at;
  return undefined;
}

/** True if the row has something to tick. */
export function isTickable(row: Element): boolean {
  return (
    row.querySelector(BOX) !== null ||
    row.hasAttribute('aria-selected') ||
    row.hasAttribute('aria-checked') ||
    tickImage(row) !== undefined
  );
}

/** Whether the row is ticked, by whichever way its family says so. */
export function isTicked(row: Element): boolean {
  const input = row.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (input) return input.checked;
  const checked = row.querySelector('[role=checkbox][aria-checked], [aria-checked]') ?? row;
  if (checked.hasAttribute('aria-checked')) return checked.getAttribute('aria-checked') === 'true';
  if (row.hasAttribute('aria-selected')) return row.getAttribute('aria-selected') === 'true';
  return tickImage(row) === 'Selected';
}

/** What the row's tick image says, where an image is all there is; these words stay English in every language. */
function tickImage(row: Element): string | undefined {
  const labels = [...row.querySelectorAll('[role=img], img')].map((image) => image.getAttribute('aria-label') ?? '');
  return labels.find((label) => /^(?:Selected|Unselected|Not selected)$/u.test(label));
}

/** Presses the row's tick box, or its first cell where it has none. */
export function pressTick(row: HTMLElement): void {
  const box = row.querySelector<HTMLElement>(BOX) ?? row.querySelector<HTMLElement>('[role=gridcell]') ?? row;
  if (box instanceof HTMLInputElement) box.click();
  else press(box.querySelector<HTMLElement>('[role=checkbox]') ?? box);
}
