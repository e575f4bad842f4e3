/** @jsxImportSource react */
import { Link, PrimaryButton, TextField } from '@fluentui/react';
import type { RegisterModel } from '../../models/register.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { errorOf } from '../../react/error-of.ts';
import { useModel } from '../../react/use-model.ts';
import { ChoiceDropdown } from '../controls/choice-dropdown.tsx';
import { ChoiceRadios } from '../controls/choice-radios.tsx';
import { layout } from '../controls/layout.ts';

/** "Register an application". */
export function RegisterPage({ model }: { readonly model: RegisterModel }) {
  const t = useTexts();
  const { config } = usePortal();
  const state = useModel(model);
  const { name, audience, platform, redirectUri, submitting } = state;
  const accountTypes = {
    choices: state.accountTypes,
    chosen: audience.value,
    disabled: submitting,
    onChoose: (value: typeof audience.value) => model.setAudience(value),
  };
  return (
    <form className={layout.page} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('name')}
        required
        description={t('nameHelp')}
        value={name.value}
        errorMessage={errorOf(name) ?? ''}
        disabled={submitting}
        onChange={(_event, text) => model.setName(text ?? '')}
        styles={{ root: { maxWidth: 640 } }}
      />
      <div className={layout.section}>
        <h3 className={layout.heading}>{t('supportedAccountTypes')}</h3>
        <p className={layout.prose}>{state.accountTypesHelp}</p>
        <div className={layout.line}>
          {config.accountTypeControl === 'drop-down' ? (
            <ChoiceDropdown {...accountTypes} ariaLabel={t('supportedAccountTypes')} />
          ) : (
            <ChoiceRadios {...accountTypes} ariaLabel={t('supportedAccountTypes')} />
          )}
          <Link>{t('helpMeChoose')}</Link>
        </div>
        {state.asksForTenants && (
          <ChoiceDropdown
            ariaLabel={t('allowAllTenants')}
            choices={[
              { value: 'all', text: t('allowAllTenants') },
              { value: 'certain', text: t('allowCertainTenants') },
            ]}
            chosen={state.tenantChoice}
            disabled={submitting}
            onChoose={(value) => model.setTenantChoice(value)}
          />
        )}
      </div>
      <div className={layout.section}>
        <h3 className={layout.heading}>{t('redirectUri')}</h3>
        <p className={layout.prose}>{t('redirectUriHelp')}</p>
        <div className={layout.line}>
          <ChoiceDropdown
            ariaLabel={t('selectAPlatform')}
            placeholder={t('selectAPlatform')}
            choices={state.platforms}
            chosen={platform.value}
            error={platform.message}
            disabled={submitting}
            width={300}
            onChoose={(value) => model.setPlatform(value)}
          />
          <TextField
            ariaLabel={t('redirectUri')}
            placeholder={t('redirectUriPlaceholder')}
            value={redirectUri.value}
            errorMessage={errorOf(redirectUri) ?? ''}
            disabled={submitting}
            onChange={(_event, text) => model.setRedirectUri(text ?? '')}
            styles={{ root: { width: 440 } }}
          />
        </div>
      </div>
      <div className={layout.footer}>
        <span>{t('policyNotice')}</span>
        <div className={layout.buttons}>
          <PrimaryButton text={t('register')} disabled={!state.submitEnabled} onClick={() => model.submit()} />
        </div>
      </div>
    </form>
  );
}
