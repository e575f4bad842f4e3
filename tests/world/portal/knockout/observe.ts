import * as ko from 'knockout';
import type { Field, Model } from '../models/model.ts';

/** A view's end: what it subscribed to is let go. */
export interface Disposable {
  dispose(): void;
}

/** The model's state as an observable. */
export function observe<State extends object>(model: Model<State>): ko.Observable<State> & Disposable {
  const state = ko.observable(model.getState());
  const dispose = model.subscribe(() => state(model.getState()));
  return Object.assign(state, { dispose });
}

/** A part of the state that tells its readers only when it became another object. */
export function slice<Part>(part: () => Part): ko.PureComputed<Part> {
  const computed = ko.pureComputed(part);
  computed.equalityComparer = (a, b) => a === b;
  return computed;
}

/**
 * View models for the members of a list, kept by key: a member that changes keeps its elements, as it does in the
 * portal, where changes travel as differences.
 */
export function keyed<Item, View>(
  items: () => readonly Item[],
  keyOf: (item: Item) => string,
  create: (item: ko.Observable<Item>) => View,
): ko.PureComputed<View[]> {
  const known = new Map<string, { readonly item: ko.Observable<Item>; readonly view: View }>();
  const source = slice(items);
  return ko.pureComputed(() => {
    const now = source();
    const keys = new Set(now.map(keyOf));
    for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    return now.map((item) => {
      const key = keyOf(item);
      const entry = known.get(key);
      if (entry) {
        if (entry.item.peek() !== item) entry.item(item);
        return entry.view;
      }
      const observable = ko.observable(item);
      const view = ko.ignoreDependencies(() => create(observable));
      known.set(key, { item: observable, view });
      return view;
    });
  });
}

/** Attributes that the portal's form controls carry. `required`: an untouched field doesn't count as valid. */
export function validationAttributes(field: Field<unknown>, required: boolean): Record<string, string> {
  const valid = field.validation === 'valid' || (field.validation === 'none' && !required);
  return {
    'data-validatable-control-valid': String(valid),
    'data-validatable-control-validation-state': field.validation,
    'aria-invalid': String(field.validation === 'invalid'),
  };
}
