import type { FillOrder } from '../domain/crm-reading.ts';
import type { FormStep, Preset } from '../domain/preset.ts';
import type { FieldOutcome } from '../domain/run.ts';
import type { Control } from './locate.ts';
import type { CrmFormInPage } from './recognise.ts';
import { setChoice, setText } from './set-value.ts';

/** Every step but the secret's, which has a file and guards of its own. */
export type PlainStep = Exclude<FormStep, { readonly act: 'write-secret' }>;

/** What came of a step's attempt; `tried` must be confirmed by `holds` once the page had its turn. */
export type Attempt = 'tried' | Exclude<FieldOutcome['outcome'], 'filled' | 'did-not-stick'>;

/** True if the form now shows what `step` wants it to show. */
export function holds(step: FormStep, form: CrmFormInPage, preset: Preset, order: FillOrder): boolean {
  const control = form.field(step.field);
  if (control === undefined) return false;
  switch (step.act) {
    case 'choose':
    case 'choose-redirect': {
      const option = control instanceof HTMLSelectElement ? wantedOption(step, control, preset, order) : undefined;
      return option?.selected === true;
    }
    case 'tick':
      return control instanceof HTMLInputElement && control.checked;
    case 'write-secret':
      return control.value === order.secret;
    default:
      return control.value === wantedText(step, preset, order);
  }
}

/** Does one step, unless the form needs no change or allows none. */
export function attempt(step: PlainStep, form: CrmFormInPage, preset: Preset, order: FillOrder): Attempt {
  const control = form.field(step.field);
  if (control === undefined) return 'not-found';
  if (holds(step, form, preset, order)) return 'already-right';
  if ('onlyIfEmpty' in step && step.onlyIfEmpty && control.value !== '') return 'kept';
  // Disabled fields are freed by their own controls only, never by us: the form would not post them.
  if (control.matches(':disabled, [readonly]')) return 'not-allowed';
  return act(step, control, preset, order);
}

function act(step: PlainStep, control: Control, preset: Preset, order: FillOrder): Attempt {
  if (step.act === 'tick') {
    control.click();
    return 'tried';
  }
  if (control instanceof HTMLSelectElement) {
    const option = isChoice(step) ? wantedOption(step, control, preset, order) : undefined;
    if (option === undefined) return 'not-found';
    if (option.disabled) return 'not-allowed';
    setChoice(control, option.value);
    return 'tried';
  }
  if (isChoice(step)) return 'not-found';
  const text = wantedText(step, preset, order);
  if (text === '') return 'kept';
  setText(control, text);
  return 'tried';
}

type Choice = Extract<FormStep, { readonly act: 'choose' | 'choose-redirect' }>;

function isChoice(step: FormStep): step is Choice {
  return step.act === 'choose' || step.act === 'choose-redirect';
}

/** The option that `step` means; the selected one if it fits, else the first that does. */
function wantedOption(
  step: Choice,
  select: HTMLSelectElement,
  preset: Preset,
  order: FillOrder,
): HTMLOptionElement | undefined {
  const options = [...select.options];
  const selectedFirst = options.sort((a, b) => Number(b.selected) - Number(a.selected));
  if (step.act === 'choose-redirect') {
    const source = preset.form.redirectUri;
    return source.kind === 'option'
      ? selectedFirst.find((option) => option.getAttribute(source.attribute) === order.redirectUri)
      : undefined;
  }
  return (
    selectedFirst.find((option) => step.values.includes(option.value)) ??
    selectedFirst.find((option) => option.value !== '' && step.texts.some((text) => hasText(option, text)))
  );
}

function hasText(option: HTMLOptionElement, text: string): boolean {
  return option.text.toLowerCase().includes(text.toLowerCase());
}

function wantedText(
  step: Extract<FormStep, { readonly act: 'write' | 'write-text' }>,
  preset: Preset,
  order: FillOrder,
): string {
  if (step.act === 'write-text') return step.text;
  // The native setter ignores `maxlength`, the CRM's database doesn't.
  return step.value === 'subject' ? order.subject.slice(0, preset.form.subject?.longest) : order[step.value];
}
