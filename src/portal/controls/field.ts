import type { FieldFacts } from '../../domain/portal-facts.ts';
import { fold, isShell, isVisible, namesOf, textOf, visible } from '../dom.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const TEXT_FIELD = 'input:not([type]), input[type=text], input[type=search], input[type=url], textarea';

/** The text fields of `root`, without the shell's search box, which stands on every portal page. */
export function textFields(root: ParentNode): TextField[] {
  return visible<TextField>(root, TEXT_FIELD).filter((field) => !isShell(field) && !isDropDownPart(field));
}

function isDropDownPart(field: TextField): boolean {
  return (
    field.getAttribute('role') === 'combobox' ||
    field.closest('[role=combobox], .fxc-dropdown-input, .fxc-dropdown-popup') !== null
  );
}

/** The first text field one of whose names satisfies `isNamed`. */
export function fieldNamed(
  fields: readonly TextField[],
  isNamed: (names: readonly string[]) => boolean,
): TextField | undefined {
  return fields.find((field) => isNamed(namesOf(field)));
}

/** What a field holds and what the portal says of it. Knockout's state attribute is the most exact. */
export function fieldFacts(field: TextField): FieldFacts {
  const state = field
    .closest('[data-validatable-control-validation-state]')
    ?.getAttribute('data-validatable-control-validation-state');
  const invalid = state === 'invalid' || field.getAttribute('aria-invalid') === 'true';
  const validity = invalid ? 'invalid' : state === 'valid' || state === 'pending' ? state : 'unknown';
  const says = invalid ? validationMessage(field) : '';
  return says ? { value: field.value, validity, says } : { value: field.value, validity };
}

const MESSAGE =
  '.fxc-validation, .azc-validation-message, .ms-TextField-errorMessage, .fui-Field__validationMessage, [role=alert]';

function validationMessage(field: TextField): string {
  const ids = ['aria-errormessage', 'aria-describedby'].flatMap(
    (name) => field.getAttribute(name)?.split(/\s+/u) ?? [],
  );
  const described = ids
    .map((id) => fold(field.ownerDocument.getElementById(id)?.textContent))
    .find((text) => text !== '');
  if (described) return described;
  const around = field.closest('.azc-formElementContainer, .ms-TextField, .fui-Field') ?? field.parentElement;
  const message = [...(around?.querySelectorAll(MESSAGE) ?? [])].find(isVisible);
  return message ? textOf(message) : '';
}
