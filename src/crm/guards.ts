import type { FillOrder, Refusal, SecretFieldFault } from '../domain/crm-reading.ts';
import type { Preset } from '../domain/preset.ts';
import { presetById } from '../presets/index.ts';
import { layoutFault } from './layout.ts';
import { type CrmFormInPage, recognise } from './recognise.ts';
import { readRedirects } from './redirects.ts';
import { holds } from './steps.ts';

/** When the guards are asked: before anything is written, or in the very task that writes the secret. */
export type Moment = 'before-first-write' | 'before-secret';

export type Permit =
  | { readonly kind: 'granted'; readonly preset: Preset; readonly secretField: HTMLInputElement }
  | ({ readonly kind: 'refused' } & Refusal);

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Every condition under which `order` may be carried out on the page in front, at `moment`. `endsAt` is the time
 * (Date.now(), milliseconds) after which the relay has given the fill up. No page code can run between the answer and
 * what the caller does next, as long as it doesn't wait: that is the whole point, so it must not.
 */
export function permitFill(order: FillOrder, endsAt: number, moment: Moment): Permit {
  if (location.origin !== order.origin) return refused('other-origin');
  if (!isSecurePage()) return refused('not-secure');
  if (window !== window.top) return refused('not-top-frame');
  if (document.visibilityState !== 'visible') return refused('not-visible');
  // A page that was frozen in mid-fill and comes back with "Back" must not go on where it stopped.
  if (Date.now() > endsAt) return refused('took-too-long');

  const preset = presetById(order.presetId);
  if (preset === undefined) return refused('form-not-found');
  const recognition = recognise(preset);
  if (recognition.kind !== 'recognised') return refused('form-not-found');
  const { form } = recognition;

  if (!standsRedirectUri(form, preset, order.redirectUri, moment)) return refused('redirect-uri-changed');

  const secretField = form.field('secret');
  if (!(secretField instanceof HTMLInputElement)) return refused('secret-field-unusable', 'missing');
  const fault = faultOf(secretField, form, preset, order, moment);
  return fault === undefined ? { kind: 'granted', preset, secretField } : refused('secret-field-unusable', fault);
}

function refused(reason: Refusal['reason'], fault?: SecretFieldFault): Permit {
  return { kind: 'refused', reason, ...(fault && { fault }) };
}

function isSecurePage(): boolean {
  const isProtocolRight =
    location.protocol === 'https:' || (location.protocol === 'http:' && LOOPBACK.has(location.hostname));
  return isProtocolRight && window.isSecureContext;
}

/** True if the form offers the registered redirect URI; before the secret, it must also be the chosen one. */
function standsRedirectUri(form: CrmFormInPage, preset: Preset, uri: string, moment: Moment): boolean {
  return readRedirects(form, preset).some(
    (redirect) => redirect.uri === uri && (redirect.selected || moment === 'before-first-write'),
  );
}

function faultOf(
  field: HTMLInputElement,
  form: CrmFormInPage,
  preset: Preset,
  order: FillOrder,
  moment: Moment,
): SecretFieldFault | undefined {
  const { steps } = preset.form;
  if (!steps.some((step) => step.act === 'write-secret' && step.types.includes(field.type))) return 'wrong-type';
  if (field.readOnly) return 'readonly';
  if (moment === 'before-secret') return field.matches(':disabled') ? 'disabled' : layoutFault(field);
  // The form's own steps will enable the field and may reveal it, so at first it may be disabled or hidden.
  const willBeRevealed = steps.some((step) => 'reveals' in step && !holds(step, form, preset, order));
  return willBeRevealed ? undefined : layoutFault(field);
}
