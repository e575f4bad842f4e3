import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readFields, redirect, requestUrl, send } from '../http.ts';
import { pageFiles } from '../page-files.ts';
import type { RandomText } from '../random.ts';
import { type Context, LIST } from './context.ts';
import { mailServerForm } from './edit-view.ts';
import { mailServerList } from './list-view.ts';
import { YETIFORCE_DEFAULTS, type YetiForceOptions } from './options.ts';
import { OTHER_FORMS, otherForm } from './other-forms.ts';
import { save } from './save.ts';
import { newState, type YetiForceState } from './state.ts';
import { TEXTS } from './texts.ts';
import { webserviceAppsPage } from './webservice-apps.ts';

export interface PracticeYetiForce {
  readonly state: YetiForceState;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** YetiForce's own policy by default; it lets no injected remote script run and no page script call another host. */
const CSP = [
  "default-src 'self' blob:",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self' https://www.paypal.com",
  "frame-ancestors 'self'",
].join('; ');

const files = pageFiles(new URL('./practice.css', import.meta.url), new URL('./page/index.ts', import.meta.url));

export function createYetiForce(given: Partial<YetiForceOptions>, random: RandomText): PracticeYetiForce {
  const options = { ...YETIFORCE_DEFAULTS, ...given };
  const base = options.subFolder === '' ? '/' : `/${options.subFolder}/`;
  const state = newState(options, random);
  const csrf = random.text(40);

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = requestUrl(req);
    if (url.pathname === `${base}layouts/practice.css`) return send(res, 'css', files.css);
    if (url.pathname === `${base}layouts/practice.js`) return send(res, 'javascript', await files.script());
    if (url.pathname === '/' && base !== '/') return redirect(res, base);
    if (url.pathname !== base && url.pathname !== `${base}index.php`) {
      return send(res, 'plain', 'Not found', { status: 404 });
    }
    const siteUrl = options.siteUrl ?? `${url.origin}${base}`;
    const context: Context = { options, state, texts: TEXTS[options.language], base, siteUrl, csrf };
    if (req.method === 'POST') {
      const answer = save(context, await readFields(req), random);
      await wait(options.latency);
      return send(res, 'json', JSON.stringify(answer));
    }
    if (url.search === '') return redirect(res, `${base}${LIST}`);
    const found = pageFor(context, url.searchParams);
    if (!found) return send(res, 'plain', 'Not found', { status: 404 });
    return send(res, 'html', found, { headers: { 'content-security-policy': CSP } });
  }

  return { state, handle };
}

function pageFor(context: Context, query: URLSearchParams) {
  if (query.get('parent') !== 'Settings') return undefined;
  const wanted = `${query.get('module')}/${query.get('view')}`;
  const record = query.get('record');
  switch (wanted) {
    case 'MailServers/List':
      return mailServerList(context);
    case 'MailServers/Edit': {
      const stored = context.state.servers.find((server) => server.id === record);
      return record !== null && !stored ? undefined : mailServerForm(context, stored);
    }
    case 'WebserviceApps/Index':
      return webserviceAppsPage(context);
    default: {
      const other = OTHER_FORMS.find((form) => wanted === `${form.module}/Edit`);
      return other && otherForm(context, other);
    }
  }
}
