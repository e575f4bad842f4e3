/** One tab; `text` may be a function of the state. */
export interface Tab {
  readonly key: string;
  readonly text: () => string;
  readonly choose: () => void;
}

/** Template of tabs: `name` evaluates to the list, `chosen` to the key of the open one. */
export function tabs(name: string, chosen: string): string {
  return `<ul class="azc-tabControl-tabs fxc-tab-titles" role="tablist" data-bind="foreach: ${name}">
    <li role="presentation"><div class="azc-tabControl-tab" role="tab" data-bind="fxclick: choose,
      attr: { 'aria-selected': String($parent.${chosen} === key) }, css: { 'azc-tabControl-selected': $parent.${chosen} === key }"
      ><span data-bind="text: text()"></span></div></li>
  </ul>`;
}
