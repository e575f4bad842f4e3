import { html, type Markup } from '../html.ts';
import { type Context, CURRENCY } from './context.ts';
import { page } from './layout.ts';

interface OtherForm {
  readonly module: string;
  readonly heading: 'currencies' | 'authentication';
  readonly inputs: readonly { readonly name: string; readonly label: string; readonly type: 'text' | 'password' }[];
}

/**
 * Forms that share id, name and classes with the mail server form but belong to other modules: a filler that
 * recognises `form#EditView` alone would write a secret into them. The second even asks for a client ID and secret,
 * for single sign-on.
 */
export const OTHER_FORMS: readonly OtherForm[] = [
  {
    module: 'Currency',
    heading: 'currencies',
    inputs: [
      { name: 'name', label: 'Currency name', type: 'text' },
      { name: 'currency_code', label: 'Currency code', type: 'text' },
      { name: 'conversion_rate', label: 'Conversion rate', type: 'text' },
    ],
  },
  {
    module: 'UserAuth',
    heading: 'authentication',
    inputs: [
      { name: 'name', label: 'Name', type: 'text' },
      { name: 'client_id', label: 'Client ID', type: 'text' },
      { name: 'client_secret', label: 'Client secret', type: 'password' },
    ],
  },
];

export function otherForm(context: Context, form: OtherForm): Markup {
  const { texts } = context;
  return page(
    context,
    form.heading,
    texts[form.heading],
    html`<form id="EditView" name="EditView" class="recordEditView" method="post" action="index.php" autocomplete="off" novalidate data-list="${CURRENCY}">
<input type="hidden" name="module" value="${form.module}">
<input type="hidden" name="parent" value="Settings">
<input type="hidden" name="action" value="SaveAjax">
<section class="block"><div class="blockFields">
${form.inputs.map(
  (input) => html`<div class="js-field-container">
<label class="u-text-small-bold">${input.label}</label>
<div class="fieldValue"><input type="${input.type}" class="form-control" id="Settings:${form.module}_editView_fieldName_${input.name}" name="${input.name}" autocomplete="new-password" data-required></div>
</div>
`,
)}</div></section>
<div class="c-form__action-panel"><button class="btn btn-success js-save" type="submit">${texts.save}</button></div>
</form>`,
  );
}
