import type { AppListEntry } from '../api-types.ts';
import { AppListModel, type ListTab } from '../models/app-list.ts';
import type { ModelContext } from '../models/context.ts';
import { type Command, commandBar } from './controls/command-bar.ts';
import { type Tab, tabs } from './controls/tabs.ts';
import { type Disposable, observe } from './observe.ts';
import { bind, type Places, templateTexts } from './view.ts';

const TEMPLATE = `
${commandBar('commands')}
<div class="ext-page">
  ${tabs('tabs', 'state().tab')}
  <input type="text" class="azc-input azc-formControl ext-list-filter" autocomplete="off"
    data-bind="fxvalue: state().filter, event: { input: filterTyped, change: filterTyped },
      attr: { placeholder: t.listFilter, 'aria-label': t.listFilter }">
  <div class="fxc-gc-table" role="grid" data-bind="attr: { 'aria-label': t.appRegistrations }">
    <div class="fxc-gc-headers" role="row">
      <div role="columnheader" class="fxc-gc-columnheader_0_0" data-bind="text: t.displayName"></div>
      <div role="columnheader" class="fxc-gc-columnheader_0_1" data-bind="text: t.applicationClientId"></div>
      <div role="columnheader" class="fxc-gc-columnheader_0_2" data-bind="text: t.createdOn"></div>
      <div role="columnheader" class="fxc-gc-columnheader_0_3" data-bind="text: t.certificatesAndSecrets"></div>
    </div>
    <div class="fxc-gc-loading" data-bind="visible: state().loading, text: t.loading"></div>
    <div class="fxc-gc-rows" data-bind="foreach: state().apps, visible: !state().loading">
      <div class="fxc-gc-row" role="row">
        <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_0"><a class="fxs-fxclick fxc-gc-text" role="link"
          data-bind="fxclick: $root.open, text: name, attr: { title: name }"></a></div>
        <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_1"><div class="fxc-gc-text"
          data-bind="text: appId, attr: { title: appId }"></div></div>
        <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_2"><div class="fxc-gc-text" data-bind="text: $root.day(createdOn)"></div></div>
        <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_3"><div class="fxc-gc-text"
          data-bind="text: hasSecret ? $root.t.current : '-'"></div></div>
      </div>
    </div>
    <div class="fxc-gc-empty" data-bind="visible: !state().loading && state().apps.length === 0, text: t.noApplications"></div>
  </div>
</div>`;

/** The list of app registrations. */
export function mountList(context: ModelContext, { content }: Places): Disposable {
  const model = new AppListModel(context);
  const state = observe(model);
  const t = templateTexts(context);
  const nothing = () => undefined;
  const commands: Command[] = [
    {
      label: t.newRegistration,
      icon: '+',
      disabled: !model.getState().canRegister,
      run: () => model.newRegistration(),
    },
    { label: t.endpoints, icon: '⊕', run: nothing },
    { label: t.refresh, icon: '↻', run: () => void model.load() },
    { label: t.download, icon: '↓', run: nothing },
    { label: t.previewFeatures, icon: '▤', run: nothing },
    { label: t.gotFeedback, icon: '♡', run: nothing },
  ];
  const tab = (key: ListTab, text: string): Tab => ({ key, text: () => text, choose: () => void model.chooseTab(key) });
  const view = bind(content, TEMPLATE, {
    t,
    state,
    commands,
    tabs: [tab('all', t.allApplications), tab('owned', t.ownedApplications), tab('deleted', t.deletedApplications)],
    filterTyped: (_data: unknown, event: Event) => {
      if (event.target instanceof HTMLInputElement) void model.setFilter(event.target.value);
    },
    open: (app: AppListEntry) => model.openApp(app),
    day: (iso: string) => new Date(iso).toLocaleDateString(context.config.language),
  });
  void model.load();
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
