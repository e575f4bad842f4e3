import type { CrmReading } from '../../src/domain/crm-reading.ts';
import type { Here, RelayView } from '../../src/domain/messages.ts';
import { graphDelegated } from '../../src/domain/permissions.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { FieldOutcome, RunView, Step, StepId, Waiting } from '../../src/domain/run.ts';
import { STEP_IDS } from '../../src/domain/run.ts';
import { oro } from '../../src/presets/oro.ts';
import { yetiforce } from '../../src/presets/yetiforce.ts';

/** What the relay could answer, one value for each screen. Made of types only: no relay is needed to draw them. */

const ORIGIN = 'https://yetiforce.example.test';
export const REDIRECT_URI = `${ORIGIN}/webservice/OAuth/MailAccount/4f9d2c81e07b36a55d9e1c02b8f7a643`;

type Recognised = Extract<CrmReading, { kind: 'recognised' }>;

const reading: Recognised = {
  kind: 'recognised',
  presetId: 'yetiforce',
  origin: ORIGIN,
  redirects: [{ id: '7', label: 'Mail integration', uri: REDIRECT_URI, selected: true }],
  secret: 'empty',
  clientId: '',
  offersMailServers: true,
};

export function crmHere(part: Partial<Recognised> = {}): Here {
  return {
    kind: 'crm',
    product: 'YetiForce',
    suggestedName: 'YetiForce mail (yetiforce.example.test)',
    offer: { audience: yetiforce.audience, permissions: yetiforce.permissions },
    reading: { ...reading, ...part },
  };
}

export const oroHere: Here = {
  kind: 'crm',
  product: 'Oro',
  suggestedName: 'Oro mail (oro.example.test)',
  offer: { audience: oro.audience, permissions: oro.permissions },
  reading: {
    kind: 'recognised',
    presetId: 'oro',
    origin: 'https://oro.example.test',
    redirects: [
      {
        id: '',
        label: '',
        uri: 'https://oro.example.test/microsoft-identity/connection/access-token',
        selected: true,
      },
    ],
    secret: 'stored',
    clientId: '',
    offersMailServers: false,
  },
};

const plan: Plan = {
  presetId: 'yetiforce',
  crmOrigin: ORIGIN,
  name: 'YetiForce mail (yetiforce.example.test)',
  audience: 'AzureADMultipleOrgs',
  platform: 'web',
  redirectUris: [REDIRECT_URI],
  permissions: [
    graphDelegated('email'),
    graphDelegated('IMAP.AccessAsUser.All'),
    graphDelegated('offline_access'),
    graphDelegated('profile'),
    graphDelegated('SMTP.Send'),
    graphDelegated('User.Read'),
    graphDelegated('openid'),
  ],
  secret: { label: 'Keyferry 2026-11-21', lifetimeDays: 180 },
  pressRegister: false,
  grantConsent: false,
};

export const app = {
  name: plan.name,
  clientId: '0c3a9f6e-51d7-4b62-9a0e-7f1f0d2b8c44',
  tenantId: 'b8d2e7a1-6c3f-4e59-8d10-2a9b5c7e6f31',
};

/** The steps of a run that has come to `now`. */
function stepsUntil(now: StepId | 'end', state: Step['state'] = 'doing'): readonly Step[] {
  const at = now === 'end' ? STEP_IDS.length : STEP_IDS.indexOf(now);
  const evidence: Partial<Record<StepId, string>> = {
    'read-ids': app.clientId,
    'add-permissions': 'email, IMAP.AccessAsUser.All, offline_access, profile, SMTP.Send, User.Read, openid',
    'create-secret': 'Keyferry 2026-11-21, ends 5/20/2027',
  };
  return STEP_IDS.map((id, index): Step => {
    if (index > at) return { id, state: 'todo' };
    if (index === at) return { id, state };
    if (id === 'grant-consent') return { id, state: 'skipped' };
    return evidence[id] ? { id, state: 'done', evidence: evidence[id] } : { id, state: 'done' };
  });
}

export function runAt(now: StepId, part: Partial<RunView> = {}): RunView {
  const state = part.waiting ? 'waiting-for-you' : 'doing';
  const base: RunView = { id: 'run-1', product: 'YetiForce', plan, steps: stepsUntil(now, state), ...part };
  return STEP_IDS.indexOf(now) > STEP_IDS.indexOf('read-ids') ? { ...base, app } : base;
}

export function waitingRun(now: StepId, waiting: Waiting): RunView {
  return runAt(now, { waiting });
}

export const MINUTES = 60_000;

/** A run whose credential is captured and lives for `minutes` more. */
export function readyRun(minutes: number, part: Partial<RunView> = {}): RunView {
  return {
    ...waitingRun('fill-crm', { reason: 'fill-crm' }),
    credential: {
      clientId: app.clientId,
      tenantId: app.tenantId,
      secretId: '5f0b7c1d-3e2a-4d68-9b4c-8a7e6d5c4b3a',
      hint: 'kZ8',
      expiresText: '5/20/2027',
      aliveUntil: Date.now() + minutes * MINUTES + 1000,
    },
    ...part,
  };
}

export const filledFields: readonly FieldOutcome[] = [
  { field: 'authMethod', outcome: 'filled' },
  { field: 'provider', outcome: 'filled' },
  { field: 'redirectUri', outcome: 'already-right' },
  { field: 'subject', outcome: 'kept' },
  { field: 'clientId', outcome: 'filled' },
  { field: 'imapHost', outcome: 'filled' },
  { field: 'imapPort', outcome: 'filled' },
  { field: 'secret', outcome: 'filled' },
];

export const portalHere: Here = { kind: 'portal', ofThisRun: true };

/** One answer for each screen and for each of its notable forms; the key names the picture. */
export const SCREENS: Readonly<Record<string, () => RelayView>> = {
  start: () => ({ here: crmHere() }),
  'start-oro': () => ({ here: oroHere }),
  'start-several': () => ({
    here: crmHere({
      redirects: [
        { id: '7', label: 'Mail integration', uri: REDIRECT_URI, selected: false },
        { id: '9', label: 'Support desk of the northern subsidiary', uri: `${REDIRECT_URI}9`, selected: true },
        { id: '12', label: '', uri: `${REDIRECT_URI}12`, selected: false },
      ],
    }),
  }),
  'start-many': () => ({
    here: crmHere({
      redirects: [1, 2, 3, 4, 5, 6].map((n) => ({
        id: String(n),
        label: `Mail integration ${n}`,
        uri: `${REDIRECT_URI}${n}`,
        selected: false,
      })),
    }),
  }),
  'start-none': () => ({ here: crmHere({ redirects: [] }) }),
  'start-refused-uri': () => ({
    here: crmHere({
      redirects: [{ id: '7', label: 'Mail', uri: REDIRECT_URI.replace('https', 'http'), selected: true }],
    }),
  }),
  'progress-working': () => ({ here: portalHere, run: runAt('add-permissions') }),
  'progress-register': () => ({
    here: { kind: 'elsewhere' },
    run: waitingRun('register', { reason: 'press-register' }),
  }),
  'progress-unknown-page': () => ({
    here: portalHere,
    run: waitingRun('fill-registration', { reason: 'page-unknown', answers: ['try-again'] }),
  }),
  'progress-permissions-by-hand': () => ({
    here: { kind: 'elsewhere' },
    run: waitingRun('add-permissions', { reason: 'act-not-taken', answers: ['try-again'] }),
  }),
  'progress-save-refused': () => ({
    here: portalHere,
    run: waitingRun('register', {
      reason: 'save-refused',
      pageSays: 'You do not have permission to register applications. Contact your administrator.',
      answers: ['try-again'],
    }),
  }),
  'progress-form-edited': () => ({
    here: portalHere,
    run: waitingRun('fill-registration', { reason: 'form-edited', answers: ['use-my-values', 'keep-page-values'] }),
  }),
  ready: () => ({ here: crmHere({ secret: 'stored' }), run: readyRun(14) }),
  'ready-elsewhere': () => ({ here: portalHere, run: readyRun(3) }),
  'ready-other-crm': () => ({ here: oroHere, run: readyRun(9) }),
  'ready-refused': () => ({
    here: crmHere(),
    run: readyRun(9),
    refusal: { kind: 'page-refused', reason: 'secret-field-unusable', fault: 'covered' },
  }),
  delivered: () => ({ here: crmHere(), run: runAt('fill-crm', { outcome: 'delivered', fill: filledFields }) }),
  'delivered-with-gaps': () => ({
    here: crmHere(),
    run: runAt('fill-crm', {
      outcome: 'delivered',
      fill: [
        ...filledFields,
        { field: 'smtpHost', outcome: 'did-not-stick' },
        { field: 'smtpPort', outcome: 'not-found' },
      ],
    }),
  }),
  expired: () => ({
    here: { kind: 'elsewhere' },
    run: runAt('fill-crm', { outcome: 'expired', waiting: { reason: 'secret-lost', answers: ['new-secret'] } }),
  }),
  partial: () => ({
    here: {
      kind: 'crm',
      product: 'YetiForce',
      suggestedName: '',
      reading: {
        kind: 'partial',
        presetId: 'yetiforce',
        found: ['address', 'form', 'authMethod'],
        missing: ['redirectUri', 'secret'],
      },
    },
  }),
  'idle-none': () => ({ here: { kind: 'crm', product: '', suggestedName: '', reading: { kind: 'none' } } }),
  'idle-portal': () => ({ here: { kind: 'portal', ofThisRun: false } }),
  'idle-unreadable': () => ({ here: { kind: 'unreadable' } }),
  'idle-run-going-on': () => ({
    here: { kind: 'unreadable' },
    refusal: { kind: 'no-run' },
  }),
};
