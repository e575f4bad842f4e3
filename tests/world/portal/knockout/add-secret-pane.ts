import type { AddSecretPaneModel } from '../models/add-secret-pane.ts';
import type { ModelContext } from '../models/context.ts';
import { contextPane, type PaneShape } from './context-pane.ts';
import { button } from './controls/button.ts';
import { DropDown, dropDown } from './controls/drop-down.ts';
import { TextBox, textBox } from './controls/text-box.ts';
import { type Disposable, observe } from './observe.ts';
import { bind, templateTexts } from './view.ts';

const TEMPLATES = contextPane({
  title: 't.addAClientSecret',
  close: 'cancel',
  body: `
<div class="azc-formElementContainer ext-pane-row">
  <div class="azc-form-labelcontainer azc-text-label" data-bind="text: t.description"></div>${textBox('description')}
</div>
<div class="azc-formElementContainer ext-pane-row">
  <div class="azc-form-labelcontainer azc-text-label" data-bind="text: t.expires"></div>${dropDown('lifetime')}
</div>
<!-- ko if: state().lifetime.value === 'custom' -->
<div class="azc-formElementContainer ext-pane-row"><div class="azc-text-label" data-bind="text: t.customStart"></div>
  <input type="date" class="azc-input azc-formControl" data-bind="fxvalue: state().customStart, event: { change: startChanged }, attr: { 'aria-label': t.customStart }"></div>
<div class="azc-formElementContainer ext-pane-row"><div class="azc-text-label" data-bind="text: t.customEnd"></div>
  <input type="date" class="azc-input azc-formControl" data-bind="fxvalue: state().customEnd, event: { change: endChanged }, attr: { 'aria-label': t.customEnd }"></div>
<!-- /ko -->`,
  footer: `${button({ text: 't.add', click: 'add', enabled: 'state().addEnabled', primary: true })}${button({ text: 't.cancel', click: 'cancel' })}`,
});

/** The pane "Add a client secret". */
export function mountAddSecretPane(
  context: ModelContext,
  place: HTMLElement,
  model: AddSecretPaneModel,
  shape: PaneShape,
): Disposable {
  const state = observe(model);
  const t = templateTexts(context);
  const typed = (event: Event) => (event.target instanceof HTMLInputElement ? event.target.value : '');
  const view = bind(place, TEMPLATES[shape], {
    t,
    state,
    description: new TextBox({
      field: () => state().description,
      set: (value) => void model.setDescription(value),
      label: t.description,
      placeholder: t.secretDescriptionPlaceholder,
    }),
    lifetime: new DropDown({
      field: () => state().lifetime,
      options: () => state().lifetimes,
      choose: (value) => void model.setLifetime(value),
      label: t.expires,
      toggleLabel: t.toggle,
    }),
    startChanged: (_data: unknown, event: Event) => model.setCustomDates(typed(event), state().customEnd),
    endChanged: (_data: unknown, event: Event) => model.setCustomDates(state().customStart, typed(event)),
    add: () => void model.add(),
    cancel: () => void model.cancel(),
  });
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
