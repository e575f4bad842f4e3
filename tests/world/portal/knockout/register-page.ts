import type { SignInAudience } from '../../../../src/domain/plan.ts';
import type { ModelContext } from '../models/context.ts';
import { RegisterModel } from '../models/register.ts';
import { button } from './controls/button.ts';
import { DropDown, dropDown } from './controls/drop-down.ts';
import { TextBox, textBox } from './controls/text-box.ts';
import { type Disposable, observe, validationAttributes } from './observe.ts';
import { bind, type Places, templateTexts } from './view.ts';

const ACCOUNT_TYPES = `
<!-- ko if: radios -->
<ul class="azc-optionPicker azc-formControl" role="radiogroup" data-bind="foreach: state().accountTypes,
  attr: Object.assign({ 'aria-label': t.supportedAccountTypes }, radioAttributes())">
  <li class="azc-optionPicker-item" data-bind="click: $root.chooseAudience">
    <input type="radio" name="account-type" class="azc-radio-input"
      data-bind="fxchecked: $root.audience() === value, attr: { value: value, 'aria-label': text }">
    <span class="azc-radio-circle" data-bind="css: { 'azc-radio-checked': $root.audience() === value }"></span>
    <span class="azc-radio-label" data-bind="text: text"></span>
  </li>
</ul>
<!-- /ko -->
<!-- ko ifnot: radios -->
${dropDown('accountTypes')}
<!-- /ko -->
<!-- ko if: state().asksForTenants -->
<ul class="azc-optionPicker ext-tenant-choice" role="radiogroup" data-bind="foreach: tenantChoices, attr: { 'aria-label': t.accountTypeMultipleTenants }">
  <li class="azc-optionPicker-item" data-bind="click: choose">
    <input type="radio" name="tenants" class="azc-radio-input"
      data-bind="fxchecked: $root.state().tenantChoice === key, attr: { value: key, 'aria-label': text }">
    <span class="azc-radio-circle" data-bind="css: { 'azc-radio-checked': $root.state().tenantChoice === key }"></span>
    <span class="azc-radio-label" data-bind="text: text"></span>
  </li>
</ul>
<!-- /ko -->`;

const TEMPLATE = `
<div class="ext-page ext-register" data-bind="css: { 'fxs-dimmed': state().submitting }">
  <div class="azc-formElementContainer">
    <div class="azc-form-labelcontainer azc-text-label ext-section"><span class="fxc-required" aria-hidden="true">*</span><span data-bind="text: t.name"></span></div>
    <p class="ext-help" data-bind="text: t.nameHelp"></p>
    ${textBox('name')}
  </div>
  <div class="azc-formElementContainer">
    <div class="azc-form-labelcontainer azc-text-label ext-section" data-bind="text: t.supportedAccountTypes"></div>
    <p class="ext-help" data-bind="text: state().accountTypesHelp"></p>
    ${ACCOUNT_TYPES}
    <a class="fxs-fxclick" role="link" data-bind="fxclick: nothing, text: t.helpMeChoose"></a>
  </div>
  <div class="azc-formElementContainer">
    <div class="azc-form-labelcontainer azc-text-label ext-section" data-bind="text: t.redirectUri"></div>
    <p class="ext-help" data-bind="text: t.redirectUriHelp"></p>
    <div class="ext-redirect">
      ${dropDown('platform')}
      ${textBox('redirectUri')}
    </div>
  </div>
</div>
<footer class="ext-footer">
  <p class="ext-help" data-bind="text: t.policyNotice"></p>
  ${button({ text: 't.register', click: 'submit', enabled: 'state().submitEnabled', primary: true })}
</footer>`;

/** Knockout cancels a click unless it hears true, and a cancelled click takes the radio's mark away again. */
const LET_CLICK_GO_ON = true;

/** "Register an application". */
export function mountRegister(context: ModelContext, { content }: Places): Disposable {
  const model = new RegisterModel(context);
  const state = observe(model);
  const t = templateTexts(context);
  const chooseTenants = (choice: 'all' | 'certain') => {
    model.setTenantChoice(choice);
    return LET_CLICK_GO_ON;
  };
  const view = bind(content, TEMPLATE, {
    t,
    state,
    nothing: () => undefined,
    radios: context.config.accountTypeControl !== 'drop-down',
    radioAttributes: () => validationAttributes(state().audience, false),
    audience: () => state().audience.value,
    chooseAudience: ({ value }: { value: SignInAudience }) => {
      void model.setAudience(value);
      return LET_CLICK_GO_ON;
    },
    tenantChoices: [
      { key: 'all', text: t.allowAllTenants, choose: () => chooseTenants('all') },
      { key: 'certain', text: t.allowCertainTenants, choose: () => chooseTenants('certain') },
    ],
    name: new TextBox({
      field: () => state().name,
      set: (value) => void model.setName(value),
      label: t.name,
      required: true,
    }),
    accountTypes: new DropDown({
      field: () => state().audience,
      options: () => state().accountTypes,
      choose: (value) => void model.setAudience(value),
      label: t.supportedAccountTypes,
      toggleLabel: t.toggle,
    }),
    platform: new DropDown({
      field: () => state().platform,
      options: () => state().platforms,
      choose: (value) => void model.setPlatform(value),
      label: t.selectAPlatform,
      placeholder: t.selectAPlatform,
      toggleLabel: t.toggle,
    }),
    redirectUri: new TextBox({
      field: () => state().redirectUri,
      set: (value) => void model.setRedirectUri(value),
      label: t.redirectUri,
      placeholder: t.redirectUriPlaceholder,
    }),
    submit: () => void model.submit(),
  });
  return {
    dispose: () => {
      state.dispose();
      view.dispose();
    },
  };
}
