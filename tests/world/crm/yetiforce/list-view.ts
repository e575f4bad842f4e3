import { html, type Markup } from '../html.ts';
import { type Context, EDIT } from './context.ts';
import { page } from './layout.ts';

export function mailServerList(context: Context): Markup {
  const { state, texts } = context;
  return page(
    context,
    'mailServers',
    texts.mailServers,
    html`<p class="toolBar"><a class="btn btn-success" href="${EDIT}">+ ${texts.addRecord}</a></p>
<table class="listViewTable">
<thead><tr><th>${texts.name}</th><th>${texts.authMethod}</th><th>${texts.clientId}</th><th>${texts.status}</th><th></th></tr></thead>
<tbody>
${state.servers.map(
  (server) => html`<tr class="listViewEntries" data-id="${server.id}"><td>${server.name}</td>
<td>${server.auth_method === 'oauth2' ? 'OAuth2' : texts.basic}</td>
<td>${server.client_id}</td>
<td>${server.status === '1' ? texts.yes : texts.no}</td>
<td><a href="${EDIT}&record=${server.id}">${texts.edit}</a></td></tr>
`,
)}${state.servers.length === 0 && html`<tr><td colspan="5">${texts.noServers}</td></tr>`}
</tbody>
</table>`,
  );
}
