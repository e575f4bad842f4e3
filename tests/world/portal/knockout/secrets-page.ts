import type { ModelContext } from '../models/context.ts';
import { opener } from '../models/opener.ts';
import type { CredentialsTab } from '../models/secrets.ts';
import { SecretsModel } from '../models/secrets.ts';
import { fill } from '../texts.ts';
import { mountAddSecretPane } from './add-secret-pane.ts';
import { type Command, commandBar } from './controls/command-bar.ts';
import { copyButton, copyHandler } from './controls/copy-button.ts';
import { type Tab, tabs } from './controls/tabs.ts';
import { type Disposable, observe } from './observe.ts';
import { bind, type Places, templateTexts, whilePresent } from './view.ts';

const SECRETS = `
<p class="ext-help" data-bind="text: t.secretsIntro"></p>
<div class="ext-actions"><div class="fxc-base ext-link-button" role="button" data-bind="fxclick: newSecret, attr: { title: t.newClientSecret }"
  ><span class="ext-plus" aria-hidden="true">+</span><span class="fxs-button-text" data-bind="text: t.newClientSecret"></span></div></div>
<div class="fxc-gc-table ext-secrets" role="grid" data-bind="attr: { 'aria-label': t.clientSecrets }">
  <div class="fxc-gc-headers" role="row">
    <div role="columnheader" class="fxc-gc-columnheader_0_0" data-bind="text: t.description"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_1" data-bind="text: t.expires"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_2"><span data-bind="text: t.value"></span> <span class="ext-info" role="img" data-bind="attr: { title: t.secretsOnceBar, 'aria-label': t.secretsOnceBar }">i</span></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_3" data-bind="text: t.secretId"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_4"></div>
  </div>
  <div class="fxc-gc-loading" data-bind="visible: state().loading, text: t.loading"></div>
  <div class="fxc-gc-rows" data-bind="visible: !state().loading, css: { 'ext-short': short }"><!-- ko foreach: state().rows -->
    <div class="fxc-gc-row" role="row">
      <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_0"><div class="fxc-gc-text" data-bind="text: label, attr: { title: label }"></div></div>
      <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_1"><div class="fxc-gc-text" data-bind="text: expires"></div></div>
      <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_2"><div class="fxc-gc-text" data-bind="text: value, attr: { title: value }"></div><!-- ko if: fresh -->${copyButton('value')}<!-- /ko --></div>
      <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_3"><div class="fxc-gc-text" data-bind="text: secretId, attr: { title: secretId }"></div>${copyButton('secretId')}</div>
      <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_4"><div role="button" class="ext-trash" data-bind="fxclick: $root.remove, attr: { title: $root.t.deleteSecret, 'aria-label': $root.t.deleteSecret }"></div></div>
    </div>
    <!-- /ko --><!-- ko if: missing() > 0 && short --><div aria-hidden="true" data-bind="fxseen: showMore, style: { height: missing() * 32 + 'px' }"></div><!-- /ko -->
  </div>
  <div class="fxc-gc-empty" data-bind="visible: !state().loading && state().count === 0, text: t.noSecrets"></div>
</div>`;

const CERTIFICATES = '<div class="fxc-gc-empty" data-bind="text: t.noCertificates"></div>';

const TEMPLATE = `
${commandBar('commands')}
<div class="ext-page">
  <p data-bind="text: t.credentialsIntro"></p>
  <div class="fxc-infoBox" data-bind="text: t.credentialsTabsBar"></div>
  ${tabs('tabs', 'state().tab')}
  <div role="tabpanel">
    <!-- ko if: state().tab === 'secrets' -->${SECRETS}<!-- /ko -->
    <!-- ko if: state().tab === 'certificates' -->${CERTIFICATES}<!-- /ko -->
    <!-- ko if: state().tab === 'federated' --><div class="fxc-gc-empty" data-bind="text: t.noFederatedCredentials"></div><!-- /ko -->
  </div>
</div>`;

/** As until 2021. */
const STACKED_TEMPLATE = `
${commandBar('commands')}
<div class="ext-page">
  <p data-bind="text: t.credentialsIntro"></p>
  <h3 data-bind="text: t.certificatesHeading"></h3>${CERTIFICATES}
  <h3 data-bind="text: t.clientSecrets"></h3>${SECRETS}
</div>`;

/** "Certificates & secrets". */
export function mountSecrets(context: ModelContext, { content, overlays }: Places, appId: string): Disposable {
  const model = new SecretsModel(context, appId);
  const state = observe(model);
  const t = templateTexts(context);
  const open = opener(context);
  const commands: Command[] = [{ label: t.gotFeedback, icon: '♡', run: () => undefined }];
  const tab = (key: CredentialsTab, text: string, count: () => number): Tab => ({
    key,
    text: () => fill(text, { n: count() }),
    choose: () => model.chooseTab(key),
  });
  const view = bind(content, context.config.credentialsLayout === 'tabs' ? TEMPLATE : STACKED_TEMPLATE, {
    t,
    state,
    commands,
    tabs: [
      tab('certificates', t.certificates, () => 0),
      tab('secrets', t.clientSecretsTab, () => state().count),
      tab('federated', t.federatedCredentials, () => 0),
    ],
    missing: () => state().count - state().rows.length,
    short: context.config.rows === 'when-scrolled-to',
    showMore: () => model.showMoreRows(),
    newSecret: (_data: unknown, event: Event) => open(() => model.newSecret())(event),
    remove: ({ secretId }: { secretId: string }) => void model.removeSecret(secretId),
    copy: copyHandler(t),
  });
  const pane = whilePresent(
    () => state().pane,
    (paneModel) => mountAddSecretPane(context, overlays, paneModel, 'sheet'),
  );
  void model.load();
  return {
    dispose: () => {
      pane.dispose();
      state.dispose();
      view.dispose();
    },
  };
}
