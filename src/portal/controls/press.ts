/**
 * Presses an element as a person would: the whole pointer sequence on its innermost text, ending in a click. Knockout
 * drop-downs react to mouseup and not to click, React to click, toolbars to either; a real press sends all of them.
 */
export function press(element: HTMLElement): void {
  const target = innermost(element);
  const at = target.getBoundingClientRect();
  const where = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: null,
    button: 0,
    clientX: at.left + at.width / 2,
    clientY: at.top + at.height / 2,
  };
  target.dispatchEvent(
    new PointerEvent('pointerdown', { ...where, pointerType: 'mouse', isPrimary: true, buttons: 1 }),
  );
  target.dispatchEvent(new MouseEvent('mousedown', { ...where, buttons: 1 }));
  if (element.matches('button, input, [tabindex]')) element.focus({ preventScroll: true });
  target.dispatchEvent(new PointerEvent('pointerup', { ...where, pointerType: 'mouse', isPrimary: true }));
  target.dispatchEvent(new MouseEvent('mouseup', where));
  target.click();
}

/** Follows only children down to the element that holds the text, where listeners of the portal are sometimes bound. */
function innermost(element: HTMLElement): HTMLElement {
  let inner = element;
  while (inner.childElementCount === 1 && inner.textContent?.trim() === inner.firstElementChild?.textContent?.trim()) {
    const child = inner.firstElementChild;
    if (!(child instanceof HTMLElement)) break;
    inner = child;
  }
  return inner;
}
