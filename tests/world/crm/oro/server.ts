import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { html, type Markup } from '../html.ts';
import { type PostedFields, readFields, redirect, requestUrl, send } from '../http.ts';
import { pageFiles } from '../page-files.ts';
import { HEX, type RandomText } from '../random.ts';
import type { Context } from './context.ts';
import { applied, MICROSOFT_SETTINGS, microsoftSettings } from './microsoft-settings.ts';
import { ORO_DEFAULTS, type OroOptions } from './options.ts';
import { DISPLAY_SETTINGS, displaySettings, GOOGLE_SETTINGS, googleSettings } from './other-settings.ts';
import type { PageAnswer } from './page/page-config.ts';
import { shell } from './shell.ts';
import { newState, type OroState } from './state.ts';
import { TEXTS } from './texts.ts';

export interface PracticeOro {
  readonly state: OroState;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** Oro finds the form by the last segment; whatever stands between `system` and it does not matter. */
const PAGE = /^(?<prefix>.*)\/config\/system\/[^/]+\/(?<formName>\w+)$/u;

const FORMS: Readonly<Record<string, (context: Context) => Markup>> = {
  [MICROSOFT_SETTINGS]: microsoftSettings,
  [GOOGLE_SETTINGS]: googleSettings,
  [DISPLAY_SETTINGS]: displaySettings,
};

const files = pageFiles(new URL('./practice.css', import.meta.url), new URL('./page/index.ts', import.meta.url));

export function createOro(given: Partial<OroOptions>, random: RandomText): PracticeOro {
  const options = { ...ORO_DEFAULTS, ...given };
  const texts = TEXTS[options.language];
  const state = newState(options, random);
  const token = random.text(43);
  const csrfCookie = random.text(32, HEX);

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = requestUrl(req);
    if (url.pathname === '/practice/oro.css') return send(res, 'css', files.css);
    if (url.pathname === '/practice/oro.js') return send(res, 'javascript', await files.script());
    if (url.pathname === '/') return redirect(res, `${options.prefix}/config/system/platform/${MICROSOFT_SETTINGS}`);
    const found = PAGE.exec(url.pathname)?.groups;
    const formName = found?.formName ?? '';
    const form = FORMS[formName];
    if (!form) return send(res, 'plain', 'Not found', { status: 404 });

    const context: Context = {
      options,
      state,
      texts,
      random,
      origin: url.origin,
      prefix: found?.prefix ?? '',
      formName,
      pagePath: `${url.pathname}${url.search}`,
      token,
    };
    if (req.headers['x-requested-with'] !== 'XMLHttpRequest') {
      const headers = {
        'set-cookie': `_csrf=${csrfCookie}; Path=/; Secure; SameSite=Strict`,
        vary: 'X-Requested-With',
      };
      return send(res, 'html', shell(context), { headers });
    }
    let flash: PageAnswer['flash'];
    if (req.method === 'POST') {
      const saved = save(context, await readFields(req), req.headers['x-csrf-header'] === csrfCookie);
      flash = saved ? { kind: 'success', text: texts.saved } : { kind: 'error', text: texts.badToken };
    }
    await wait(options.latency);
    const hasForm = !options.noForm && !/\bMobi/u.test(req.headers['user-agent'] ?? '');
    const content = hasForm ? form(context) : html`<p class="empty">${texts.denied}</p>`;
    const answer: PageAnswer = { content: content.text, ...(flash && { flash }) };
    send(res, 'json', JSON.stringify(answer), { headers: { vary: 'X-Requested-With' } });
  }

  return { state, handle };
}

/** Carries out a save unless one of the two tokens is wrong, and notes it. */
function save(context: Context, fields: PostedFields, hasCsrfHeader: boolean): boolean {
  const { state, formName, token } = context;
  const accepted = hasCsrfHeader && fields[`${formName}[_token]`] === token;
  if (accepted && formName === MICROSOFT_SETTINGS) state.settings = applied(state.settings, fields);
  state.posts.push({ form: formName, fields, outcome: accepted ? 'saved' : 'refused' });
  return accepted;
}
