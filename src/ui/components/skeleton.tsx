import { t } from '../text.ts';

/** Until the relay's first answer; the same boxes stand in popup.html, so that nothing jumps. */
export function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone tall" />
      <p class="slow">{t('common_reading')}</p>
    </div>
  );
}
