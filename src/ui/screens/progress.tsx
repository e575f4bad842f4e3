import type { Here } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-text.ts';
import type { RunView, Step, Waiting, WaitReason } from '../../domain/run.ts';
import { ActionButton } from '../components/action-button.tsx';
import { CopyList } from '../components/copy-list.tsx';
import { Notice } from '../components/notice.tsx';
import { StepList } from '../components/step-list.tsx';
import { Stop } from '../components/stop.tsx';
import type { RelayClient } from '../relay-client.ts';
import { placeOf } from '../screen.ts';
import { keyPart, t } from '../text.ts';
import { ByHand } from './by-hand.tsx';

interface Props {
  readonly run: RunView;
  readonly here: Here;
  readonly relay: RelayClient;
  readonly busy: boolean;
}

/** A run goes on: first what it waits for, then its steps. */
export function Progress({ run, here, relay, busy }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{t('progress_title', run.product)}</h1>
      {run.waiting ? (
        <WaitingCard waiting={run.waiting} run={run} here={here} relay={relay} busy={busy} />
      ) : (
        <WorkingCard run={run} here={here} relay={relay} busy={busy} />
      )}
      <StepList steps={run.steps} />
      {run.app && <AppInPortal app={run.app} />}
      <div class="end">
        <Stop relay={relay} wipes={run.credential !== undefined} busy={busy} />
      </div>
    </>
  );
}

function WorkingCard({ run, here, relay, busy }: Props) {
  const isWorking = run.steps.some((step) => step.state === 'doing');
  return (
    <Notice tone="doing" title={isWorking ? t('progress_working') : t('progress_starting')}>
      <p>{t('progress_working_do')}</p>
      {placeOf(here, run).kind !== 'portal' && (
        <div class="buttons">
          <ActionButton busy={busy} onPress={() => relay.act({ type: 'ui-relay-go', to: 'portal' })}>
            {t('common_go_portal')}
          </ActionButton>
        </div>
      )}
    </Notice>
  );
}

/** Reasons for which the admin may have to do the step by hand. */
const BY_HAND: readonly WaitReason[] = ['page-unknown', 'act-not-taken'];

function WaitingCard({ waiting, run, here, relay, busy }: Props & { waiting: Waiting }) {
  const { reason, pageSays, answers = [] } = waiting;
  const step = currentStep(run.steps);
  return (
    <Notice tone="waiting" title={t(`wait_${keyPart(reason)}_title`)}>
      <p>{reason === 'other-app' ? t('wait_other_app_do', nameOf(run)) : t(`wait_${keyPart(reason)}_do`)}</p>
      {pageSays !== undefined && (
        <blockquote>
          <span class="label">{t('common_page_says')}</span> <q>{pageText(pageSays)}</q>
        </blockquote>
      )}
      <div class="buttons">
        <WayThere waiting={waiting} run={run} here={here} relay={relay} busy={busy} />
        {answers.map((answer) => (
          <ActionButton key={answer} busy={busy} onPress={() => relay.act({ type: 'ui-relay-answer', answer })}>
            {t(`answer_${keyPart(answer)}`)}
          </ActionButton>
        ))}
      </div>
      {BY_HAND.includes(reason) && step && <ByHand step={step.id} run={run} />}
    </Notice>
  );
}

/** The button to the tab where the admin has to act, unless it is in front, gone, or one of the answers opens it. */
function WayThere({ waiting, run, here, relay, busy }: Props & { waiting: Waiting }) {
  const to = waiting.reason === 'fill-crm' ? 'crm' : 'portal';
  if (to === 'portal') {
    const opensIt = waiting.reason === 'tab-closed' || waiting.answers?.includes('open-portal');
    if (opensIt || placeOf(here, run).kind === 'portal') return null;
  }
  return (
    <ActionButton kind="primary" busy={busy} onPress={() => relay.act({ type: 'ui-relay-go', to })}>
      {to === 'crm' ? t('common_go_crm') : t('common_go_portal')}
    </ActionButton>
  );
}

/** The app that Keyferry works in, so that the admin can compare it with what the portal shows. */
function AppInPortal({ app }: { app: NonNullable<RunView['app']> }) {
  return (
    <section class="app">
      <h2>{t('progress_app', pageText(app.name, 120))}</h2>
      <CopyList
        values={[
          { label: t('common_client_id'), value: app.clientId },
          ...(app.tenantId ? [{ label: t('common_tenant_id'), value: app.tenantId }] : []),
        ]}
      />
    </section>
  );
}

function currentStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ state }) => state === 'waiting-for-you' || state === 'doing' || state === 'failed');
}

function nameOf(run: RunView): string {
  return pageText(run.app?.name ?? run.plan.name, 120);
}
