import { isVisible, namesOf, textOf } from '../dom.ts';
import { press } from './press.ts';

/** One radio button: what stands beside it and whether it is chosen. */
export interface Radio {
  readonly label: string;
  readonly checked: boolean;
  /** The item that holds the button, its drawn circle and its text. */
  readonly item: HTMLElement;
}

const RADIO = 'input[type=radio], [role=radio], .azc-radio-circle';

/**
 * The radio buttons under `root`. Knockout hides the input and draws a circle, Fluent hides it under a label; either way
 * the item that holds both is what is visible and what takes the press.
 */
export function radios(root: ParentNode): Radio[] {
  const items = new Set<HTMLElement>();
  for (const radio of root.querySelectorAll<HTMLElement>(RADIO)) {
    const item = radio.closest<HTMLElement>('li, label, .ms-ChoiceField, .fui-Radio') ?? radio.parentElement;
    if (item && isVisible(item)) items.add(item);
  }
  return [...items].map((item) => ({ label: labelOf(item), checked: isChecked(item), item }));
}

function labelOf(item: HTMLElement): string {
  const radio = item.querySelector('input[type=radio], [role=radio]');
  return textOf(item) || (radio ? (namesOf(radio)[0] ?? '') : '');
}

function isChecked(item: HTMLElement): boolean {
  const input = item.querySelector<HTMLInputElement>('input[type=radio]');
  if (input) return input.checked;
  return item.matches('[aria-checked=true]') || item.querySelector('[aria-checked=true]') !== null;
}

/** Chooses a radio button by a press on its drawn circle, and by its input's own click if that was not enough. */
export function chooseRadio({ item }: Radio): void {
  press(item.querySelector<HTMLElement>('.azc-radio-circle, [role=radio]') ?? item);
  const input = item.querySelector<HTMLInputElement>('input[type=radio]');
  if (input && !input.checked) input.click();
}
