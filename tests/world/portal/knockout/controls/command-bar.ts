/** One command; `label` is drawn, `run` is called. */
export interface Command {
  readonly label: string;
  readonly icon: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Template of the command bar whose commands `name` evaluates to. */
export function commandBar(name: string): string {
  return `<div class="fxs-commandBar" role="toolbar"><ul class="fxs-commandBar-items" role="presentation" data-bind="foreach: ${name}">
    <li role="presentation" class="fxs-commandBar-item" data-bind="attr: { title: label }">
      <div role="button" class="azc-toolbarButton-container" data-bind="fxclick: run,
        attr: { 'aria-label': label, 'aria-disabled': $data.disabled ? 'true' : undefined }, css: { 'fxs-button-disabled': $data.disabled }">
        <span class="azc-toolbarButton-icon" aria-hidden="true" data-bind="text: icon"></span>
        <div class="azc-toolbarButton-label fxs-commandBar-item-text"
          data-bind="text: label, attr: { 'data-telemetryname': 'Command-' + label }"></div>
      </div>
    </li>
  </ul></div>`;
}
