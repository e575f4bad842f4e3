/** @jsxImportSource react */
import { CommandBar, type IColumn, Link, Pivot, PivotItem, SearchBox } from '@fluentui/react';
import type { AppListEntry } from '../../api-types.ts';
import type { AppListModel, ListTab } from '../../models/app-list.ts';
import { useTexts } from '../../react/context.ts';
import { LIST_TABS } from '../../react/list-tabs.ts';
import { useModel } from '../../react/use-model.ts';
import { CutText } from '../controls/cut-text.tsx';
import { Grid } from '../controls/grid.tsx';
import { layout } from '../controls/layout.ts';

/** The list of app registrations. */
export function ListPage({ model }: { readonly model: AppListModel }) {
  const t = useTexts();
  const { tab, filter, apps, loading, canRegister } = useModel(model);
  const columns: IColumn[] = [
    {
      key: 'displayName',
      name: t('displayName'),
      minWidth: 220,
      onRender: (app: AppListEntry) => <Link onClick={() => model.openApp(app)}>{app.name}</Link>,
    },
    {
      key: 'appId',
      name: t('applicationClientId'),
      minWidth: 270,
      onRender: (app: AppListEntry) => <CutText text={app.appId} />,
    },
    {
      key: 'createdOn',
      name: t('createdOn'),
      minWidth: 120,
      onRender: (app: AppListEntry) => <CutText text={app.createdOn.slice(0, 10)} />,
    },
    {
      key: 'credentials',
      name: t('certificatesAndSecrets'),
      minWidth: 140,
      onRender: (app: AppListEntry) => <CutText text={app.hasSecret ? t('current') : '-'} />,
    },
  ];
  return (
    <div className={layout.page}>
      <CommandBar
        items={[
          {
            key: 'new',
            text: t('newRegistration'),
            iconProps: { iconName: 'Add' },
            disabled: !canRegister,
            onClick: () => model.newRegistration(),
          },
          { key: 'endpoints', text: t('endpoints'), iconProps: { iconName: 'Info' } },
          {
            key: 'refresh',
            text: t('refresh'),
            iconProps: { iconName: 'Refresh' },
            onClick: () => {
              void model.load();
            },
          },
          { key: 'feedback', text: t('gotFeedback'), iconProps: { iconName: 'Feedback' } },
        ]}
      />
      <Pivot selectedKey={tab} onLinkClick={(item) => model.chooseTab(item?.props.itemKey as ListTab)}>
        {LIST_TABS.map(([key, text]) => (
          <PivotItem key={key} itemKey={key} headerText={t(text)} />
        ))}
      </Pivot>
      <SearchBox
        placeholder={t('listFilter')}
        value={filter}
        onChange={(_event, text) => model.setFilter(text ?? '')}
      />
      {loading ? (
        <p role="status">{t('loading')}</p>
      ) : (
        <Grid
          label={t('appRegistrations')}
          columns={columns}
          rows={apps.map((app) => ({ ...app, key: app.appId }))}
          emptyText={t('noApplications')}
        />
      )}
    </div>
  );
}
