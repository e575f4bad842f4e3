import * as ko from 'knockout';
import type { ResourceEntry } from '../api-types.ts';
import type { ModelContext } from '../models/context.ts';
import type { ApiTab, PaneGroup, PaneItem, RequestPaneModel } from '../models/request-pane.ts';
import { contextPane, type PaneShape } from './context-pane.ts';
import { button } from './controls/button.ts';
import { type Tab, tabs } from './controls/tabs.ts';
import { type Disposable, keyed, observe, slice } from './observe.ts';
import { PERMISSION_LIST } from './request-pane-list.ts';
import { bind, templateTexts } from './view.ts';

const GRAPH = '00000003-0000-0000-c000-000000000000';

const SELECT_API = `
<h3 data-bind="text: t.selectAnApi"></h3>
${tabs('tabs', 'state().apiTab')}
<!-- ko if: state().apiTab === 'microsoft' -->
<h4 data-bind="text: t.commonApis"></h4>
<!-- ko foreach: graphTiles --><div class="ext-tile ext-tile-wide" role="button" data-bind="fxclick: $root.chooseApi, attr: { 'aria-label': name }">
  <div class="ext-tile-title" data-bind="text: name"></div><div class="ext-tile-text" data-bind="text: $root.t.graphTile"></div></div><!-- /ko -->
<h4 data-bind="text: t.moreApis"></h4>
<div class="ext-tiles" data-bind="foreach: otherTiles"><div class="ext-tile" role="button" data-bind="fxclick: $root.chooseApi, attr: { 'aria-label': name }">
  <div class="ext-tile-title" data-bind="text: name"></div><div class="ext-tile-text" data-bind="text: url"></div></div></div>
<!-- /ko -->
<!-- ko if: state().apiTab === 'organization' -->
<input type="text" class="azc-input azc-formControl" autocomplete="off" data-bind="fxvalue: state().apiSearch,
  event: { input: apiSearchTyped, change: apiSearchTyped }, attr: { placeholder: t.apiSearch, 'aria-label': t.apiSearch }">
<div class="fxc-gc-table" role="grid"><div class="fxc-gc-headers" role="row">
  <div role="columnheader" data-bind="text: t.apiNameColumn"></div><div role="columnheader" data-bind="text: t.apiIdColumn"></div></div>
  <div class="fxc-gc-rows" data-bind="foreach: state().apis"><div class="fxc-gc-row" role="row" data-bind="fxclick: $root.chooseApi">
    <div role="gridcell" class="fxc-gc-cell"><a class="fxc-gc-text" data-bind="text: name"></a></div>
    <div role="gridcell" class="fxc-gc-cell"><div class="fxc-gc-text" data-bind="text: appId"></div></div></div></div></div>
<!-- /ko -->
<!-- ko if: state().apiTab === 'mine' --><div class="fxc-gc-empty" data-bind="text: t.noApplications"></div><!-- /ko -->`;

const SELECT_TYPE = `
<a class="fxs-fxclick ext-back" role="link" data-bind="fxclick: back"><span aria-hidden="true">&#8249; </span><span data-bind="text: t.allApis"></span></a>
<!-- ko with: resource -->
<div class="ext-resource"><div class="ext-resource-name" data-bind="text: name"></div>
  <div class="ext-help"><span data-bind="text: url"></span> <a class="fxs-fxclick" data-bind="text: $root.t.docs"></a></div></div>
<!-- /ko -->
<h4 data-bind="text: t.typeQuestion"></h4>
<div class="ext-tiles ext-type-tiles" data-bind="foreach: types">
  <div class="ext-tile" role="button" data-bind="fxclick: choose, css: { 'ext-tile-selected': $root.state().type === key },
    attr: { 'aria-pressed': String($root.state().type === key), 'aria-label': title }">
    <div class="ext-tile-title" data-bind="text: title"></div><div class="ext-tile-text" data-bind="text: text"></div></div>
</div>
<!-- ko if: state().type -->
${PERMISSION_LIST}
<!-- /ko -->`;

const TEMPLATES = contextPane({
  title: 't.requestApiPermissions',
  close: 'discard',
  wide: true,
  body: `
<!-- ko if: state().loading && state().stage === 'select-api' --><div class="fxc-gc-loading" data-bind="text: t.loading"></div><!-- /ko -->
<!-- ko if: !state().loading && state().stage === 'select-api' -->${SELECT_API}<!-- /ko -->
<!-- ko if: state().stage !== 'select-api' -->${SELECT_TYPE}<!-- /ko -->`,
  footer: `
<!-- ko if: state().stage !== 'select-api' --><div data-formelement="pcControl: savePermissionsButton">${button({ text: 'saveText()', click: 'save', enabled: 'state().saveEnabled', primary: true })}</div>
${button({ text: 't.discard', click: 'discard' })}<!-- /ko -->`,
});

/** The pane "Request API permissions". */
export function mountRequestPane(
  context: ModelContext,
  place: HTMLElement,
  model: RequestPaneModel,
  shape: PaneShape,
): Disposable {
  const state = observe(model);
  const t = templateTexts(context);
  const tab = (key: ApiTab, text: string): Tab => ({ key, text: () => text, choose: () => model.chooseTab(key) });
  const typed = (act: (text: string) => void) => (_data: unknown, event: Event) => {
    if (event.target instanceof HTMLInputElement) act(event.target.value);
  };
  const itemView = (item: ko.Observable<PaneItem>) => ({ item, toggle: () => void model.toggle(item().id) });
  const groupView = (group: ko.Observable<PaneGroup>) => ({
    group,
    title: ko.pureComputed(() => (group().tickedCount > 0 ? `${group().name} (${group().tickedCount})` : group().name)),
    toggle: () => model.toggleGroup(group().name),
    items: keyed(
      () => group().items,
      (item) => item.id,
      itemView,
    ),
  });
  const view = bind(place, TEMPLATES[shape], {
    t,
    state,
    tabs: [tab('microsoft', t.microsoftApis), tab('organization', t.organizationApis), tab('mine', t.myApis)],
    graphTiles: ko.pureComputed(() => state().apis.filter(({ appId }) => appId === GRAPH)),
    otherTiles: ko.pureComputed(() => state().apis.filter(({ appId }) => appId !== GRAPH)),
    apiSearchTyped: typed((text) => void model.searchApis(text)),
    chooseApi: ({ appId }: ResourceEntry) => void model.chooseApi(appId),
    resource: slice(() => state().resource),
    back: () => model.back(),
    types: [
      {
        key: 'Scope',
        title: t.delegatedPermissions,
        text: t.delegatedHelp,
        choose: () => void model.chooseType('Scope'),
      },
      {
        key: 'Role',
        title: t.applicationPermissions,
        text: t.applicationHelp,
        choose: () => void model.chooseType('Role'),
      },
    ],
    filterTyped: typed((text) => {
      if (text !== state().filter) void model.setFilter(text);
    }),
    clearFilter: () => void model.setFilter(''),
    expandButtonText: t.expandAll,
    onExpandClick: () => model.expandAll(),
    closeBar: () => model.closeConsentColumnBar(),
    groups: keyed(
      () => state().groups,
      (group) => group.name,
      groupView,
    ),
    selectionShows: context.config.tickSign === 'aria-selected',
    saveText: () => (state().mode === 'update' ? t.updatePermissions : t.addPermissions),
    save: () => void model.save(),
    discard: () => void model.discard(),
  });
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
