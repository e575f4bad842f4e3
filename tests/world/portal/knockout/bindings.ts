import * as ko from 'knockout';
import { whenSeen } from '../shell/when-seen.ts';

/**
 * The shell's own bindings.
 *
 * - `fxclick: handler`: a click, or Enter or the space bar on the focused element; the handler is given the event as
 *   second argument. An element with aria-disabled="true" doesn't answer.
 * - `fxseen: act`: the element is in view.
 * - `fxvalue: text` and `fxchecked: boolean`: one way, from the state to the element. Knockout's own `value` and
 *   `checked` would write back into the model's state, which is only ever replaced.
 */
export function registerBindings(): void {
  const handlers: Record<string, ko.BindingHandler> = ko.bindingHandlers;
  handlers.fxclick = { init: initFxclick };
  handlers.fxseen = {
    init: (element: HTMLElement, act: () => () => void) => {
      ko.utils.domNodeDisposal.addDisposeCallback(element, whenSeen(element, act()));
    },
  };
  handlers.fxvalue = {
    update: (element: HTMLInputElement, text: () => ko.MaybeSubscribable<string>) => {
      const value = ko.unwrap(text());
      if (element.value !== value) element.value = value;
    },
  };
  handlers.fxchecked = {
    update: (element: HTMLInputElement, checked: () => ko.MaybeSubscribable<boolean>) => {
      element.checked = ko.unwrap(checked());
    },
  };
}

function initFxclick(
  element: HTMLElement,
  handler: () => (data: unknown, event: Event) => void,
  _all: unknown,
  _model: unknown,
  context: ko.BindingContext,
): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = 0;
  const act = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    if (element.getAttribute('aria-disabled') !== 'true') handler().call(context.$data, context.$data, event);
  };
  element.addEventListener('click', act);
  element.addEventListener('keydown', (event) => {
    if (event.target === element && (event.key === 'Enter' || event.key === ' ')) act(event);
  });
}
