import '../ui/install-fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { draw } from '../ui/draw.tsx';
import { TEXTS } from '../ui/fake-browser.ts';
import { crmHere, portalHere, readyRun, runAt, SCREENS, waitingRun } from '../ui/relay-views.ts';

describe.each(Object.entries(SCREENS))('%s', (_, view) => {
  it('has one heading of the first level, and a name on everything that can be pressed', async () => {
    const page = await draw(view());
    expect(page.root.querySelectorAll('h1')).toHaveLength(1);
    expect(page.names().filter((name) => name === '')).toEqual([]);
    expect(new Set(page.names()).size).toBe(page.names().length);
  });

  it('shows no key in place of a text, and no gap in a sentence', async () => {
    const text = (await draw(view())).text();
    const keys = Object.keys(TEXTS).filter((key) => key.includes('_') && text.includes(key));
    // These two are real names of permissions, not keys.
    expect(keys.filter((key) => key !== 'offline_access')).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object|\$\w+\$|“”/u);
  });
});

it('draws a skeleton, with a sentence for the screen reader, until the relay has answered', async () => {
  const page = await draw(undefined);
  expect(page.root.querySelector('[role=status].skeleton')?.textContent).toBe('Reading the page in front …');
  expect(page.names()).toEqual([]);
});

it('says that the background does not answer, and asks again on a press', async () => {
  const page = await draw(undefined, { unreachable: true });
  expect(page.root.querySelector('[role=alert]')?.textContent).toContain('does not answer');
  await page.press('Try again');
  expect(page.sent).toEqual([{ type: 'ui-relay-look' }]);
});

it('keeps the run in sight when the background stops answering', async () => {
  const page = await draw({ here: portalHere, run: runAt('add-permissions') }, { unreachable: true });
  expect(page.text()).toContain('Registering for YetiForce');
});

it('leaves the focus alone at first, and moves it to the new heading when the screen changes', async () => {
  const page = await draw({ here: crmHere() });
  expect(document.activeElement).toBe(document.body);
  await page.show({ here: portalHere, run: runAt('fill-registration') });
  expect(document.activeElement?.textContent).toBe('Registering for YetiForce');
  await page.show({ here: crmHere(), run: readyRun(15) });
  expect(document.activeElement?.textContent).toBe('Ready to fill in YetiForce');
});

it('speaks each step and each wait, once, through one live region', async () => {
  const page = await draw({ here: portalHere, run: runAt('add-permissions') });
  const live = () => page.root.querySelector('main > [role=status]')?.textContent;
  expect(live()).toBe('Step 4 of 7: Add the permissions');
  await page.show({ here: portalHere, run: waitingRun('add-permissions', { reason: 'sign-in' }) });
  expect(live()).toBe('Sign in to the Azure portal');
  await page.show({ here: portalHere, run: readyRun(9) });
  expect(live()).toBe('');
});
