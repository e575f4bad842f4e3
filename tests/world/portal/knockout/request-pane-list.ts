/**
 * Template of the third stage's list. A permission's name is a `label` in a `[role=row]`; the row's state is in
 * `aria-selected` (unless the axis `tickSign` says no) and in the picture's label; the tick cell is the sibling before the label's fifth ancestor: three
 * public scripts of 2023 to 2026 each go by one of these. Collapsed groups are not in the document.
 */
const ITEM = `
<div class="fxc-gc-row ext-permission-row" role="row" data-bind="fxclick: toggle, attr: { 'aria-selected': $root.selectionShows ? String(item().ticked) : undefined }, css: { 'fxc-gc-row-selected': item().ticked }">
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_0"><div class="fxc-gc-selectioncheckbox azc-fill-text" role="img"
    data-bind="attr: { 'aria-label': item().ticked ? 'Selected' : 'Unselected' }, css: { 'fxc-gc-selectioncheckbox-checked': item().ticked }"></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_1"><div class="fxc-gc-cell-content"><div class="fxc-gc-text"><div class="ext-permission"><div class="ext-permission-name"
    ><label data-bind="text: item().name"></label> <span class="ext-info" role="img" data-bind="attr: { title: item().description, 'aria-label': item().description }">i</span></div
    ><div class="ext-help" data-bind="text: item().description"></div></div></div></div></div>
  <div role="gridcell" class="fxc-gc-cell fxc-gc-columncell_0_2"><div class="fxc-gc-text" data-bind="text: item().adminConsentRequired ? $root.t.yes : $root.t.no"></div></div>
</div>`;

export const PERMISSION_LIST = `
<div class="ext-list-head"><h4 data-bind="text: t.selectPermissions"></h4>
  <a class="fxs-fxclick" role="link" data-bind="fxclick: onExpandClick, text: expandButtonText"></a></div>
<div class="ext-filter">
  <input type="text" class="azc-input azc-formControl" autocomplete="off" spellcheck="false" data-bind="fxvalue: state().filter,
    event: { input: filterTyped, change: filterTyped }, attr: { placeholder: t.permissionFilter, 'aria-label': t.permissionFilter }">
  <!-- ko if: state().filter --><div class="ext-filter-clear" role="button" data-bind="fxclick: clearFilter, attr: { title: t.clearFilter, 'aria-label': t.clearFilter }">&#10005;</div><!-- /ko -->
</div>
<!-- ko if: state().consentColumnBar --><div class="fxc-infoBox"><span data-bind="text: t.consentColumnBar"></span>
  <div class="ext-bar-close" role="button" data-bind="fxclick: closeBar, attr: { title: t.close, 'aria-label': t.close }">&#10005;</div></div><!-- /ko -->
<div class="fxc-gc-table ext-permission-list" role="grid" data-bind="attr: { 'aria-label': t.selectPermissions, 'aria-busy': String(state().loading) }">
  <div class="fxc-gc-headers" role="row">
    <div role="columnheader"></div>
    <div role="columnheader" data-bind="text: t.permissionHeading"></div>
    <div role="columnheader" data-bind="text: t.adminConsentHeading"></div>
  </div>
  <div class="fxc-gc-loading" data-bind="visible: state().loading, text: t.loading"></div>
  <div class="fxc-gc-rows" data-bind="foreach: groups">
    <div class="fxc-gc-row fxc-gc-grouprow" role="row" data-bind="fxclick: toggle">
      <div role="gridcell" class="fxc-gc-cell ext-group-cell">
        <div class="fxc-gc-chevron" role="button" data-bind="fxclick: toggle, css: { 'fxc-gc-chevron-open': group().expanded },
          attr: { 'aria-expanded': String(group().expanded), 'aria-label': $root.t.expandOrCollapse }"></div>
        <span class="ext-group-name" data-bind="text: title"></span>
      </div>
    </div>
    <!-- ko if: group().expanded --><!-- ko foreach: items -->${ITEM}<!-- /ko --><!-- /ko -->
  </div>
  <div class="fxc-gc-empty" data-bind="visible: !state().loading && state().groups.length === 0, text: t.noMatches"></div>
</div>`;
