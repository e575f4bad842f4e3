import type { RunView } from '../../domain/run.ts';
import { ActionButton } from '../components/action-button.tsx';
import { FieldList, needsHand } from '../components/field-list.tsx';
import { Notice } from '../components/notice.tsx';
import type { RelayClient } from '../relay-client.ts';
import { t } from '../text.ts';

/** The values are in the CRM's form; saving it is the admin's. */
export function Delivered({ run, relay, busy }: { run: RunView; relay: RelayClient; busy: boolean }) {
  const fields = run.fill ?? [];
  const problems = fields.filter(needsHand).length;
  return (
    <>
      <h1 tabIndex={-1}>{problems === 0 ? t('done_title') : t('done_title_problems')}</h1>
      <Notice tone={problems === 0 ? 'done' : 'waiting'}>
        <p>
          <strong>{problems === 0 ? t('done_next', run.product) : t('done_next_problems', run.product)}</strong>
        </p>
      </Notice>
      {fields.length > 0 && <FieldList fields={fields} />}
      <div class="actions">
        <ActionButton kind="primary" busy={busy} onPress={() => relay.act({ type: 'ui-relay-stop' })}>
          {t('done_finish')}
        </ActionButton>
      </div>
    </>
  );
}
