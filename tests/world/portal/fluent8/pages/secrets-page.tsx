/** @jsxImportSource react */
import { CommandBar, type IColumn, IconButton, MessageBar, mergeStyles, Pivot, PivotItem } from '@fluentui/react';
import type { CredentialsTab, SecretRow, SecretsModel } from '../../models/secrets.ts';
import { useOpener, usePortal, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { CutText } from '../controls/cut-text.tsx';
import { Grid } from '../controls/grid.tsx';
import { layout } from '../controls/layout.ts';
import { AddSecretPane } from '../panes/add-secret-pane.tsx';
import { SidePane } from '../panes/side-pane.tsx';

const withIcon = mergeStyles({ display: 'flex', alignItems: 'center', gap: 4, minWidth: 0 });

function columnsOf(t: ReturnType<typeof useTexts>, model: SecretsModel): IColumn[] {
  return [
    {
      key: 'description',
      name: t('description'),
      minWidth: 120,
      maxWidth: 220,
      onRender: (row: SecretRow) => <CutText text={row.label} />,
    },
    { key: 'expires', name: t('expires'), minWidth: 80, maxWidth: 100, fieldName: 'expires' },
    {
      key: 'value',
      name: t('value'),
      minWidth: 170,
      maxWidth: 190,
      onRender: (row: SecretRow) => (
        <div className={withIcon}>
          <CutText text={row.value} />
          {row.fresh && <CopyButton value={row.value} />}
        </div>
      ),
    },
    {
      key: 'secretId',
      name: t('secretId'),
      minWidth: 170,
      maxWidth: 220,
      onRender: (row: SecretRow) => (
        <div className={withIcon}>
          <CutText text={row.secretId} />
          <CopyButton value={row.secretId} />
        </div>
      ),
    },
    {
      key: 'delete',
      name: '',
      minWidth: 32,
      onRender: (row: SecretRow) => (
        <IconButton
          iconProps={{ iconName: 'Delete' }}
          ariaLabel={t('deleteSecret')}
          styles={{ root: { height: 24, width: 24 } }}
          onClick={() => model.removeSecret(row.secretId)}
        />
      ),
    },
  ];
}

/** The secrets, under the command that adds one. */
function ClientSecrets({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const opener = useOpener();
  const { rows, count, loading } = useModel(model);
  return (
    <>
      <p className={layout.prose}>{t('secretsIntro')}</p>
      <CommandBar
        items={[
          {
            key: 'new',
            text: t('newClientSecret'),
            iconProps: { iconName: 'Add' },
            disabled: loading,
            onClick: opener(() => model.newSecret()),
          },
        ]}
      />
      {rows.some(({ fresh }) => fresh) && <MessageBar>{t('secretsOnceBar')}</MessageBar>}
      {loading ? (
        <p role="status">{t('loading')}</p>
      ) : (
        <Grid
          label={t('clientSecrets')}
          columns={columnsOf(t, model)}
          rows={rows.map((row) => ({ ...row, key: row.secretId }))}
          emptyText={t('noSecrets')}
          count={count}
          onShowMore={() => model.showMoreRows()}
        />
      )}
    </>
  );
}

/** The panels of the tabs not chosen stay in the DOM, hidden. */
function Tabs({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const { tab, count } = useModel(model);
  return (
    <>
      <MessageBar>{t('credentialsTabsBar')}</MessageBar>
      <Pivot selectedKey={tab} onLinkClick={(item) => model.chooseTab(item?.props.itemKey as CredentialsTab)}>
        <PivotItem itemKey="certificates" headerText={t('certificates', { n: 0 })} alwaysRender>
          <p className={layout.prose}>{t('noCertificates')}</p>
        </PivotItem>
        <PivotItem itemKey="secrets" headerText={t('clientSecretsTab', { n: count })} alwaysRender>
          <ClientSecrets model={model} />
        </PivotItem>
        <PivotItem itemKey="federated" headerText={t('federatedCredentials', { n: 0 })} alwaysRender>
          <p className={layout.prose}>{t('noFederatedCredentials')}</p>
        </PivotItem>
      </Pivot>
    </>
  );
}

/** One below the other, as until 2021. */
function Stacked({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  return (
    <>
      <h3 className={layout.heading}>{t('certificatesHeading')}</h3>
      <p className={layout.prose}>{t('noCertificates')}</p>
      <h3 className={layout.heading}>{t('clientSecrets')}</h3>
      <ClientSecrets model={model} />
    </>
  );
}

/** "Certificates & secrets". */
export function SecretsPage({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const { credentialsLayout } = usePortal().config;
  const { pane } = useModel(model);
  return (
    <div className={layout.page}>
      <CommandBar items={[{ key: 'feedback', text: t('gotFeedback'), iconProps: { iconName: 'Feedback' } }]} />
      <p className={layout.prose}>{t('credentialsIntro')}</p>
      {credentialsLayout === 'tabs' ? <Tabs model={model} /> : <Stacked model={model} />}
      {pane && (
        <SidePane title={t('addAClientSecret')} onDismiss={() => pane.cancel()}>
          <AddSecretPane model={pane} />
        </SidePane>
      )}
    </div>
  );
}
