import * as ko from 'knockout';
import type { ConfiguredPermission } from '../api-types.ts';
import type { ModelContext } from '../models/context.ts';
import { opener } from '../models/opener.ts';
import { type ConfiguredGroup, PermissionsModel, statusOf } from '../models/permissions.ts';
import { mountConsentDialog } from './consent-dialog.ts';
import { type Command, commandBar } from './controls/command-bar.ts';
import { type Disposable, keyed, observe } from './observe.ts';
import { mountRequestPane } from './request-pane.ts';
import { bind, type Places, templateTexts, whilePresent } from './view.ts';

const ROW = `
<div class="fxc-gc-row" role="row"><div class="fxc-gc-row-content fxc-gc-row-content_0">
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_0"><div class="fxc-gc-text" data-bind="text: name, attr: { title: name }"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_1"><div class="fxc-gc-text" data-bind="text: type === 'Scope' ? $root.t.delegated : $root.t.application"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_2"><div class="fxc-gc-text" data-bind="text: description, attr: { title: description }"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_3"><div class="fxc-gc-text" data-bind="text: adminConsentRequired ? $root.t.yes : $root.t.no"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_4"><div class="fxc-gc-text" data-bind="css: { 'ext-granted': granted }, text: $root.statusOf($data)"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_5"><div role="button" class="ext-row-menu" aria-haspopup="menu" data-bind="fxclick: $root.toggleMenu, attr: { 'aria-label': name }">&#8943;</div>
    <!-- ko if: $root.menuOf() === $data --><div class="ext-menu" role="menu"><div role="menuitem" data-bind="fxclick: $root.remove, text: $root.t.removePermission"></div></div><!-- /ko -->
  </div>
</div></div>`;

const GRID = `
<div class="fxc-gc-table ext-permissions" role="grid" data-bind="attr: { 'aria-label': t.configuredPermissions }">
  <div class="fxc-gc-headers" role="row">
    <div role="columnheader" class="fxc-gc-columnheader_0_0" data-bind="text: t.permissionColumn"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_1" data-bind="text: t.typeColumn"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_2" data-bind="text: t.description"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_3" data-bind="text: t.adminConsentColumn"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_4" data-bind="text: t.statusColumn"></div>
    <div role="columnheader" class="fxc-gc-columnheader_0_5"></div>
  </div>
  <div class="fxc-gc-loading" data-bind="visible: state().loading">&#8226; &#8226; &#8226;</div>
  <!-- ko ifnot: state().loading -->
  <div class="fxc-gc-rows" data-bind="foreach: groups, css: { 'ext-short': short }">
    <div class="fxc-gc-row fxc-gc-grouprow" role="row">
      <div role="gridcell" class="fxc-gc-cell ext-group-cell">
        <div class="fxc-gc-chevron" role="button" data-bind="fxclick: toggle, css: { 'fxc-gc-chevron-open': !group().collapsed },
          attr: { 'aria-expanded': String(!group().collapsed), 'aria-label': $root.t.expandOrCollapse }"></div>
        <a class="fxs-fxclick" role="link" data-bind="fxclick: open, text: title"></a>
      </div>
    </div>
    <!-- ko ifnot: group().collapsed --><!-- ko foreach: group().rows -->${ROW}<!-- /ko -->
    <!-- ko if: missing() > 0 && short --><div aria-hidden="true" data-bind="fxseen: showMore, style: { height: missing() * 32 + 'px' }"></div><!-- /ko --><!-- /ko -->
  </div>
  <div class="fxc-gc-empty" data-bind="visible: state().groups.length === 0, text: t.noPermissions"></div>
  <!-- /ko -->
</div>`;

const TEMPLATE = `
${commandBar('commands')}
<div class="ext-page">
  <div class="fxc-infoBox fxc-infoBox-warning" role="status" data-bind="visible: state().editingBar, text: t.editingBar"></div>
  <div class="fxc-infoBox fxc-infoBox-success" role="status" data-bind="visible: state().consentBar, text: t.consentDone"></div>
  <h3 data-bind="text: t.configuredPermissions"></h3>
  <p class="ext-help" data-bind="text: t.configuredPermissionsHelp"></p>
  <div class="ext-actions">
    <div class="fxc-base ext-link-button" role="button" data-bind="fxclick: add, attr: { title: t.addAPermission }"
      ><span class="ext-plus" aria-hidden="true">+</span><span class="fxs-button-text" data-bind="text: t.addAPermission"></span></div>
    <!-- ko if: state().consentAvailable -->
    <div class="fxc-base ext-link-button" role="button" data-bind="fxclick: askForConsent,
      attr: { title: t.grantAdminConsentFor, 'aria-disabled': String(!canConsent()) }, css: { 'fxs-button-disabled': !canConsent() }"
      ><span class="ext-tick" aria-hidden="true">&#10003;</span><span class="fxs-button-text" data-bind="text: t.grantAdminConsentFor"></span></div>
    <!-- /ko -->
  </div>
  ${GRID}
</div>`;

/** "API permissions". */
export function mountPermissions(context: ModelContext, { content, overlays }: Places, appId: string): Disposable {
  const model = new PermissionsModel(context, appId);
  const state = observe(model);
  const t = templateTexts(context);
  const open = opener(context);
  const short = context.config.rows === 'when-scrolled-to';
  const menuOf = ko.observable<ConfiguredPermission>();
  const commands: Command[] = [
    { label: t.refresh, icon: '↻', run: () => void model.load() },
    { label: t.gotFeedback, icon: '♡', run: () => undefined },
  ];
  const groupView = (group: ko.Observable<ConfiguredGroup>) => ({
    group,
    title: ko.pureComputed(() => `${group().resourceName} (${group().count})`),
    missing: ko.pureComputed(() => group().count - group().rows.length),
    short,
    showMore: () => model.showMoreRows(),
    toggle: () => model.toggleGroup(group().resourceAppId),
    open: (_data: unknown, event: Event) => open(() => model.openResource(group().resourceAppId))(event),
  });
  const view = bind(content, TEMPLATE, {
    t,
    state,
    commands,
    groups: keyed(
      () => state().groups,
      (group) => group.resourceAppId,
      groupView,
    ),
    add: (_data: unknown, event: Event) => open(() => model.addPermission())(event),
    askForConsent: () => model.askForConsent(),
    canConsent: () => state().consentEnabled,
    short,
    statusOf: (row: ConfiguredPermission) => statusOf(context, row),
    menuOf,
    toggleMenu: (row: ConfiguredPermission) => menuOf(menuOf() === row ? undefined : row),
    remove: (row: ConfiguredPermission) => void model.removePermission(row),
  });
  const pane = whilePresent(
    () => state().pane,
    (paneModel) => mountRequestPane(context, overlays, paneModel, 'sheet'),
  );
  const dialog = whilePresent(
    () => state().dialog,
    (dialogModel) => mountConsentDialog(context, overlays, dialogModel),
  );
  void model.load();
  return {
    dispose: () => {
      pane.dispose();
      dialog.dispose();
      state.dispose();
      view.dispose();
    },
  };
}
