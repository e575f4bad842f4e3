/** @jsxImportSource react */
import { DefaultButton, PrimaryButton, TextField } from '@fluentui/react';
import type { AddSecretPaneModel } from '../../models/add-secret-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { ChoiceDropdown } from '../controls/choice-dropdown.tsx';
import { layout } from '../controls/layout.ts';

/** The pane "Add a client secret". */
export function AddSecretPane({ model }: { readonly model: AddSecretPaneModel }) {
  const t = useTexts();
  const { description, lifetimes, lifetime, customStart, customEnd, addEnabled, saving } = useModel(model);
  return (
    <form className={layout.page} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('description')}
        placeholder={t('secretDescriptionPlaceholder')}
        value={description.value}
        disabled={saving}
        onChange={(_event, text) => model.setDescription(text ?? '')}
      />
      <ChoiceDropdown
        label={t('expires')}
        choices={lifetimes}
        chosen={lifetime.value}
        error={lifetime.validation === 'invalid' ? lifetime.message : undefined}
        disabled={saving}
        onChoose={(value) => model.setLifetime(value)}
      />
      {lifetime.value === 'custom' && (
        <div className={layout.line}>
          <TextField
            type="date"
            label={t('customStart')}
            value={customStart}
            onChange={(_event, text) => model.setCustomDates(text ?? '', customEnd)}
          />
          <TextField
            type="date"
            label={t('customEnd')}
            value={customEnd}
            onChange={(_event, text) => model.setCustomDates(customStart, text ?? '')}
          />
        </div>
      )}
      <div className={layout.footer}>
        <div className={layout.buttons}>
          <PrimaryButton text={t('add')} disabled={!addEnabled} onClick={() => model.add()} />
          <DefaultButton text={t('cancel')} disabled={saving} onClick={() => model.cancel()} />
        </div>
      </div>
    </form>
  );
}
