import { useEffect, useRef } from 'preact/hooks';
import type { Here } from '../domain/messages.ts';
import { announcementOf } from './announcement.ts';
import { ActionButton } from './components/action-button.tsx';
import { Notice } from './components/notice.tsx';
import { RefusalNotice } from './components/refusal-notice.tsx';
import { Skeleton } from './components/skeleton.tsx';
import type { RelayClient, UiState } from './relay-client.ts';
import { type Screen, screenOf } from './screen.ts';
import { Delivered } from './screens/delivered.tsx';
import { Expired } from './screens/expired.tsx';
import { Idle, Partial } from './screens/idle.tsx';
import { Progress } from './screens/progress.tsx';
import { Ready } from './screens/ready.tsx';
import { Start } from './screens/start.tsx';
import { t } from './text.ts';

/** The whole of a page of ours, whichever door it is opened by. */
export function App({ state, relay }: { state: UiState; relay: RelayClient }) {
  const { view, refusal, busy, unreachable } = state;
  const screen = view && screenOf(view);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<Screen['kind']>(undefined);

  // When one screen replaces another, the pressed button is gone: the keyboard's place goes to the new heading.
  useEffect(() => {
    if (!screen) return;
    if (shown.current !== undefined && shown.current !== screen.kind) main.current?.querySelector('h1')?.focus();
    shown.current = screen.kind;
  });

  return (
    <main ref={main} aria-busy={busy !== undefined}>
      <p class="visually-hidden" role="status">
        {screen && announcementOf(screen)}
      </p>
      {unreachable && <Unreachable relay={relay} />}
      {refusal && <RefusalNotice refusal={refusal} />}
      {view && screen ? (
        <CurrentScreen screen={screen} here={view.here} relay={relay} busy={busy !== undefined} />
      ) : (
        !unreachable && <Skeleton />
      )}
    </main>
  );
}

function CurrentScreen(props: { screen: Screen; here: Here; relay: RelayClient; busy: boolean }) {
  const { screen, ...rest } = props;
  switch (screen.kind) {
    case 'start':
      return <Start {...rest} {...screen} />;
    case 'partial':
      return <Partial {...screen} relay={rest.relay} />;
    case 'idle':
      return <Idle {...screen} />;
    case 'progress':
      return <Progress {...rest} run={screen.run} />;
    case 'ready':
      return <Ready {...rest} {...screen} />;
    case 'delivered':
      return <Delivered {...rest} run={screen.run} />;
    case 'expired':
      return <Expired {...rest} run={screen.run} />;
  }
}

function Unreachable({ relay }: { relay: RelayClient }) {
  return (
    <Notice tone="failed" title={t('unreachable_title')} alert>
      <p>{t('unreachable_do')}</p>
      <div class="buttons">
        <ActionButton onPress={relay.look}>{t('answer_try_again')}</ActionButton>
      </div>
    </Notice>
  );
}
