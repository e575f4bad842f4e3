import type { RegisterSighting } from '../../domain/portal-facts.ts';
import { refusalIn } from '../../domain/refusals.ts';
import { type RunState, withStep } from '../run-state.ts';
import { attempt, type Decision, wait } from './decision.ts';
import type { LivePages } from './live-pages.ts';

/**
 * From the empty create form to a known client ID. The form is filled field by field, each confirmed before the next;
 * then the admin presses Register (or has it pressed), and the overview that follows tells the IDs.
 */
export function decideRegister(run: RunState, pages: LivePages, now: number): Decision | undefined {
  const overview = pages.find('overview')?.sighting;
  if (overview && run.form.name !== undefined) {
    const isNamed = overview.name === run.form.name || pages.titles.some(({ app }) => app === run.form.name);
    const isAddressed = pages.address.clientId === undefined || pages.address.clientId === overview.clientId;
    if (isNamed && isAddressed && overview.tenantId) {
      const { clientId, tenantId } = overview;
      const app = { name: run.form.name, clientId, tenantId };
      const filled = withStep({ ...run, app }, 'fill-registration', 'done', run.plan.redirectUris[0]);
      const registered = withStep(filled, 'register', 'done', app.name);
      return { run: withStep(registered, 'read-ids', 'done', clientId), next: { do: 'watch', again: 0 } };
    }
  }
  const form = pages.find('register')?.sighting;
  return form && decideForm(run, form, pages, now);
}

function decideForm(written: RunState, form: RegisterSighting, pages: LivePages, now: number): Decision {
  // A form that is empty again was loaded anew: all of it has to be filled again, not only what looks empty.
  const isDrawnAnew = form.name.value === '' && (form.redirectUri?.value ?? '') === '';
  const run = isDrawnAnew
    ? withStep({ ...written, form: { ...written.form, isUriSet: false } }, 'fill-registration', 'doing')
    : written;
  const { plan } = run;
  const uri = plan.redirectUris[0] ?? '';
  const keeps = run.form.choice === 'keep-page-values';
  const isNameTheirs =
    run.form.name === undefined && run.pending?.key !== 'name' && isOther(form.name.value, plan.name);
  const isUriTheirs =
    !run.form.isUriSet && run.pending?.key !== 'redirect-uri' && isOther(form.redirectUri?.value ?? '', uri);
  if ((isNameTheirs || isUriTheirs) && run.form.choice === undefined)
    return wait(run, { reason: 'form-edited', answers: ['use-my-values', 'keep-page-values'] });

  const on = 'register';
  // A value that was taken is the admin's from then on: only an empty field (drawn anew by the portal) is filled again.
  if (form.name.value === '' || (run.form.name === undefined && form.name.value !== plan.name && !keeps))
    return attempt(run, now, 'name', { do: 'act', on, act: { act: 'set-name', text: run.form.name ?? plan.name } });
  const named: RunState = { ...run, form: { ...run.form, name: form.name.value } };

  if (form.accountType && form.accountType.selected !== plan.audience && !isPastFilling(run))
    return attempt(named, now, 'audience', { do: 'act', on, act: { act: 'choose-audience', value: plan.audience } });
  if (form.tenants && form.tenants.selected === undefined && !isPastFilling(run))
    return attempt(named, now, 'tenants', { do: 'act', on, act: { act: 'choose-all-tenants' } });
  if (form.platform && form.platform.selected !== plan.platform && !isPastFilling(run))
    return attempt(named, now, 'platform', { do: 'act', on, act: { act: 'choose-platform', value: plan.platform } });
  if (!form.redirectUri) return { run: named, next: { do: 'watch' } };
  if (form.redirectUri.value === '' || (!run.form.isUriSet && form.redirectUri.value !== uri && !keeps))
    return attempt(named, now, 'redirect-uri', { do: 'act', on, act: { act: 'set-redirect-uri', text: uri } });
  const filled: RunState = { ...named, form: { ...named.form, isUriSet: true } };

  if (form.name.validity === 'invalid') return wait(filled, { reason: 'name-refused', ...said(form.name.says) });
  if (form.redirectUri.validity === 'invalid')
    return wait(filled, { reason: 'uri-refused', ...said(form.redirectUri.says) });
  if (form.name.validity === 'pending' || form.redirectUri.validity === 'pending')
    return { run: filled, next: { do: 'watch' } };
  return decidePress(withStep(filled, 'fill-registration', 'done', form.redirectUri.value), form, pages, now);
}

/** The press on Register: the admin's own, unless he asked for it. It is never pressed twice unasked. */
function decidePress(run: RunState, form: RegisterSighting, pages: LivePages, now: number): Decision {
  const refusal = form.canRegister && run.answer === undefined ? refusalIn(pages.notices) : undefined;
  if (refusal === 'no-right-to-register' || refusal === 'audience-forbidden')
    return wait(run, { reason: refusal, answers: run.plan.pressRegister ? ['try-again'] : [], ...said(pages.notices) });
  if (!run.plan.pressRegister) return wait(run, { reason: 'press-register' });
  const { pressedAt } = run.form;
  if (pressedAt === undefined || run.answer === 'try-again') {
    if (!form.canRegister) return waitForButton(run, now);
    const pressed = { ...run, form: { ...run.form, pressedAt: now } };
    return { run: pressed, next: { do: 'act', on: 'register', act: { act: 'press-register' } } };
  }
  const left = pressedAt + REGISTER_TAKES_MS - now;
  if (left > 0) return { run, next: { do: 'watch', again: left } };
  return wait(run, { reason: 'outcome-unknown', answers: ['try-again'], ...said(pages.notices) });
}

/** The button is grey while the form is validated; if it stays so, or was not recognised, the admin presses it. */
function waitForButton(run: RunState, now: number): Decision {
  const key = 'button';
  const since = run.pending?.key === key ? run.pending.since : now;
  const left = since + BUTTON_TAKES_MS - now;
  const waiting: RunState = { ...run, pending: { key, since, tries: 1 } };
  return left > 0 ? { run: waiting, next: { do: 'watch', again: left } } : wait(waiting, { reason: 'press-register' });
}

const BUTTON_TAKES_MS = 8000;
/** Creating an app takes the portal some seconds; after this long without a result the admin is asked. */
const REGISTER_TAKES_MS = 20_000;

/** Once every field was taken, what the admin changes is the admin's. */
function isPastFilling(run: RunState): boolean {
  return run.steps['fill-registration'].state === 'done';
}

function isOther(value: string, ours: string): boolean {
  return value !== '' && value !== ours;
}

function said(pageSays: string | undefined): { pageSays?: string } {
  return pageSays ? { pageSays } : {};
}
