/** @jsxImportSource react */
import { Link, SearchBox, Spinner, Tab, TabList } from '@fluentui/react-components';
import type { AppListEntry } from '../../api-types.ts';
import type { AppListModel, ListTab } from '../../models/app-list.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { LIST_TABS } from '../../react/list-tabs.ts';
import { useModel } from '../../react/use-model.ts';
import { Commands } from '../controls/commands.tsx';
import { CutText } from '../controls/cut-text.tsx';
import { Grid, type GridColumn } from '../controls/grid.tsx';
import { useLayout } from '../controls/layout.ts';

/** The list of app registrations. */
export function ListPage({ model }: { readonly model: AppListModel }) {
  const t = useTexts();
  const { config } = usePortal();
  const layout = useLayout();
  const { tab, filter, apps, loading, canRegister } = useModel(model);
  const day = (iso: string) => new Date(iso).toLocaleDateString(config.language);
  const columns: GridColumn<AppListEntry>[] = [
    {
      key: 'displayName',
      name: t('displayName'),
      cell: (app) => <Link onClick={() => model.openApp(app)}>{app.name}</Link>,
    },
    { key: 'appId', name: t('applicationClientId'), cell: ({ appId }) => <CutText text={appId} /> },
    { key: 'createdOn', name: t('createdOn'), cell: ({ createdOn }) => <CutText text={day(createdOn)} /> },
    {
      key: 'credentials',
      name: t('certificatesAndSecrets'),
      cell: ({ hasSecret }) => <CutText text={hasSecret ? t('current') : '-'} />,
    },
  ];
  return (
    <div className={layout.page}>
      <Commands
        commands={[
          {
            text: t('newRegistration'),
            icon: 'add',
            disabled: !canRegister,
            onClick: () => model.newRegistration(),
          },
          { text: t('endpoints'), icon: 'info' },
          { text: t('refresh'), icon: 'refresh', onClick: () => void model.load() },
          { text: t('gotFeedback'), icon: 'feedback' },
        ]}
      />
      <TabList selectedValue={tab} onTabSelect={(_event, { value }) => model.chooseTab(value as ListTab)}>
        {LIST_TABS.map(([key, text]) => (
          <Tab key={key} value={key}>
            {t(text)}
          </Tab>
        ))}
      </TabList>
      <SearchBox
        placeholder={t('listFilter')}
        value={filter}
        onChange={(_event, { value }) => model.setFilter(value)}
      />
      {loading ? (
        <Spinner label={t('loading')} />
      ) : (
        <Grid
          label={t('appRegistrations')}
          columns={columns}
          rows={apps}
          keyOf={({ appId }) => appId}
          emptyText={t('noApplications')}
        />
      )}
    </div>
  );
}
