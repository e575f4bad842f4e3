/** @jsxImportSource react */
import { Link, SearchBox, Subtitle2, Tab, TabList } from '@fluentui/react-components';
import type { ResourceEntry } from '../../api-types.ts';
import type { ApiTab, RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { CutText } from '../controls/cut-text.tsx';
import { Grid, type GridColumn } from '../controls/grid.tsx';
import { useLayout } from '../controls/layout.ts';
import { Tile } from '../controls/tile.tsx';

const GRAPH = 'Microsoft Graph';

/** First stage of the permissions pane: which API? */
export function SelectApi({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const layout = useLayout();
  const { apiTab, apiSearch, apis } = useModel(model);
  const tile = ({ appId, name, url }: ResourceEntry, text = url) => (
    <Tile key={appId} title={name} text={text} onClick={() => model.chooseApi(appId)} />
  );
  const columns: GridColumn<ResourceEntry>[] = [
    {
      key: 'name',
      name: t('apiNameColumn'),
      cell: ({ appId, name }) => <Link onClick={() => model.chooseApi(appId)}>{name}</Link>,
    },
    { key: 'appId', name: t('apiIdColumn'), cell: ({ appId }) => <CutText text={appId} /> },
  ];
  return (
    <>
      <Subtitle2 as="h3">{t('selectAnApi')}</Subtitle2>
      <TabList selectedValue={apiTab} onTabSelect={(_event, { value }) => model.chooseTab(value as ApiTab)}>
        <Tab value="microsoft">{t('microsoftApis')}</Tab>
        <Tab value="organization">{t('organizationApis')}</Tab>
        <Tab value="mine">{t('myApis')}</Tab>
      </TabList>
      {apiTab === 'microsoft' && (
        <div className={layout.section}>
          <Subtitle2 as="h4">{t('commonApis')}</Subtitle2>
          {apis.filter(({ name }) => name === GRAPH).map((api) => tile(api, t('graphTile')))}
          <Subtitle2 as="h4">{t('moreApis')}</Subtitle2>
          {apis.filter(({ name }) => name !== GRAPH).map((api) => tile(api))}
        </div>
      )}
      {apiTab === 'organization' && (
        <div className={layout.section}>
          <SearchBox
            placeholder={t('apiSearch')}
            value={apiSearch}
            onChange={(_event, { value }) => model.searchApis(value)}
          />
          <Grid label={t('organizationApis')} columns={columns} rows={apis} keyOf={({ appId }) => appId} />
        </div>
      )}
    </>
  );
}
