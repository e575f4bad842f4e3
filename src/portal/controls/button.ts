import { buttonNames, isDisabled, PRESSABLE, visible } from '../dom.ts';
import type { Words } from '../words.ts';
import { press } from './press.ts';

/**
 * The buttons of `root` that bear label `key`, innermost where wrappers repeat the label. Command bars nest a button in
 * a list item of the same title; a press on the innermost bubbles through all of them.
 */
export function buttons(root: ParentNode, words: Words, key: string): HTMLElement[] {
  const named = visible(root, PRESSABLE).filter((element) => words.any(key, buttonNames(element)));
  return named.filter((element) => !named.some((other) => other !== element && element.contains(other)));
}

/** True if there is a button and it can be pressed. */
export function isEnabled(button: Element | undefined): button is HTMLElement {
  return button !== undefined && !isDisabled(button);
}

/** Presses a button that may be missing or disabled, and says which. */
export function pressIf(button: HTMLElement | undefined): 'done' | 'not-found' | 'disabled' {
  if (!button) return 'not-found';
  if (!isEnabled(button)) return 'disabled';
  press(button);
  return 'done';
}
