import type { FieldOutcome } from '../../domain/run.ts';
import { keyPart, t, textOr } from '../text.ts';
import { Glyph, type GlyphName } from './glyph.tsx';

const GLYPHS: Record<FieldOutcome['outcome'], GlyphName> = {
  filled: 'done',
  'already-right': 'done',
  kept: 'skipped',
  'did-not-stick': 'failed',
  'not-found': 'failed',
  'not-allowed': 'failed',
};

/** True if the admin must set the field by hand. */
export function needsHand({ outcome }: FieldOutcome): boolean {
  return GLYPHS[outcome] === 'failed';
}

/** What happened to each field of the form; those that need the admin's hand come first. */
export function FieldList({ fields }: { fields: readonly FieldOutcome[] }) {
  const sorted = [...fields.filter(needsHand), ...fields.filter((field) => !needsHand(field))];
  return (
    <ul class="fields" aria-label={t('done_fields')}>
      {sorted.map((field) => (
        <li key={field.field} class={needsHand(field) ? 'field needs-hand' : 'field'}>
          <Glyph name={GLYPHS[field.outcome]} />
          <span>{textOr(`part_${field.field}`, field.field)}</span>
          <span class="field-outcome">{t(`fill_${keyPart(field.outcome)}`)}</span>
        </li>
      ))}
    </ul>
  );
}
