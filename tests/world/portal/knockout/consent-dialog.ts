import type { ConsentDialogModel } from '../models/consent-dialog.ts';
import type { ModelContext } from '../models/context.ts';
import { button } from './controls/button.ts';
import { type Disposable, observe } from './observe.ts';
import { bind, templateTexts } from './view.ts';

const TEMPLATE = `<div class="fxs-contextpane-shade"></div>
<div class="fxs-messagebox" role="dialog" aria-modal="true" data-bind="attr: { 'aria-label': state().title }, css: { 'fxs-dimmed': state().busy }">
  <h2 class="fxs-messagebox-title" data-bind="text: state().title"></h2>
  <p data-bind="text: state().question"></p>
  <div class="msportalfx-docking">
    ${button({ text: 't.yes', click: 'yes', enabled: '(!state().busy)', primary: true })}${button({ text: 't.no', click: 'no', enabled: '(!state().busy)' })}
  </div>
</div>`;

/** "Grant admin consent confirmation". */
export function mountConsentDialog(
  context: ModelContext,
  overlays: HTMLElement,
  model: ConsentDialogModel,
): Disposable {
  const state = observe(model);
  const view = bind(overlays, TEMPLATE, {
    t: templateTexts(context),
    state,
    yes: () => void model.yes(),
    no: () => void model.no(),
  });
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
