/** @jsxImportSource react */
import {
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { PermissionsModel } from '../../models/permissions.ts';
import { useOpener, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { Commands } from '../controls/commands.tsx';
import { useLayout } from '../controls/layout.ts';
import { ShortList } from '../controls/short-list.tsx';
import { RequestPane } from '../panes/request-pane.tsx';
import { SidePane } from '../panes/side-pane.tsx';
import { ConfiguredRows } from './configured-group.tsx';
import { ConsentDialog } from './consent-dialog.tsx';

const COLUMNS = ['permissionColumn', 'typeColumn', 'description', 'adminConsentColumn', 'statusColumn'] as const;

/** "API permissions": what is configured, API by API in one plain table, and the ways to add and to consent. */
export function PermissionsPage({ model }: { readonly model: PermissionsModel }) {
  const t = useTexts();
  const layout = useLayout();
  const opener = useOpener();
  const { loading, groups, editingBar, consentBar, consentAvailable, consentEnabled, pane, dialog } = useModel(model);
  const missing = groups.reduce((sum, { rows, count }) => sum + count - rows.length, 0);
  return (
    <div className={layout.page}>
      <Commands
        commands={[
          { text: t('refresh'), icon: 'refresh', onClick: () => void model.load() },
          { text: t('gotFeedback'), icon: 'feedback' },
        ]}
      />
      {editingBar && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('editingBar')}</MessageBarBody>
        </MessageBar>
      )}
      {consentBar && (
        <MessageBar intent="success">
          <MessageBarBody>{t('consentDone')}</MessageBarBody>
        </MessageBar>
      )}
      <Subtitle2 as="h3">{t('configuredPermissions')}</Subtitle2>
      <p className={layout.prose}>{t('configuredPermissionsHelp')}</p>
      <Commands
        commands={[
          { text: t('addAPermission'), icon: 'add', disabled: loading, onClick: opener(() => model.addPermission()) },
          ...(consentAvailable
            ? [
                {
                  text: t('grantAdminConsentFor'),
                  icon: 'check' as const,
                  disabled: !consentEnabled,
                  onClick: () => model.askForConsent(),
                },
              ]
            : []),
        ]}
      />
      {loading && <Spinner label={t('loading')} />}
      {!loading && groups.length === 0 && <p>{t('noPermissions')}</p>}
      {!loading && groups.length > 0 && (
        <ShortList missing={missing} onShowMore={() => model.showMoreRows()}>
          <Table size="small" aria-label={t('configuredPermissions')}>
            <TableHeader>
              <TableRow>
                {COLUMNS.map((key) => (
                  <TableHeaderCell key={key}>{t(key)}</TableHeaderCell>
                ))}
                <TableHeaderCell />
              </TableRow>
            </TableHeader>
            <TableBody>
              {groups.map((group) => (
                <ConfiguredRows key={group.resourceAppId} group={group} model={model} />
              ))}
            </TableBody>
          </Table>
        </ShortList>
      )}
      {dialog && <ConsentDialog model={dialog} />}
      {pane && (
        <SidePane title={t('requestApiPermissions')} onDismiss={() => void pane.discard()}>
          <RequestPane model={pane} />
        </SidePane>
      )}
    </div>
  );
}
