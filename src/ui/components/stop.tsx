import { useEffect, useRef, useState } from 'preact/hooks';
import type { RelayClient } from '../relay-client.ts';
import { t } from '../text.ts';
import { ActionButton } from './action-button.tsx';

/** Ends the run, after a second question: it throws away what can't be read again. */
export function Stop({ relay, wipes, busy }: { relay: RelayClient; wipes: boolean; busy: boolean }) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  // Focus goes to the harmless answer, and back to where it came from.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) stop.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <ActionButton kind="quiet" buttonRef={stop} onPress={() => setAsking(true)}>
        {t('stop_button')}
      </ActionButton>
    );
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Escape would close the whole popup.
    event.preventDefault();
    setAsking(false);
  };
  return (
    <fieldset class="confirm" aria-labelledby="stop-question" aria-describedby="stop-means" onKeyDown={closeOnEscape}>
      <h2 id="stop-question">{t('stop_question')}</h2>
      <p id="stop-means">{wipes ? t('stop_wipes') : t('stop_stays')}</p>
      <div class="buttons">
        <ActionButton buttonRef={keep} onPress={() => setAsking(false)}>
          {t('stop_keep')}
        </ActionButton>
        <ActionButton kind="quiet" busy={busy} onPress={() => relay.act({ type: 'ui-relay-stop' })}>
          {t('stop_confirm')}
        </ActionButton>
      </div>
    </fieldset>
  );
}
