import type { PostedFields } from '../http.ts';
import type { RandomText } from '../random.ts';
import { type Context, LIST, WEBSERVICE_APPS } from './context.ts';
import { choices } from './edit-view.ts';
import { FIELDS, type Field, type FieldName, formName } from './fields.ts';
import type { SaveAnswer } from './page/page-config.ts';
import { problemOf } from './rules.ts';
import { APP_TYPES, emptyServer, type MailServer, offeredApps } from './state.ts';

const fail = (message: string): SaveAnswer => ({ success: false, message });

/** Carries out a POST to `index.php` and says what the page is told. Every one is noted in `state.posts`. */
export function save(context: Context, posted: PostedFields, random: RandomText): SaveAnswer {
  const answer = answerTo(context, posted, random);
  context.state.posts.push({
    module: posted.module ?? '',
    action: posted.action ?? '',
    mode: posted.mode ?? '',
    fields: posted,
    outcome: answer.success ? 'ok' : 'refused',
    message: answer.success ? undefined : answer.message,
  });
  return answer;
}

function answerTo(context: Context, posted: PostedFields, random: RandomText): SaveAnswer {
  const { texts } = context;
  if (posted._csrf !== context.csrf) return fail('CSRF check failed. Your form session may have expired.');
  if (posted.action !== 'SaveAjax') return fail(texts.failed);
  if (posted.module === 'MailServers' && posted.parent === 'Settings') return saveMailServer(context, posted);
  if (posted.module === 'WebserviceApps') return saveApp(context, posted, random);
  return { success: true };
}

function saveMailServer(context: Context, posted: PostedFields): SaveAnswer {
  const { state, texts, options } = context;
  const record = posted.record;
  const stored = record === undefined ? undefined : state.servers.find((server) => server.id === record);
  if (record !== undefined && !stored) return fail(texts.failed);
  const value = (name: FieldName) => posted[formName(name, options.labelOnly)];

  const name = (value('name') ?? '').toLowerCase();
  if (state.servers.some((server) => server !== stored && server.name.toLowerCase() === name)) {
    return fail(texts.duplicate);
  }
  if (posted.mode === 'preSaveValidation') return { success: true };

  // A field that was not posted keeps its value: that is how a disabled secret field keeps the stored secret.
  const next: MailServer = { ...(stored ?? emptyServer(String(state.servers.length + 1))) };
  for (const field of FIELDS) next[field.name] = value(field.name) ?? next[field.name];
  for (const field of FIELDS) {
    const message = fieldProblem(context, field, next);
    if (message !== undefined) return fail(`${texts[field.label]}: ${message}`);
  }
  if (stored) Object.assign(stored, next);
  else state.servers.push(next);
  return { success: true, goTo: LIST };
}

function fieldProblem(context: Context, field: Field, server: MailServer): string | undefined {
  const { texts, state } = context;
  const value = server[field.name];
  const concerned = !field.oauth || server.auth_method === 'oauth2';
  const problem = problemOf(
    { required: field.required === true && concerned, longest: field.longest, port: field.kind === 'port' },
    value,
  );
  if (problem) return texts[problem].replace('{}', String(field.longest));
  const offered =
    field.kind === 'select'
      ? choices(context, field.name).map((choice) => choice.value)
      : field.kind === 'redirect'
        ? offeredApps(state).map((app) => app.id)
        : undefined;
  return value !== '' && offered && !offered.includes(value) ? texts.unknownValue : undefined;
}

function saveApp({ state, texts }: Context, posted: PostedFields, random: RandomText): SaveAnswer {
  const type = APP_TYPES.find((known) => known === posted.type);
  const name = posted.name ?? '';
  const problem = problemOf({ required: true, longest: 100, port: false }, name);
  if (problem || !type) return fail(`${texts.appName}: ${texts[problem ?? 'unknownValue'].replace('{}', '100')}`);
  state.apps.push({
    id: String(state.apps.length + 1),
    name,
    type,
    active: posted.status === '1',
    apiKey: random.text(32),
  });
  return { success: true, goTo: WEBSERVICE_APPS };
}
