/** @jsxImportSource react */
import { Button, Field, Input, Link, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { RegisterModel } from '../../models/register.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { errorOf } from '../../react/error-of.ts';
import { useModel } from '../../react/use-model.ts';
import { ChoiceDropdown } from '../controls/choice-dropdown.tsx';
import { ChoiceRadios } from '../controls/choice-radios.tsx';
import { useLayout } from '../controls/layout.ts';

const useStyles = makeStyles({ uri: { width: '440px' } });

/** "Register an application". */
export function RegisterPage({ model }: { readonly model: RegisterModel }) {
  const t = useTexts();
  const { config } = usePortal();
  const layout = useLayout();
  const styles = useStyles();
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
      <Field label={t('name')} required hint={t('nameHelp')} validationMessage={errorOf(name) ?? null}>
        <Input value={name.value} disabled={submitting} onChange={(_event, { value }) => model.setName(value)} />
      </Field>
      <Field label={t('supportedAccountTypes')} hint={state.accountTypesHelp}>
        {config.accountTypeControl === 'drop-down' ? (
          <ChoiceDropdown {...accountTypes} />
        ) : (
          <ChoiceRadios {...accountTypes} />
        )}
      </Field>
      <Link>{t('helpMeChoose')}</Link>
      {state.asksForTenants && (
        <ChoiceRadios
          choices={[
            { value: 'all', text: t('allowAllTenants') },
            { value: 'certain', text: t('allowCertainTenants') },
          ]}
          chosen={state.tenantChoice}
          disabled={submitting}
          onChoose={(value) => model.setTenantChoice(value)}
        />
      )}
      <div className={layout.section}>
        <Subtitle2 as="h3">{t('redirectUri')}</Subtitle2>
        <p className={layout.prose}>{t('redirectUriHelp')}</p>
        <div className={layout.line}>
          <Field validationMessage={errorOf(platform) ?? null}>
            <ChoiceDropdown
              ariaLabel={t('selectAPlatform')}
              placeholder={t('selectAPlatform')}
              choices={state.platforms}
              chosen={platform.value}
              disabled={submitting}
              onChoose={(value) => model.setPlatform(value)}
            />
          </Field>
          <Field className={styles.uri} validationMessage={errorOf(redirectUri) ?? null}>
            <Input
              aria-label={t('redirectUri')}
              placeholder={t('redirectUriPlaceholder')}
              value={redirectUri.value}
              disabled={submitting}
              onChange={(_event, { value }) => model.setRedirectUri(value)}
            />
          </Field>
        </div>
      </div>
      <div className={layout.footer}>
        <span>{t('policyNotice')}</span>
        <div className={layout.buttons}>
          <Button appearance="primary" disabled={!state.submitEnabled} onClick={() => model.submit()}>
            {t('register')}
          </Button>
        </div>
      </div>
    </form>
  );
}
