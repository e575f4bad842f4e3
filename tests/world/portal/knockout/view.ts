import * as ko from 'knockout';
import type { ModelContext } from '../models/context.ts';
import { fill, type PortalTexts, type TextKey } from '../texts.ts';
import type { Disposable } from './observe.ts';
import { remountable } from './remount.ts';

/** Where a page draws: itself into the blade, its panes and dialogs over the portal. */
export interface Places {
  readonly content: HTMLElement;
  readonly overlays: HTMLElement;
}

/** The texts with the tenant's name filled in, for templates. */
export function templateTexts({ config }: ModelContext): PortalTexts {
  const filled = Object.entries(config.texts).map(([key, text]) => [key, fill(text, { tenant: config.tenant.name })]);
  return Object.fromEntries(filled) as Record<TextKey, string>;
}

/** Draws `template` into a new child of `place`, bound to `view`. */
export function bind(place: HTMLElement, template: string, view: object): Disposable {
  const element = document.createElement('div');
  element.className = 'fxs-bound-view';
  place.append(element);
  const draw = () => {
    ko.cleanNode(element);
    element.innerHTML = template;
    ko.applyBindings(view, element);
  };
  draw();
  const forget = remountable(draw);
  return {
    dispose: () => {
      forget();
      ko.cleanNode(element);
      element.remove();
    },
  };
}

/**
 * Draws what `current` holds for as long as it holds it: a pane or a dialog that comes and goes with a page's state.
 */
export function whilePresent<Thing extends object>(
  current: () => Thing | undefined,
  draw: (thing: Thing) => Disposable,
): Disposable {
  let drawn: { readonly thing: Thing; readonly view: Disposable } | undefined;
  const follow = ko.computed(() => {
    const thing = current();
    if (thing === drawn?.thing) return;
    drawn?.view.dispose();
    drawn = thing && { thing, view: ko.ignoreDependencies(() => draw(thing)) };
  });
  return {
    dispose: () => {
      follow.dispose();
      drawn?.view.dispose();
    },
  };
}
