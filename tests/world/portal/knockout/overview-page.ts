import * as ko from 'knockout';
import type { ModelContext } from '../models/context.ts';
import { type Essential, OverviewModel } from '../models/overview.ts';
import { type Command, commandBar } from './controls/command-bar.ts';
import { copyButton, copyHandler } from './controls/copy-button.ts';
import { type Disposable, observe } from './observe.ts';
import { bind, type Places, templateTexts } from './view.ts';

/** The display name's value is a link, so that the client ID is the first plain value, as a public script expects it. */
const ESSENTIALS = (side: string) => `
<div class="fxc-essentials-column" data-bind="foreach: state().${side}">
  <div class="fxc-essentials-item">
    <div class="fxc-essentials-label-container"><label class="fxc-essentials-label" data-bind="text: label, attr: { title: label }"></label><!-- ko ifnot: $root.labelAbove --><span class="fxc-essentials-colon">:</span><!-- /ko --></div>
    <div class="fxc-essentials-value-wrapper">
      <!-- ko if: $data.link || key === 'displayName' -->
      <a class="fxc-essentials-value fxs-fxclick" role="link" data-bind="fxclick: $root.follow, text: value, attr: { title: value }"></a>
      <!-- /ko -->
      <!-- ko ifnot: $data.link || key === 'displayName' -->
      <div class="fxc-essentials-value fxs-portal-text" data-bind="text: value, attr: { title: value }"></div>
      <!-- /ko -->
      <!-- ko if: copyable -->${copyButton('value')}<!-- /ko -->
    </div>
  </div>
</div>`;

const TEMPLATE = `
${commandBar('commands')}
<div class="ext-page">
  <div class="fxc-gc-loading" data-bind="visible: state().loading, text: t.loading"></div>
  <!-- ko ifnot: state().loading -->
  <section class="fxc-essentials">
    <div class="fxc-essentials-header" role="button" data-bind="fxclick: fold, attr: { 'aria-expanded': String(open()) }">
      <span class="fxc-essentials-arrow" aria-hidden="true" data-bind="text: open() ? '⌃' : '⌄'"></span><h3 data-bind="text: t.essentials"></h3>
    </div>
    <!-- ko if: open -->
    <div class="fxc-essentials-content" data-bind="css: { 'ext-label-above': labelAbove }">${ESSENTIALS('left')}${ESSENTIALS('right')}</div>
    <!-- /ko -->
  </section>
  <ul class="azc-tabControl-tabs" role="tablist">
    <li role="presentation"><div class="azc-tabControl-tab azc-tabControl-selected" role="tab" aria-selected="true" data-bind="text: t.getStarted"></div></li>
    <li role="presentation"><div class="azc-tabControl-tab" role="tab" aria-selected="false" data-bind="text: t.documentation"></div></li>
  </ul>
  <!-- /ko -->
</div>`;

/** An app's Overview. */
export function mountOverview(context: ModelContext, { content }: Places, appId: string): Disposable {
  const model = new OverviewModel(context, appId);
  const state = observe(model);
  const t = templateTexts(context);
  const open = ko.observable(true);
  const nothing = () => undefined;
  const commands: Command[] = [
    { label: t.remove, icon: '×', run: nothing },
    { label: t.endpoints, icon: '⊕', run: nothing },
    { label: t.previewFeatures, icon: '▤', run: nothing },
  ];
  const view = bind(content, TEMPLATE, {
    t,
    state,
    commands,
    open,
    labelAbove: context.config.essentials === 'label-above',
    fold: () => open(!open()),
    follow: (essential: Essential) => model.follow(essential),
    copy: copyHandler(t),
  });
  void model.load();
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
