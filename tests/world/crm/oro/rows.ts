import { html, type Markup } from '../html.ts';
import { HEX } from '../random.ts';
import type { Context } from './context.ts';

interface Row {
  /** Name of the setting: `oro_microsoft_integration___client_id`. */
  readonly setting: string;
  readonly label: string;
  readonly type: 'text' | 'password' | 'checkbox';
  /** Value of a text; for a check box `1` = ticked. */
  readonly value: string;
  readonly readonly?: boolean;
  readonly disabled?: boolean;
  /** Whether "Use default" is ticked; undefined = the row has no such box. */
  readonly usesDefault?: boolean;
}

/** Draws settings as Oro does: ids with a random end at each call, the default's box or its hidden `0`. */
function settingRow({ formName, random, texts }: Context, row: Row): Markup {
  const ftid = (part: string) => `${formName}_${row.setting}_${part}`;
  const name = (part: string) => `${formName}[${row.setting}][${part}]`;
  const id = `${ftid('value')}-uid-${random.text(13, HEX)}`;
  const defaultId = `${ftid('use_parent_scope_value')}-uid-${random.text(13, HEX)}`;
  const isBox = row.type === 'checkbox';
  return html`<div class="control-group">
<div class="control-label"><label for="${id}">${row.label}</label></div>
<div class="controls">
<input type="${row.type}" id="${id}" name="${name('value')}" data-ftid="${ftid('value')}" value="${isBox ? '1' : row.value}"${isBox && row.value === '1' && html` checked`}${row.type === 'password' && html` autocomplete="new-password"`}${row.readonly && html` readonly`}${(row.disabled || row.usesDefault) && html` disabled`}>
${
  row.usesDefault === undefined
    ? html`<input type="hidden" name="${name('use_parent_scope_value')}" value="0">`
    : html`<div class="parent-scope-checkbox"><input type="checkbox" id="${defaultId}" name="${name('use_parent_scope_value')}" data-ftid="${ftid('use_parent_scope_value')}" data-role="changeUseDefault" value="1"${row.usesDefault && html` checked`}><label for="${defaultId}">${texts.useDefault}</label></div>`
}
</div>
</div>
`;
}

interface Block {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** A configuration form with its save button and token. */
export function settingsForm(context: Context, blocks: readonly Block[]): Markup {
  const { formName, pagePath, random, texts, token } = context;
  return html`<form name="${formName}" id="${formName}-uid-${random.text(13, HEX)}" data-ftid="${formName}" method="post" action="${pagePath}" autocomplete="off">
<div class="title-buttons">${saveButton(context)}</div>
${blocks.map(
  (block) => html`<fieldset class="form-horizontal"><h5>${block.heading}</h5>
${block.rows.map((row) => settingRow(context, row))}</fieldset>
`,
)}<input type="hidden" name="${formName}[_token]" data-ftid="${formName}__token" id="${formName}__token-uid-${random.text(13, HEX)}" value="${token}">
</form>`;

  function saveButton({ options }: Context): Markup {
    const action = options.version === '5.0' ? false : html` data-action="save_and_stay"`;
    const classes = {
      '5.0': 'btn btn-success main-group',
      '6.0': 'btn btn-success action-button main-group',
      '7.0': 'btn btn-primary action-button main-group',
    }[options.version];
    return html`<button type="submit" class="${classes}"${action}>${texts.save}</button>`;
  }
}
