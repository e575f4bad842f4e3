import { html, type Markup } from '../html.ts';
import type { Context } from './context.ts';
import { page } from './layout.ts';
import { APP_TYPES } from './state.ts';

/** The page where an administrator makes the application whose redirect URI the mail server form then offers. */
export function webserviceAppsPage(context: Context): Markup {
  const { state, texts } = context;
  return page(
    context,
    'webserviceApps',
    texts.webserviceApps,
    html`<p class="toolBar"><button type="button" class="btn btn-success js-add-key">+ ${texts.addKey}</button></p>
<table class="listViewTable">
<thead><tr><th>${texts.appName}</th><th>${texts.appType}</th><th>${texts.appStatus}</th></tr></thead>
<tbody>
${state.apps.map(
  (app) => html`<tr data-id="${app.id}"><td>${app.name}</td><td>${app.type}</td>
<td>${app.active ? texts.yes : texts.no}</td></tr>
`,
)}</tbody>
</table>
<dialog class="js-key-dialog" aria-labelledby="key-heading">
<form class="js-key-form" method="post" action="index.php" autocomplete="off" novalidate>
<h2 class="dialogHeading" id="key-heading">${texts.addKey}</h2>
<input type="hidden" name="module" value="WebserviceApps">
<input type="hidden" name="parent" value="Settings">
<input type="hidden" name="action" value="SaveAjax">
<p><label for="key-name">${texts.appName}</label><input class="form-control" id="key-name" name="name" data-required data-longest="100"></p>
<p><label for="key-type">${texts.appType}</label><select class="form-control" id="key-type" name="type">
${[...APP_TYPES].reverse().map((type) => html`<option>${type}</option>`)}</select></p>
<p class="tick"><input type="hidden" name="status" value="0"><input type="checkbox" id="key-status" name="status" value="1" checked><label for="key-status">${texts.appStatus}</label></p>
<div class="c-form__action-panel">
<button class="btn btn-success" type="submit">${texts.save}</button>
<button class="btn btn-plain js-key-cancel" type="button">${texts.cancel}</button>
</div>
</form>
</dialog>`,
  );
}
