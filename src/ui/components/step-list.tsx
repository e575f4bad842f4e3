import { pageText } from '../../domain/page-text.ts';
import type { Step, StepState } from '../../domain/run.ts';
import { keyPart, t } from '../text.ts';
import { Glyph, type GlyphName } from './glyph.tsx';

const GLYPHS: Record<StepState, GlyphName> = {
  todo: 'todo',
  doing: 'doing',
  'waiting-for-you': 'waiting',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
};

/** The steps of a run with their state in words and what proves it. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps" aria-label={t('progress_steps')}>
      {steps.map(({ id, state, evidence }) => (
        <li key={id} class={`step step-${state}`} aria-current={state === 'doing' ? 'step' : undefined}>
          <Glyph name={GLYPHS[state]} />
          <div>
            <span class="step-name">{t(`step_${keyPart(id)}`)}</span>{' '}
            <span class="step-state">{t(`state_${keyPart(state)}`)}</span>
            {evidence !== undefined && <div class="evidence">{pageText(evidence)}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
