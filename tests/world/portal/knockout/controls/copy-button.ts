import type { PortalTexts } from '../../texts.ts';

/** Template of a copy icon for the text that `expression` evaluates to; the root view model has `t` and `copy`. */
export function copyButton(expression: string): string {
  return `<div type="button" role="button" class="fxc-copy-button" data-bind="fxclick: () => $root.copy(${expression}, $element),
    attr: { title: $root.t.copyToClipboard, 'aria-label': $root.t.copyToClipboard }"></div>`;
}

/** Copies a text; the icon's tooltip says so. */
export function copyHandler(t: PortalTexts): (text: string, icon: HTMLElement) => Promise<void> {
  return async (text, icon) => {
    await navigator.clipboard.writeText(text);
    icon.title = t.copied;
  };
}
