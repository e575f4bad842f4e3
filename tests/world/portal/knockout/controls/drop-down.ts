import * as ko from 'knockout';
import type { Field } from '../../models/model.ts';
import { validationAttributes } from '../observe.ts';

interface DropDownOptions<Value> {
  readonly field: () => Field<Value | undefined>;
  readonly options: () => readonly { readonly value: Value; readonly text: string }[];
  readonly choose: (value: Value) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly toggleLabel: string;
}

/**
 * A drop-down obeys `mouseup` and the keyboard, and not `click`: a script that only calls `click()` gets nowhere, here
 * as in the portal. Wrapper and inner element have the same label; the inner one opens.
 */
export class DropDown<Value> {
  readonly open = ko.observable(false);
  readonly field;
  readonly shown;
  readonly empty;
  readonly options;
  readonly label: string;
  readonly attributes;
  readonly toggleLabel: string;
  readonly #choose: (value: Value) => void;

  constructor({ field, options, choose, label, placeholder = '', toggleLabel }: DropDownOptions<Value>) {
    this.#choose = choose;
    this.label = label;
    this.toggleLabel = toggleLabel;
    this.field = ko.pureComputed(field);
    this.options = ko.pureComputed(options);
    const chosen = () => options().find(({ value }) => value === field().value);
    this.shown = ko.pureComputed(() => chosen()?.text ?? placeholder);
    this.empty = ko.pureComputed(() => chosen() === undefined);
    this.attributes = ko.pureComputed(() => ({
      ...validationAttributes(field(), false),
      'aria-label': label,
      'aria-expanded': String(this.open()),
    }));
  }

  readonly pressed = (_data: unknown, event: Event): void => {
    const box = event.currentTarget;
    this.open(!this.open());
    if (!this.open() || !(box instanceof HTMLElement)) return;
    const closeOutside = (other: MouseEvent) => {
      if (other.target instanceof Node && box.parentElement?.contains(other.target)) return;
      this.open(false);
      document.removeEventListener('mouseup', closeOutside, true);
    };
    document.addEventListener('mouseup', closeOutside, true);
  };

  readonly keyed = (_data: unknown, event: KeyboardEvent): boolean => {
    const options = this.options();
    const index = options.findIndex(({ value }) => value === this.field().value);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      const option = options[Math.min(Math.max(index + move, 0), options.length - 1)];
      if (option) this.#choose(option.value);
      return false;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      this.open(!this.open());
      return false;
    }
    if (event.key === 'Escape') this.open(false);
    return true;
  };

  readonly optionPressed = (option: { readonly value: Value }): void => {
    this.open(false);
    this.#choose(option.value);
  };

  readonly isChosen = (option: { readonly value: Value }): string => String(option.value === this.field().value);
}

/** Template of the DropDown that `name` evaluates to. */
export function dropDown(name: string): string {
  return `<!-- ko with: ${name} --><div class="fxc-base fxc-dropdown" data-bind="attr: { 'aria-label': label }">
    <div class="fxc-dropdown-input fxc-dropdown-open azc-input azc-formControl azc-validation-border" role="combobox"
      tabindex="0" aria-haspopup="tree" data-bind="attr: attributes, event: { mouseup: pressed, keydown: keyed }">
      <div class="fxc-dropdown-value" data-bind="text: shown, css: { 'fxc-dropdown-placeholder': empty }"></div>
      <span class="fxc-group-dropdown-arrow fxc-dropdown-open" role="img" data-bind="attr: { 'aria-label': toggleLabel }"></span>
    </div>
    <!-- ko if: open -->
    <div class="fxc-dropdown-popup" role="tree" data-bind="foreach: options">
      <div class="fxc-dropdown-option" role="treeitem" data-bind="
        event: { mouseup: $parent.optionPressed }, attr: { 'aria-selected': $parent.isChosen($data) }"
        ><span data-bind="text: text"></span></div>
    </div>
    <!-- /ko -->
    <div class="fxc-validation" role="alert" data-bind="visible: field().message, text: field().message"></div>
  </div><!-- /ko -->`;
}
