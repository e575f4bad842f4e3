import { ActionButton } from '../components/action-button.tsx';
import { Glyph } from '../components/glyph.tsx';
import { Notice } from '../components/notice.tsx';
import type { RelayClient } from '../relay-client.ts';
import type { Screen } from '../screen.ts';
import { t, textOr } from '../text.ts';

/** Nothing to do on this page: where to go. */
export function Idle({ why }: Extract<Screen, { kind: 'idle' }>) {
  return (
    <>
      <h1 tabIndex={-1}>{t('idle_title')}</h1>
      <p>{t(`idle_${why}`)}</p>
      <ul class="paths">
        <li>
          <strong>{t('idle_yetiforce')}</strong> {t('idle_yetiforce_path')}
        </li>
        <li>
          <strong>{t('idle_oro')}</strong> {t('idle_oro_path')}
        </li>
      </ul>
    </>
  );
}

/** The page looks like a known form, but not all of it is there. */
export function Partial({ product, reading, relay }: Extract<Screen, { kind: 'partial' }> & { relay: RelayClient }) {
  return (
    <>
      <h1 tabIndex={-1}>{t('partial_title', product)}</h1>
      <Notice tone="waiting">
        <p>{t('partial_do')}</p>
      </Notice>
      <Parts title={t('partial_missing')} parts={reading.missing} glyph="failed" />
      <Parts title={t('partial_found')} parts={reading.found} glyph="done" />
      <div class="actions">
        <ActionButton kind="primary" onPress={relay.look}>
          {t('common_check_again')}
        </ActionButton>
      </div>
    </>
  );
}

function Parts({ title, parts, glyph }: { title: string; parts: readonly string[]; glyph: 'done' | 'failed' }) {
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="fields" aria-label={title}>
        {parts.map((part) => (
          <li key={part} class="field">
            <Glyph name={glyph} />
            <span>{textOr(`part_${part}`, part)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
