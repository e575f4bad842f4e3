import '../ui/install-fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { type RunAnswer, STEP_IDS, type WaitReason } from '../../src/domain/run.ts';
import { draw } from '../ui/draw.tsx';
import { crmHere, portalHere, readyRun, runAt, waitingRun } from '../ui/relay-views.ts';

/** `satisfies` makes the compiler name a reason or an answer that is missing here. */
const REASONS = Object.keys({
  'press-register': true,
  'sign-in': true,
  'tab-closed': true,
  'page-unknown': true,
  'form-edited': true,
  'name-refused': true,
  'uri-refused': true,
  'save-refused': true,
  'no-right-to-register': true,
  'audience-forbidden': true,
  'secrets-forbidden': true,
  'lifetime-capped': true,
  'act-not-taken': true,
  'other-app': true,
  'outcome-unknown': true,
  'secret-lost': true,
  'secret-unreadable': true,
  'fill-crm': true,
} satisfies Record<WaitReason, true>) as WaitReason[];

const ANSWERS = {
  'use-my-values': 'Use the reviewed values',
  'keep-page-values': 'Keep what the page holds',
  'open-portal': 'Open the portal page',
  'try-again': 'Try again',
  'new-secret': 'Make a new secret',
  'shorter-lifetime': 'Take a shorter lifetime',
} satisfies Record<RunAnswer, string>;

it.each(REASONS)('says what it waits for and what to do: %s', async (reason) => {
  const page = await draw({ here: portalHere, run: waitingRun('register', { reason }) });
  const card = page.root.querySelector('.notice-waiting');
  expect(card?.querySelector('h2')?.textContent).toMatch(/\w{3}/u);
  expect(card?.querySelector('p')?.textContent).toMatch(/\w+.*[.:]/u);
  expect(page.root.querySelector('h1')?.compareDocumentPosition(card ?? page.root)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

it.each(Object.entries(ANSWERS) as [RunAnswer, string][])('sends the answer %s', async (answer, label) => {
  const page = await draw({
    here: portalHere,
    run: waitingRun('register', { reason: 'act-not-taken', answers: [answer] }),
  });
  await page.press(label);
  expect(page.sent).toEqual([{ type: 'ui-relay-answer', answer }]);
});

it('shows the state of each step in words, and what proves it', async () => {
  const page = await draw({ here: portalHere, run: runAt('create-secret') });
  const steps = [...page.root.querySelectorAll('.step')].map((step) => step.textContent);
  expect(steps).toHaveLength(STEP_IDS.length);
  expect(steps[3]).toContain('Add the permissions Done');
  expect(steps[3]).toContain('IMAP.AccessAsUser.All');
  expect(steps[4]).toContain('Grant admin consent Skipped');
  expect(steps[5]).toContain('Create the client secret Under way');
  expect(page.root.querySelector('[aria-current=step]')?.textContent).toContain('Create the client secret');
});

it('quotes the page as inert, short text', async () => {
  const pageSays = `<b>Denied</b> \u2067${'x'.repeat(500)}`;
  const page = await draw({ here: portalHere, run: waitingRun('register', { reason: 'save-refused', pageSays }) });
  const quote = page.root.querySelector('blockquote q');
  expect(quote?.children).toHaveLength(0);
  expect(quote?.textContent).toMatch(/^<b>Denied<\/b> x+…$/u);
  expect(quote?.textContent?.length).toBe(200);
});

it('names the app that the admin must go back to', async () => {
  const page = await draw({ here: portalHere, run: waitingRun('add-permissions', { reason: 'other-app' }) });
  expect(page.text()).toContain('Go back to your app “YetiForce mail (yetiforce.example.test)”');
});

describe('the way to the right tab', () => {
  it('leads to the portal from anywhere else', async () => {
    const page = await draw({ here: crmHere(), run: waitingRun('register', { reason: 'press-register' }) });
    await page.press('Show the portal tab');
    expect(page.sent).toEqual([{ type: 'ui-relay-go', to: 'portal' }]);
  });

  it('is not offered where the admin already is, nor to a tab that is closed', async () => {
    const there = await draw({ here: portalHere, run: waitingRun('register', { reason: 'press-register' }) });
    expect(there.names()).toEqual(['Stop']);
    const closed = waitingRun('register', { reason: 'tab-closed', answers: ['open-portal'] });
    expect((await draw({ here: crmHere(), run: closed })).names()).toEqual(['Open the portal page', 'Stop']);
  });

  it('leads to the CRM when its form is next', async () => {
    const page = await draw({ here: portalHere, run: waitingRun('fill-crm', { reason: 'fill-crm' }) });
    await page.press('Back to the CRM');
    expect(page.sent).toEqual([{ type: 'ui-relay-go', to: 'crm' }]);
  });
});

it.each(STEP_IDS)('tells how to do a step by hand on a page it does not know: %s', async (step) => {
  const page = await draw({ here: portalHere, run: waitingRun(step, { reason: 'page-unknown' }) });
  expect(page.root.querySelector('.by-hand h3')?.textContent).toMatch(/^By hand: \w+/u);
  expect(page.root.querySelector('.by-hand p')?.textContent).toMatch(/\w{3}/u);
});

describe('Stop', () => {
  it('asks first, says what is lost, and puts the focus on the harmless answer', async () => {
    const page = await draw({ here: crmHere(), run: readyRun(9) });
    await page.press('Stop');
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('The captured secret is wiped');
    expect(document.activeElement).toBe(page.control('Keep going'));
    await page.press('Stop now');
    expect(page.sent).toEqual([{ type: 'ui-relay-stop' }]);
  });

  it('is taken back by "Keep going" and by Escape, and Escape does not close the popup', async () => {
    const page = await draw({ here: portalHere, run: runAt('register') });
    await page.press('Stop');
    expect(page.text()).not.toContain('captured secret');
    await page.press('Keep going');
    expect(document.activeElement).toBe(page.control('Stop'));
    await page.press('Stop');
    const pressEscape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    page.control('Keep going').dispatchEvent(pressEscape);
    expect(pressEscape.defaultPrevented).toBe(true);
    await page.show({ here: portalHere, run: runAt('register') });
    expect(page.names()).toContain('Stop');
    expect(page.sent).toEqual([]);
  });
});
