import type { RunView } from '../../domain/run.ts';
import { ActionButton } from '../components/action-button.tsx';
import { CopyList } from '../components/copy-list.tsx';
import { Notice } from '../components/notice.tsx';
import type { RelayClient } from '../relay-client.ts';
import { keyPart, t } from '../text.ts';

/** The secret waited too long and was wiped; the registration stays. */
export function Expired({ run, relay, busy }: { run: RunView; relay: RelayClient; busy: boolean }) {
  const answers = run.waiting?.answers ?? [];
  return (
    <>
      <h1 tabIndex={-1}>{t('expired_title')}</h1>
      <Notice tone="waiting">
        <p>{t('expired_do')}</p>
      </Notice>
      {run.app && <CopyList values={[{ label: t('common_client_id'), value: run.app.clientId }]} />}
      <div class="actions buttons">
        {answers.map((answer) => (
          <ActionButton
            key={answer}
            kind="primary"
            busy={busy}
            onPress={() => relay.act({ type: 'ui-relay-answer', answer })}
          >
            {t(`answer_${keyPart(answer)}`)}
          </ActionButton>
        ))}
        <ActionButton busy={busy} onPress={() => relay.act({ type: 'ui-relay-stop' })}>
          {t('expired_finish')}
        </ActionButton>
      </div>
    </>
  );
}
