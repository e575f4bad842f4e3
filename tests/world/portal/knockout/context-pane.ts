interface PaneTemplate {
  readonly title: string;
  readonly close: string;
  readonly body: string;
  readonly footer: string;
  readonly wide?: boolean;
}

/** A sheet over the page; or the content of a sheet that the shell draws around a frame, with title and close button. */
export type PaneShape = 'sheet' | 'framed';

/** Templates of a context pane, the portal's side sheet. `title` and `close` are expressions. */
export function contextPane({ title, close, body, footer, wide }: PaneTemplate): Readonly<Record<PaneShape, string>> {
  const inner = `<div class="fxs-contextpane-content">${body}</div>
  <footer class="fxs-contextpane-footer">${footer}</footer>`;
  return {
    sheet: `<div class="fxs-contextpane-shade"></div>
<section class="fxs-contextpane${wide ? ' fxs-contextpane-wide' : ''}" role="complementary" aria-labelledby="fxsContextPaneTitle"
  data-bind="css: { 'fxs-dimmed': state().saving }">
  <header class="fxs-contextpane-header">
    <h2 id="fxsContextPaneTitle" data-bind="text: ${title}"></h2>
    <button type="button" class="fxs-contextpane-close" data-bind="fxclick: ${close}, attr: { title: t.close, 'aria-label': t.close }">&#10005;</button>
  </header>
  ${inner}
</section>`,
    framed: `<div class="ext-framed-pane" data-bind="css: { 'fxs-dimmed': state().saving }">${inner}</div>`,
  };
}
