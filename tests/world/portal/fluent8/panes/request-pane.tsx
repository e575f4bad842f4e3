/** @jsxImportSource react */
import { DefaultButton, Link, PrimaryButton } from '@fluentui/react';
import type { RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { layout } from '../controls/layout.ts';
import { Tile } from '../controls/tile.tsx';
import { SelectApi } from './select-api.tsx';
import { SelectPermissions } from './select-permissions.tsx';

/** The pane "Request API permissions" in its three stages. */
export function RequestPane({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const { stage, mode, loading, resource, type, saveEnabled, saving } = useModel(model);
  return (
    <div className={layout.pane}>
      {stage === 'select-api' && !loading && <SelectApi model={model} />}
      {stage !== 'select-api' && resource && (
        <>
          <div>
            <Link onClick={() => model.back()}>‹ {t('allApis')}</Link>
          </div>
          <div className={layout.section}>
            <h3 className={layout.heading}>{resource.name}</h3>
            <span>
              {resource.url} <Link>{t('docs')}</Link>
            </span>
          </div>
          <p className={layout.prose}>{t('typeQuestion')}</p>
          <div className={layout.buttons}>
            <Tile
              title={t('delegatedPermissions')}
              text={t('delegatedHelp')}
              chosen={type === 'Scope'}
              onClick={() => model.chooseType('Scope')}
            />
            <Tile
              title={t('applicationPermissions')}
              text={t('applicationHelp')}
              chosen={type === 'Role'}
              onClick={() => model.chooseType('Role')}
            />
          </div>
        </>
      )}
      {loading && <p role="status">{t('loading')}</p>}
      {stage === 'select-permissions' && !loading && <SelectPermissions model={model} />}
      {stage !== 'select-api' && (
        <div className={layout.footer}>
          <div className={layout.buttons}>
            <PrimaryButton
              text={t(mode === 'update' ? 'updatePermissions' : 'addPermissions')}
              disabled={!saveEnabled}
              onClick={() => model.save()}
            />
            <DefaultButton text={t('discard')} disabled={saving} onClick={() => model.discard()} />
          </div>
        </div>
      )}
    </div>
  );
}
