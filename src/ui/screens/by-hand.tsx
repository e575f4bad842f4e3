import type { RunView, StepId } from '../../domain/run.ts';
import { CopyList, type CopyValue } from '../components/copy-list.tsx';
import { keyPart, t } from '../text.ts';

/** How to do one step without Keyferry, with the values that it needs. The manual path works whatever the portal does. */
export function ByHand({ step, run }: { step: StepId; run: RunView }) {
  const values = valuesFor(step, run);
  return (
    <div class="by-hand">
      <h3>{t('byhand_title', t(`step_${keyPart(step)}`))}</h3>
      <p>{t(`byhand_${keyPart(step)}`)}</p>
      {step === 'fill-registration' && (
        <p>
          <span class="label">{t('common_account_type')}</span> {t(`audience_${run.plan.audience}`)}
        </p>
      )}
      {step === 'add-permissions' && (
        <ul class="plain">
          {run.plan.permissions.map(({ name }) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      )}
      {step === 'create-secret' && (
        <p>
          <span class="label">{t('common_secret_lifetime')}</span> {t(`lifetime_${run.plan.secret.lifetimeDays}`)}
        </p>
      )}
      {values.length > 0 && <CopyList values={values} />}
    </div>
  );
}

function valuesFor(step: StepId, { plan, app }: RunView): readonly CopyValue[] {
  switch (step) {
    case 'fill-registration':
      return [
        { label: t('common_app_name'), value: plan.name },
        ...plan.redirectUris.map((value) => ({ label: t('common_redirect_uri'), value })),
      ];
    case 'create-secret':
      return [{ label: t('common_secret_label'), value: plan.secret.label }];
    case 'fill-crm':
      if (!app) return [];
      return [
        { label: t('common_client_id'), value: app.clientId },
        ...(app.tenantId ? [{ label: t('common_tenant_id'), value: app.tenantId }] : []),
      ];
    default:
      return [];
  }
}
