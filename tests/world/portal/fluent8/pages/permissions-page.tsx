/** @jsxImportSource react */
import { CommandBar, type IColumn, IconButton, Link, MessageBar, MessageBarType } from '@fluentui/react';
import type { ConfiguredPermission } from '../../api-types.ts';
import { type PermissionsModel, statusOf } from '../../models/permissions.ts';
import { useOpener, usePortal, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { CutText } from '../controls/cut-text.tsx';
import { Grid } from '../controls/grid.tsx';
import { layout } from '../controls/layout.ts';
import { RequestPane } from '../panes/request-pane.tsx';
import { SidePane } from '../panes/side-pane.tsx';
import { ConsentDialog } from './consent-dialog.tsx';

function columnsOf(
  portal: ReturnType<typeof usePortal>,
  t: ReturnType<typeof useTexts>,
  model: PermissionsModel,
): IColumn[] {
  const column = (
    key: string,
    name: string,
    minWidth: number,
    text: (row: ConfiguredPermission) => string,
  ): IColumn => ({
    key,
    name,
    minWidth,
    isResizable: true,
    onRender: (row: ConfiguredPermission) => <CutText text={text(row)} />,
  });
  return [
    column('name', t('permissionColumn'), 200, (row) => row.name),
    column('type', t('typeColumn'), 80, (row) => t(row.type === 'Scope' ? 'delegated' : 'application')),
    column('description', t('description'), 240, (row) => row.description),
    column('adminConsent', t('adminConsentColumn'), 120, (row) => t(row.adminConsentRequired ? 'yes' : 'no')),
    column('status', t('statusColumn'), 170, (row) => statusOf(portal, row)),
    {
      key: 'menu',
      name: '',
      minWidth: 32,
      onRender: (row: ConfiguredPermission) => (
        <IconButton
          iconProps={{ iconName: 'More' }}
          menuIconProps={{ iconName: '' }}
          ariaLabel="..."
          menuProps={{
            items: [
              {
                key: 'remove',
                text: t('removePermission'),
                onClick: () => {
                  void model.removePermission(row);
                },
              },
            ],
          }}
        />
      ),
    },
  ];
}

/** "API permissions": what is configured, API by API, and the ways to add and to consent. */
export function PermissionsPage({ model }: { readonly model: PermissionsModel }) {
  const portal = usePortal();
  const t = useTexts();
  const state = useModel(model);
  const opener = useOpener();
  const columns = columnsOf(portal, t, model);
  return (
    <div className={layout.page}>
      <CommandBar
        items={[
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
      {state.editingBar && <MessageBar messageBarType={MessageBarType.warning}>{t('editingBar')}</MessageBar>}
      {state.consentBar && <MessageBar messageBarType={MessageBarType.success}>{t('consentDone')}</MessageBar>}
      <h3 className={layout.heading}>{t('configuredPermissions')}</h3>
      <p className={layout.prose}>{t('configuredPermissionsHelp')}</p>
      <CommandBar
        items={[
          {
            key: 'add',
            text: t('addAPermission'),
            iconProps: { iconName: 'Add' },
            disabled: state.loading,
            onClick: opener(() => model.addPermission()),
          },
          ...(state.consentAvailable
            ? [
                {
                  key: 'consent',
                  text: t('grantAdminConsentFor'),
                  iconProps: { iconName: 'CheckMark' },
                  disabled: !state.consentEnabled,
                  onClick: () => model.askForConsent(),
                },
              ]
            : []),
        ]}
      />
      {state.loading && <p role="status">{t('loading')}</p>}
      {!state.loading && state.groups.length === 0 && <p>{t('noPermissions')}</p>}
      {!state.loading &&
        state.groups.map(({ resourceAppId, resourceName, collapsed, rows, count }) => (
          <section key={resourceAppId} aria-label={resourceName}>
            <div className={layout.title}>
              <IconButton
                iconProps={{ iconName: collapsed ? 'ChevronRightMed' : 'ChevronDown' }}
                ariaLabel={t('expandOrCollapse')}
                aria-expanded={!collapsed}
                onClick={() => model.toggleGroup(resourceAppId)}
              />
              <Link onClick={opener(() => model.openResource(resourceAppId))}>{`${resourceName} (${count})`}</Link>
            </div>
            {!collapsed && (
              <Grid
                label={resourceName}
                columns={columns}
                rows={rows.map((row) => ({ ...row, key: `${row.type}/${row.id}` }))}
                count={count}
                onShowMore={() => model.showMoreRows()}
              />
            )}
          </section>
        ))}
      {state.dialog && <ConsentDialog model={state.dialog} />}
      {state.pane && (
        <SidePane title={t('requestApiPermissions')} onDismiss={() => state.pane?.discard()}>
          <RequestPane model={state.pane} />
        </SidePane>
      )}
    </div>
  );
}
