import type { RedirectChoice } from '../domain/crm-reading.ts';
import type { Preset } from '../domain/preset.ts';
import type { CrmFormInPage } from './recognise.ts';

/** Longest label that is passed on: page text, shown to the admin. */
const LONGEST_LABEL = 120;

/**
 * The redirect URIs that the form offers, as it writes them. Never built from the address: the CRM's configured
 * address may differ from the tab's. YetiForce's hold an API key, so they are not logged anywhere.
 */
export function readRedirects(form: CrmFormInPage, { form: rules }: Preset): RedirectChoice[] {
  const field = form.field('redirectUri');
  const source = rules.redirectUri;
  if (source.kind === 'field') {
    return field === undefined || field.value === '' ? [] : [{ id: '', label: '', uri: field.value, selected: true }];
  }
  if (!(field instanceof HTMLSelectElement)) return [];
  return [...field.options].flatMap((option) => {
    const uri = option.getAttribute(source.attribute);
    if (uri === null || uri === '') return [];
    return [{ id: option.value, label: option.text.trim().slice(0, LONGEST_LABEL), uri, selected: option.selected }];
  });
}
