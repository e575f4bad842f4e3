/**
 * How values get into a page's controls. Measured (2026-11, isolated world, jQuery + select2, Oro's delegated
 * handlers, React 18): the prototype's own setter plus bubbling `input` and `change` is enough everywhere; an event
 * that doesn't bubble, or none, is lost.
 */

/** Gives the field the focus, writes `text` as it is, and tells the page. */
export function setText(field: HTMLInputElement, text: string): void {
  field.focus({ preventScroll: true });
  assignText(field, text);
}

/** `setText` without the focus, whose handlers would run page code between a guard and the write. */
export function assignText(field: HTMLInputElement, text: string): void {
  assign(HTMLInputElement.prototype, field, text);
  announce(field);
  field.blur();
}

/** Chooses the option of that value and tells the page (select2 follows the original select's `change`). */
export function setChoice(select: HTMLSelectElement, value: string): void {
  assign(HTMLSelectElement.prototype, select, value);
  announce(select);
}

/** By the prototype's setter: frameworks put a `value` property of their own on the element and miss other writes. */
function assign(prototype: HTMLInputElement | HTMLSelectElement, control: HTMLElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) throw new TypeError('This browser has no value setter');
  setter.call(control, value);
}

function announce(control: HTMLElement): void {
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
