import type { CrmField, CrmPart, Preset } from '../domain/preset.ts';
import { followsAddressRule } from './address.ts';
import { type Control, findOnly, locate } from './locate.ts';

export type Recognition =
  | { readonly kind: 'recognised'; readonly form: CrmFormInPage }
  | { readonly kind: 'partial'; readonly found: readonly CrmPart[]; readonly missing: readonly CrmPart[] }
  | { readonly kind: 'none' };

/** The preset's form as it stands in the page. Taken anew for each step: CRMs replace their forms without a reload. */
export interface CrmFormInPage {
  readonly root: HTMLElement;
  field(name: CrmField): Control | undefined;
}

/** Judges the page in front by the preset's signs. Has no effect on the page. */
export function recognise({ form: rules }: Preset): Recognition {
  const addressIsRight = followsAddressRule(new URL(location.href), rules.address);
  const root = findForm(rules.root) ?? (addressIsRight ? findForm(rules.rootByAddress) : undefined);
  if (!addressIsRight && root === undefined) return { kind: 'none' };

  const found: CrmPart[] = [];
  const missing: CrmPart[] = [];
  const note = (part: CrmPart, isThere: boolean) => (isThere ? found : missing).push(part);
  note('address', addressIsRight);
  note('form', root !== undefined);
  for (const sign of rules.signs) note(sign, root !== undefined && locate(root, rules.fields[sign]) !== undefined);

  if (root === undefined || missing.length > 0) return { kind: 'partial', found, missing };
  return { kind: 'recognised', form: { root, field: (name) => locate(root, rules.fields[name]) } };
}

function findForm(selectors: readonly string[]): HTMLElement | undefined {
  const hit = findOnly(document, selectors);
  return hit instanceof HTMLElement ? hit : undefined;
}
