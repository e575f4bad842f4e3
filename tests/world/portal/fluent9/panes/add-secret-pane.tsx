/** @jsxImportSource react */
import { Button, Field, Input } from '@fluentui/react-components';
import type { AddSecretPaneModel } from '../../models/add-secret-pane.ts';
import { useTexts } from '../../react/context.ts';
import { errorOf } from '../../react/error-of.ts';
import { useModel } from '../../react/use-model.ts';
import { ChoiceDropdown } from '../controls/choice-dropdown.tsx';
import { useLayout } from '../controls/layout.ts';

/** The pane "Add a client secret". */
export function AddSecretPane({ model }: { readonly model: AddSecretPaneModel }) {
  const t = useTexts();
  const layout = useLayout();
  const { description, lifetimes, lifetime, customStart, customEnd, addEnabled, saving } = useModel(model);
  return (
    <form className={layout.page} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('description')}>
        <Input
          placeholder={t('secretDescriptionPlaceholder')}
          value={description.value}
          disabled={saving}
          onChange={(_event, { value }) => model.setDescription(value)}
        />
      </Field>
      <Field label={t('expires')} validationMessage={errorOf(lifetime) ?? null}>
        <ChoiceDropdown
          choices={lifetimes}
          chosen={lifetime.value}
          disabled={saving}
          onChoose={(value) => model.setLifetime(value)}
        />
      </Field>
      {lifetime.value === 'custom' && (
        <div className={layout.line}>
          <Field label={t('customStart')}>
            <Input
              type="date"
              value={customStart}
              onChange={(_event, { value }) => model.setCustomDates(value, customEnd)}
            />
          </Field>
          <Field label={t('customEnd')}>
            <Input
              type="date"
              value={customEnd}
              onChange={(_event, { value }) => model.setCustomDates(customStart, value)}
            />
          </Field>
        </div>
      )}
      <div className={layout.footer}>
        <div className={layout.buttons}>
          <Button appearance="primary" disabled={!addEnabled} onClick={() => model.add()}>
            {t('add')}
          </Button>
          <Button disabled={saving} onClick={() => model.cancel()}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}
