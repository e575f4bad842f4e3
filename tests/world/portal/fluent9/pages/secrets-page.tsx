/** @jsxImportSource react */
import { Button, MessageBar, MessageBarBody, Spinner, Subtitle2, Tab, TabList } from '@fluentui/react-components';
import type { CredentialsTab, SecretRow, SecretsModel } from '../../models/secrets.ts';
import { useOpener, usePortal, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { Commands } from '../controls/commands.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { CutText } from '../controls/cut-text.tsx';
import { Grid, type GridColumn } from '../controls/grid.tsx';
import { Icon } from '../controls/icon.tsx';
import { useLayout } from '../controls/layout.ts';
import { AddSecretPane } from '../panes/add-secret-pane.tsx';
import { SidePane } from '../panes/side-pane.tsx';

function ClientSecrets({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const layout = useLayout();
  const opener = useOpener();
  const { rows, count, loading } = useModel(model);
  const withCopy = (text: string, copyable: boolean) => (
    <div className={layout.centred}>
      <CutText text={text} />
      {copyable && <CopyButton value={text} />}
    </div>
  );
  const columns: GridColumn<SecretRow>[] = [
    { key: 'description', name: t('description'), cell: ({ label }) => <CutText text={label} /> },
    { key: 'expires', name: t('expires'), cell: ({ expires }) => expires },
    { key: 'value', name: t('value'), cell: ({ value, fresh }) => withCopy(value, fresh) },
    { key: 'secretId', name: t('secretId'), cell: ({ secretId }) => withCopy(secretId, true) },
    {
      key: 'delete',
      name: '',
      cell: ({ secretId }) => (
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="delete" />}
          aria-label={t('deleteSecret')}
          onClick={() => model.removeSecret(secretId)}
        />
      ),
    },
  ];
  return (
    <div className={layout.section}>
      <p className={layout.prose}>{t('secretsIntro')}</p>
      <Commands
        commands={[
          { text: t('newClientSecret'), icon: 'add', disabled: loading, onClick: opener(() => model.newSecret()) },
        ]}
      />
      {rows.some(({ fresh }) => fresh) && (
        <MessageBar>
          <MessageBarBody>{t('secretsOnceBar')}</MessageBarBody>
        </MessageBar>
      )}
      {loading ? (
        <Spinner label={t('loading')} />
      ) : (
        <Grid
          label={t('clientSecrets')}
          columns={columns}
          rows={rows}
          keyOf={({ secretId }) => secretId}
          emptyText={t('noSecrets')}
          count={count}
          onShowMore={() => model.showMoreRows()}
        />
      )}
    </div>
  );
}

/** Only the panel of the chosen tab is in the DOM. */
function Tabs({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const { tab, count } = useModel(model);
  return (
    <>
      <MessageBar>
        <MessageBarBody>{t('credentialsTabsBar')}</MessageBarBody>
      </MessageBar>
      <TabList selectedValue={tab} onTabSelect={(_event, { value }) => model.chooseTab(value as CredentialsTab)}>
        <Tab value="certificates">{t('certificates', { n: 0 })}</Tab>
        <Tab value="secrets">{t('clientSecretsTab', { n: count })}</Tab>
        <Tab value="federated">{t('federatedCredentials', { n: 0 })}</Tab>
      </TabList>
      {tab === 'certificates' && <p role="tabpanel">{t('noCertificates')}</p>}
      {tab === 'secrets' && (
        <div role="tabpanel">
          <ClientSecrets model={model} />
        </div>
      )}
      {tab === 'federated' && <p role="tabpanel">{t('noFederatedCredentials')}</p>}
    </>
  );
}

/** One below the other, as until 2021. */
function Stacked({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  return (
    <>
      <Subtitle2 as="h3">{t('certificatesHeading')}</Subtitle2>
      <p>{t('noCertificates')}</p>
      <Subtitle2 as="h3">{t('clientSecrets')}</Subtitle2>
      <ClientSecrets model={model} />
    </>
  );
}

/** "Certificates & secrets". */
export function SecretsPage({ model }: { readonly model: SecretsModel }) {
  const t = useTexts();
  const layout = useLayout();
  const { credentialsLayout } = usePortal().config;
  const { pane } = useModel(model);
  return (
    <div className={layout.page}>
      <Commands commands={[{ text: t('gotFeedback'), icon: 'feedback' }]} />
      <p className={layout.prose}>{t('credentialsIntro')}</p>
      {credentialsLayout === 'tabs' ? <Tabs model={model} /> : <Stacked model={model} />}
      {pane && (
        <SidePane title={t('addAClientSecret')} onDismiss={() => void pane.cancel()}>
          <AddSecretPane model={pane} />
        </SidePane>
      )}
    </div>
  );
}
