import { html, type Markup } from '../html.ts';
import { type Context, LIST, redirectUri } from './context.ts';
import { BLOCKS, FIELDS, type Field, type FieldName, formName } from './fields.ts';
import { CLEAR, COPY, EYE } from './icons.ts';
import { page } from './layout.ts';
import { providers } from './providers.ts';
import { emptyServer, type MailServer, offeredApps } from './state.ts';

/** What a stored secret is shown as; the secret itself is never in the page. */
const STORED_SECRET = '******';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly redirect?: string;
}

/** The mail server form: empty (`stored` undefined) or for a stored server. */
export function mailServerForm(context: Context, stored: MailServer | undefined): Markup {
  const { texts, options } = context;
  const server = stored ?? emptyServer('');
  const methodName = formName('auth_method', options.labelOnly);
  return page(
    context,
    'mailServers',
    stored ? `${texts.edit}: ${stored.name}` : texts.newServer,
    html`<form id="EditView" name="EditView" class="recordEditView" method="post" action="index.php" autocomplete="off" novalidate data-method-name="${methodName}" data-list="${LIST}">
<input type="hidden" name="module" value="MailServers">
<input type="hidden" name="parent" value="Settings">
<input type="hidden" name="action" value="SaveAjax">
${stored && html`<input type="hidden" name="record" id="recordId" value="${stored.id}">`}
${BLOCKS.map(
  (block) => html`<section class="block"><h2>${texts[block]}</h2><div class="blockFields">
${FIELDS.filter((field) => field.block === block).map((field) => container(context, field, server))}
</div></section>
`,
)}<div class="c-form__action-panel">
<button class="btn btn-success js-save" type="submit">${texts.save}</button>
<a class="btn btn-plain" href="${LIST}">${texts.cancel}</a>
</div>
</form>`,
  );
}

function container(context: Context, field: Field, server: MailServer): Markup {
  const hidden = field.oauth && server.auth_method !== 'oauth2';
  return html`<div class="js-field-container${hidden && ' d-none'}"${field.oauth && html` data-method="oauth2"`}>
<label class="u-text-small-bold">${field.required && html`<span class="redColor">* </span>`}${context.texts[field.label]}</label>
<div class="fieldValue">${control(context, field, server[field.name])}</div>
</div>
`;
}

function control(context: Context, field: Field, value: string): Markup {
  const { texts, options } = context;
  const name = formName(field.name, options.labelOnly);
  const id = `Settings:MailServers_editView_fieldName_${name}`;
  const rules = html`${field.required && html` data-required`}${field.longest && html` data-longest="${field.longest}"`}${field.kind === 'port' && html` data-port`}`;
  switch (field.kind) {
    case 'text':
    case 'port':
      return html`<input type="text" class="form-control" id="${id}" name="${name}" value="${value}"${rules}>`;
    case 'checkbox':
      return html`<input type="hidden" name="${name}" value="0"><input type="checkbox" id="${id}" name="${name}" value="1"${value === '1' && html` checked`}>`;
    case 'password': {
      const isStored = value !== '';
      return html`<div class="input-group js-pwd-container">
<input type="password" class="form-control js-pwd-field" id="${id}" name="${name}" autocomplete="new-password" value="${isStored && STORED_SECRET}"${isStored && html` disabled`}${rules}>
${isStored && html`<button type="button" class="btn btn-plain js-pwd-clear" title="${texts.clear}" aria-label="${texts.clear}">${CLEAR}</button>`}
<button type="button" class="btn btn-plain js-pwd-show" title="${texts.show}" aria-label="${texts.show}"${isStored && html` disabled`}>${EYE}</button>
</div>`;
    }
    case 'select':
      return html`<select class="select2 form-control" name="${name}"${rules}${field.oauth && html` data-allow-clear`}>
${choices(context, field.name).map((option) => optionTag(option, value))}</select>`;
    case 'redirect': {
      const selectId = options.labelOnly ? `${name}_choice` : 'redirect_uri_id';
      return html`<div class="input-group"><select class="select2 form-control" id="${selectId}" name="${name}" data-allow-clear${rules}>
${redirectChoices(context).map((option) => optionTag(option, value))}</select>
<button type="button" class="btn btn-plain clipboard" data-copy-target="#${selectId}" data-copy-type="redirect" title="${texts.copy}" aria-label="${texts.copy}">${COPY}</button></div>`;
    }
  }
}

function optionTag(option: Option, value: string): Markup {
  return html`<option value="${option.value}"${option.redirect !== undefined && html` data-redirect="${option.redirect}"`}${option.value === value && html` selected`}>${option.label}</option>
`;
}

function redirectChoices(context: Context): readonly Option[] {
  const apps = offeredApps(context.state).map((app) => ({
    value: app.id,
    label: app.name,
    redirect: redirectUri(context, app),
  }));
  return context.options.redirectPlaceholder && apps.length > 0 ? [{ value: '', label: '' }, ...apps] : apps;
}

/** Options of the drop-downs whose options are fixed. */
export function choices({ options, texts }: Context, name: FieldName): readonly Option[] {
  const encryption = [
    { value: '', label: texts.none },
    { value: 'ssl', label: 'SSL' },
    { value: 'tls', label: 'TLS' },
  ];
  switch (name) {
    case 'auth_method':
      return [
        { value: 'basic', label: texts.basic },
        { value: 'oauth2', label: 'OAuth2' },
      ];
    case 'oauth_provider':
      return [{ value: '', label: '' }, ...providers(options)];
    case 'imap_encrypt':
    case 'smtp_encrypt':
      return encryption;
    case 'identities_level':
      return ['0', '1', '2', '3', '4'].map((level) => ({ value: level, label: level }));
    default:
      return [];
  }
}
