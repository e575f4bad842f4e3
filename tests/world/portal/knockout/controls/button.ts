interface ButtonTemplate {
  /** Expression of the text. */
  readonly text: string;
  readonly click: string;
  /** Expression; always enabled without it. */
  readonly enabled?: string;
  readonly primary?: boolean;
}

/** The portal's button is a `div` with a title. */
export function button({ text, click, enabled, primary }: ButtonTemplate): string {
  const disabled = enabled ? `'aria-disabled': String(!${enabled})` : `'aria-disabled': 'false'`;
  const css = enabled ? `, css: { 'fxs-button-disabled': !${enabled} }` : '';
  return `<div class="fxc-base fxc-simplebutton${primary ? ' fxc-simplebutton-primary' : ''}" role="button"
    data-bind="fxclick: ${click}, attr: { title: ${text}, ${disabled} }${css}"
    ><span class="fxs-button-text" data-bind="text: ${text}"></span></div>`;
}
