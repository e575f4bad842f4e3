/** @jsxImportSource react */
import { Button, Link, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { useLayout } from '../controls/layout.ts';
import { Tile } from '../controls/tile.tsx';
import { SelectApi } from './select-api.tsx';
import { SelectPermissions } from './select-permissions.tsx';

/** The pane "Request API permissions" in its three stages. */
export function RequestPane({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const layout = useLayout();
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
            <Subtitle2 as="h3">{resource.name}</Subtitle2>
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
      {loading && <Spinner label={t('loading')} />}
      {stage === 'select-permissions' && !loading && <SelectPermissions model={model} />}
      {stage !== 'select-api' && (
        <div className={layout.footer}>
          <div className={layout.buttons}>
            <Button appearance="primary" disabled={!saveEnabled} onClick={() => model.save()}>
              {t(mode === 'update' ? 'updatePermissions' : 'addPermissions')}
            </Button>
            <Button disabled={saving} onClick={() => model.discard()}>
              {t('discard')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
