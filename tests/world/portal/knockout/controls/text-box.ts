import * as ko from 'knockout';
import type { Field } from '../../models/model.ts';
import { validationAttributes } from '../observe.ts';

interface TextBoxOptions {
  readonly field: () => Field<string>;
  readonly set: (value: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** A text box takes its value on `change`, not while it is typed into. */
export class TextBox {
  readonly field;
  /** Apart from `field`: only a new value may overwrite what is being typed. */
  readonly value;
  readonly attributes;
  readonly #set: (value: string) => void;

  constructor({ field, set, label, placeholder = '', required = false }: TextBoxOptions) {
    this.#set = set;
    this.field = ko.pureComputed(field);
    this.value = ko.pureComputed(() => field().value);
    this.attributes = ko.pureComputed(() => ({
      ...validationAttributes(field(), required),
      'aria-label': label,
      'aria-required': String(required),
      placeholder,
    }));
  }

  readonly changed = (_data: unknown, event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#set(event.target.value);
  };
}

/** Template of the TextBox that `name` evaluates to. */
export function textBox(name: string): string {
  return `<!-- ko with: ${name} --><div class="fxc-textbox">
    <input type="text" autocomplete="off" spellcheck="false"
      class="azc-input azc-formControl azc-validation-border msportalfx-tooltip-overflow"
      data-bind="fxvalue: value, event: { change: changed }, attr: attributes">
    <span class="fxc-textbox-tick" aria-hidden="true" data-bind="visible: field().validation === 'valid' && field().value !== ''">&#10003;</span>
    <div class="fxc-validation" role="alert" data-bind="visible: field().message, text: field().message"></div>
  </div><!-- /ko -->`;
}
