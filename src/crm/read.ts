import type { CrmReading } from '../domain/crm-reading.ts';
import type { Preset } from '../domain/preset.ts';
import { PRESETS } from '../presets/index.ts';
import { type CrmFormInPage, recognise } from './recognise.ts';
import { readRedirects } from './redirects.ts';

/** What the page in front is, judged by every preset. Has no effect on the page and never returns a secret. */
export function readPage(): CrmReading {
  let partial: CrmReading | undefined;
  for (const preset of PRESETS) {
    const recognition = recognise(preset);
    if (recognition.kind === 'recognised') return readForm(recognition.form, preset);
    if (recognition.kind === 'partial') partial ??= { ...recognition, presetId: preset.id };
  }
  return partial ?? { kind: 'none' };
}

function readForm(form: CrmFormInPage, preset: Preset): CrmReading {
  return {
    kind: 'recognised',
    presetId: preset.id,
    origin: location.origin,
    redirects: readRedirects(form, preset),
    // Both CRMs show a stored secret as asterisks, so any content means that filling replaces something.
    secret: form.field('secret')?.value ? 'stored' : 'empty',
    clientId: form.field('clientId')?.value ?? '',
    offersMailServers: preset.form.steps.some(
      (step) => 'group' in step && step.group === 'mail-servers' && form.field(step.field)?.value === '',
    ),
  };
}
