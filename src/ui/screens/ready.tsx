import { useEffect, useId, useState } from 'preact/hooks';
import type { Here } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-text.ts';
import { secretHint } from '../../domain/secret-value.ts';
import { ActionButton } from '../components/action-button.tsx';
import { CopyList } from '../components/copy-list.tsx';
import { FieldList, needsHand } from '../components/field-list.tsx';
import { Notice } from '../components/notice.tsx';
import { Stop } from '../components/stop.tsx';
import type { RelayClient } from '../relay-client.ts';
import { hostOf, placeOf, type Screen } from '../screen.ts';
import { t } from '../text.ts';

type Props = Extract<Screen, { kind: 'ready' }> & { here: Here; relay: RelayClient; busy: boolean };

/** The credential is captured; the admin has it filled into the form in front. */
export function Ready({ run, here, relay, busy }: Props) {
  const { credential, plan } = run;
  const place = placeOf(here, run);
  const host = hostOf(plan.crmOrigin);
  return (
    <>
      <h1 tabIndex={-1}>{t('ready_title', run.product)}</h1>
      {place.kind === 'other-crm' && (
        <Notice tone="failed">
          <p>{t('ready_other_crm', hostOf(place.origin), host)}</p>
        </Notice>
      )}
      {run.fill?.some(needsHand) && (
        <Notice tone="failed" title={t('ready_fill_failed')}>
          <FieldList fields={run.fill} />
        </Notice>
      )}
      <CopyList
        values={[
          { label: t('common_client_id'), value: credential.clientId },
          { label: t('common_tenant_id'), value: credential.tenantId },
        ]}
      />
      <div class="value">
        <span class="label">{t('ready_secret')}</span>
        <div>
          <code class="hint">{`${secretHint(credential.hint)}…`}</code>{' '}
          <span class="help">{t('ready_secret_note')}</span>
          {credential.expiresText !== undefined && (
            <div class="help">{t('ready_secret_ends', pageText(credential.expiresText, 40))}</div>
          )}
        </div>
      </div>
      <MinutesLeft until={credential.aliveUntil} onEnd={relay.look} />
      {place.kind === 'form' ? (
        <FillForm reading={place.reading} host={host} relay={relay} busy={busy} />
      ) : (
        <div class="actions">
          <p class="help">{t('ready_go_note', host)}</p>
          <ActionButton kind="primary" busy={busy} onPress={() => relay.act({ type: 'ui-relay-go', to: 'crm' })}>
            {t('common_go_crm')}
          </ActionButton>
        </div>
      )}
      <div class="end">
        <Stop relay={relay} wipes busy={busy} />
      </div>
    </>
  );
}

type FormHere = Extract<ReturnType<typeof placeOf>, { kind: 'form' }>;

function FillForm(props: { reading: FormHere['reading']; host: string; relay: RelayClient; busy: boolean }) {
  const { reading, host, relay, busy } = props;
  const [mailServers, setMailServers] = useState(true);
  const note = useId();
  const fill = () => relay.act({ type: 'ui-relay-fill', mailServers: reading.offersMailServers && mailServers });
  return (
    <>
      {reading.secret === 'stored' && (
        <Notice tone="info">
          <p>{t('ready_stored')}</p>
        </Notice>
      )}
      {reading.offersMailServers && (
        <label class="choice">
          <input
            type="checkbox"
            checked={mailServers}
            onChange={(event) => setMailServers(event.currentTarget.checked)}
          />
          <span>
            {t('ready_mail')}
            <span class="help">{t('ready_mail_help')}</span>
          </span>
        </label>
      )}
      <div class="actions">
        <p class="help" id={note}>
          {t('ready_fill_note', host)}
        </p>
        <ActionButton kind="primary" busy={busy} describedBy={note} onPress={fill}>
          {t('ready_fill')}
        </ActionButton>
      </div>
    </>
  );
}

const MINUTE = 60_000;

/**
 * Whole minutes until `until` (milliseconds since 1970). The text changes once a minute, and role `timer` is not read
 * aloud by itself. At the end the relay is asked what became of the credential.
 */
function MinutesLeft({ until, onEnd }: { until: number; onEnd: () => void }) {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, until - now);
  useEffect(() => {
    if (left === 0) {
      onEnd();
      return;
    }
    const untilTextChanges = (left % MINUTE) + 1;
    const timer = setTimeout(() => setNow(Date.now()), untilTextChanges);
    return () => clearTimeout(timer);
  }, [left, onEnd]);
  const minutes = Math.floor(left / MINUTE);
  return (
    <p class="minutes" role="timer">
      {minutes > 1 ? t('ready_minutes', String(minutes)) : t(minutes === 1 ? 'ready_one_minute' : 'ready_last_minute')}
    </p>
  );
}
