import type { Screen } from './screen.ts';
import { keyPart, t } from './text.ts';

/**
 * What a screen reader is told when something changed: one short sentence. Minutes left are not part of it, or the
 * live region would speak every minute. Screens that replace the whole page speak through their heading's focus.
 */
export function announcementOf(screen: Screen): string {
  if (screen.kind !== 'progress') return '';
  const { waiting, steps } = screen.run;
  if (waiting) return t(`wait_${keyPart(waiting.reason)}_title`);
  const index = steps.findIndex((step) => step.state === 'doing');
  const doing = steps[index];
  if (!doing) return t('progress_starting');
  return t('common_step_of', String(index + 1), String(steps.length), t(`step_${keyPart(doing.id)}`));
}
