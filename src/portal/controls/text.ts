/**
 * Writes a text field of either family. React needs the prototype's setter and `input`, Knockout `change`; the real
 * portal's validation also starts on `keyup` and `blur`. Never types keys: clearing by keys is unreliable there.
 */
export function setText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  field.focus({ preventScroll: true });
  setter?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
}
