import '../ui/install-fake-browser.ts';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FillRefusal, SecretFieldFault } from '../../src/domain/crm-reading.ts';
import type { UiRefusal } from '../../src/domain/messages.ts';
import { draw } from '../ui/draw.tsx';
import { app, crmHere, filledFields, MINUTES, oroHere, portalHere, readyRun, runAt } from '../ui/relay-views.ts';

const FILL = 'Fill the form';
const MAIL = 'Fill in Microsoft 365’s mail servers where empty';

afterEach(() => {
  vi.useRealTimers();
});

describe('a credential that is ready', () => {
  it('is filled in with one press, with the mail servers', async () => {
    const page = await draw({ here: crmHere(), run: readyRun(14) });
    await page.press(FILL);
    expect(page.sent).toEqual([{ type: 'ui-relay-fill', mailServers: true }]);
  });

  it('is filled in without the mail servers if the box is unticked', async () => {
    const page = await draw({ here: crmHere(), run: readyRun(14) });
    await page.press(MAIL);
    await page.press(FILL);
    expect(page.sent).toEqual([{ type: 'ui-relay-fill', mailServers: false }]);
  });

  it('asks nothing about mail servers that the form does not offer', async () => {
    const page = await draw({ here: crmHere({ offersMailServers: false }), run: readyRun(14) });
    expect(page.names()).not.toContain(MAIL);
    await page.press(FILL);
    expect(page.sent).toEqual([{ type: 'ui-relay-fill', mailServers: false }]);
  });

  it('says that a stored secret will be replaced', async () => {
    expect((await draw({ here: crmHere(), run: readyRun(14) })).text()).not.toContain('already holds a secret');
    const stored = await draw({ here: crmHere({ secret: 'stored' }), run: readyRun(14) });
    expect(stored.text()).toContain('already holds a secret');
  });

  it('shows three characters of the secret, whatever it is handed', async () => {
    const run = readyRun(14);
    const credential = { ...run.credential, hint: 'kZ8~tooMuch' } as NonNullable<typeof run.credential>;
    const page = await draw({ here: crmHere(), run: { ...run, credential } });
    expect(page.root.querySelector('.hint')?.textContent).toBe('kZ8…');
    expect(document.body.innerHTML).not.toContain('tooMuch');
  });

  it.each([
    ['the portal', portalHere],
    ['another CRM', oroHere],
    ['a page that cannot be read', { kind: 'unreadable' } as const],
  ])('can not be filled in from %s; the way back is offered', async (_, here) => {
    const page = await draw({ here, run: readyRun(14) });
    expect(page.names()).not.toContain(FILL);
    await page.press('Back to the CRM');
    expect(page.sent).toEqual([{ type: 'ui-relay-go', to: 'crm' }]);
  });

  it('names both sites when another CRM is in front', async () => {
    const page = await draw({ here: oroHere, run: readyRun(14) });
    expect(page.text()).toContain('This form belongs to oro.example.test.');
    expect(page.text()).toContain('made for yetiforce.example.test and goes nowhere else');
  });

  it('copies the IDs in the task of the click and says so', async () => {
    const written: string[] = [];
    const writeText = async (text: string) => {
      written.push(text);
    };
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const page = await draw({ here: crmHere(), run: readyRun(14) });
    await page.press('Copy Application (client) ID');
    await page.press('Copy Directory (tenant) ID');
    expect(written).toEqual([app.clientId, app.tenantId]);
    const notes = () => [...page.root.querySelectorAll('.copy-result')].map((note) => note.textContent);
    await vi.waitFor(() => expect(notes()).toEqual(['Copied', 'Copied']));
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('denied')) } });
    await page.press('Copy Directory (tenant) ID');
    await vi.waitFor(() => expect(page.text()).toContain('Not copied. Select the text'));
    vi.unstubAllGlobals();
  });

  it('counts whole minutes down, and asks the relay when they are over', async () => {
    vi.useFakeTimers();
    const page = await draw({ here: crmHere(), run: readyRun(3) });
    const left = () => page.root.querySelector('[role=timer]')?.textContent;
    const pass = (minutes: number) => act(() => void vi.advanceTimersByTime(minutes * MINUTES));
    expect(left()).toBe('Kept for 3 more minutes, then wiped.');
    await act(() => void vi.advanceTimersByTime(900));
    expect(left()).toBe('Kept for 3 more minutes, then wiped.');
    await pass(1);
    expect(left()).toBe('Kept for 2 more minutes, then wiped.');
    await pass(1);
    expect(left()).toBe('Kept for one more minute, then wiped.');
    await pass(1);
    expect(left()).toBe('Kept for less than a minute, then wiped.');
    expect(page.sent).toEqual([]);
    await pass(1);
    expect(page.sent).toEqual([{ type: 'ui-relay-look' }]);
  });
});

describe('after the fill', () => {
  it('tells to check and save, and ends with one press', async () => {
    const page = await draw({ here: crmHere(), run: runAt('fill-crm', { outcome: 'delivered', fill: filledFields }) });
    expect(page.text()).toContain('Now check the form and save it in YetiForce.');
    await page.press('Done');
    expect(page.sent).toEqual([{ type: 'ui-relay-stop' }]);
  });

  it('lists the fields that did not keep their value first, by name', async () => {
    const fill = [...filledFields, { field: 'smtpHost', outcome: 'did-not-stick' } as const];
    const page = await draw({ here: crmHere(), run: runAt('fill-crm', { outcome: 'delivered', fill }) });
    expect(page.root.querySelector('h1')?.textContent).toBe('The form is filled in, with gaps');
    expect(page.root.querySelector('.field')?.textContent).toBe('SMTP serverDid not keep the value');
  });

  it('offers what the relay allows when the secret was wiped', async () => {
    const waiting = { reason: 'secret-lost', answers: ['new-secret'] } as const;
    const run = runAt('fill-crm', { outcome: 'expired', waiting });
    const page = await draw({ here: crmHere(), run });
    await page.press('Make a new secret');
    await page.press('End this registration');
    expect(page.sent).toEqual([{ type: 'ui-relay-answer', answer: 'new-secret' }, { type: 'ui-relay-stop' }]);
  });
});

const PAGE_REASONS = Object.keys({
  'other-origin': true,
  'not-secure': true,
  'not-top-frame': true,
  'not-visible': true,
  'took-too-long': true,
  'form-not-found': true,
  'redirect-uri-changed': true,
  'already-filling': true,
  'secret-field-unusable': true,
} satisfies Record<FillRefusal, true>) as FillRefusal[];
const FAULTS = Object.keys({
  missing: true,
  'wrong-type': true,
  readonly: true,
  disabled: true,
  hidden: true,
  covered: true,
} satisfies Record<SecretFieldFault, true>) as SecretFieldFault[];
const REFUSALS: UiRefusal[] = [
  { kind: 'redirect-uri', problem: 'has-fragment', uri: 'https://crm.example.test/#a' },
  { kind: 'name', problem: 'too-long' },
  { kind: 'run-going-on' },
  { kind: 'no-run' },
  { kind: 'no-credential' },
  { kind: 'other-origin', expected: 'https://crm.example.test' },
  { kind: 'not-the-form' },
  { kind: 'page-gone' },
  ...PAGE_REASONS.map((reason) => ({ kind: 'page-refused', reason }) as const),
  ...FAULTS.map((fault) => ({ kind: 'page-refused', reason: 'secret-field-unusable', fault }) as const),
];

it.each(REFUSALS.map((refusal) => [JSON.stringify(refusal), refusal] as const))(
  'says why and what to do: %s',
  async (_, refusal) => {
    const page = await draw({ here: crmHere(), run: readyRun(9), refusal });
    const alert = page.root.querySelector('[role=alert]');
    expect(alert?.querySelector('h2')?.textContent).toMatch(/\w{3}/u);
    expect(alert?.querySelector('p')?.textContent).toMatch(/\w{3}.*\.$/u);
  },
);
