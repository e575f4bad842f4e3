/** @jsxImportSource react */
import { type IColumn, Link, Pivot, PivotItem, SearchBox } from '@fluentui/react';
import type { ResourceEntry } from '../../api-types.ts';
import type { ApiTab, RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { CutText } from '../controls/cut-text.tsx';
import { Grid } from '../controls/grid.tsx';
import { layout } from '../controls/layout.ts';
import { Tile } from '../controls/tile.tsx';

const GRAPH = 'Microsoft Graph';

/** First stage of the permissions pane: which API? */
export function SelectApi({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const { apiTab, apiSearch, apis } = useModel(model);
  const tile = ({ appId, name, url }: ResourceEntry, text = url) => (
    <Tile key={appId} title={name} text={text} onClick={() => model.chooseApi(appId)} />
  );
  const columns: IColumn[] = [
    {
      key: 'name',
      name: t('apiNameColumn'),
      minWidth: 200,
      onRender: (api: ResourceEntry) => <Link onClick={() => model.chooseApi(api.appId)}>{api.name}</Link>,
    },
    {
      key: 'appId',
      name: t('apiIdColumn'),
      minWidth: 260,
      onRender: (api: ResourceEntry) => <CutText text={api.appId} />,
    },
  ];
  return (
    <>
      <h3 className={layout.heading}>{t('selectAnApi')}</h3>
      <Pivot selectedKey={apiTab} onLinkClick={(item) => model.chooseTab(item?.props.itemKey as ApiTab)}>
        <PivotItem itemKey="microsoft" headerText={t('microsoftApis')}>
          <div className={layout.section}>
            <h4 className={layout.heading}>{t('commonApis')}</h4>
            {apis.filter(({ name }) => name === GRAPH).map((api) => tile(api, t('graphTile')))}
            <h4 className={layout.heading}>{t('moreApis')}</h4>
            {apis.filter(({ name }) => name !== GRAPH).map((api) => tile(api))}
          </div>
        </PivotItem>
        <PivotItem itemKey="organization" headerText={t('organizationApis')}>
          <div className={layout.section}>
            <SearchBox
              placeholder={t('apiSearch')}
              value={apiSearch}
              onChange={(_event, text) => model.searchApis(text ?? '')}
            />
            <Grid
              label={t('organizationApis')}
              columns={columns}
              rows={apis.map((api) => ({ ...api, key: api.appId }))}
            />
          </div>
        </PivotItem>
        <PivotItem itemKey="mine" headerText={t('myApis')} />
      </Pivot>
    </>
  );
}
