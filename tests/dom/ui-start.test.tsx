import '../ui/install-fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { draw } from '../ui/draw.tsx';
import { crmHere, oroHere, REDIRECT_URI } from '../ui/relay-views.ts';

const START = 'Start registration';

const several = crmHere({
  redirects: [
    { id: '7', label: 'Mail', uri: REDIRECT_URI, selected: false },
    { id: '9', label: 'Support', uri: `${REDIRECT_URI}9`, selected: false },
  ],
});

it('starts with the suggested values in one press', async () => {
  const page = await draw({ here: crmHere() });
  await page.press(START);
  expect(page.sent).toEqual([
    {
      type: 'ui-relay-start',
      presetId: 'yetiforce',
      redirectUri: REDIRECT_URI,
      name: 'YetiForce mail (yetiforce.example.test)',
      lifetimeDays: 180,
      leftOut: [],
      pressRegister: false,
    },
  ]);
});

it('starts with what the admin edited', async () => {
  const page = await draw({ here: crmHere() });
  await page.type('App name', '  Mail of the north ');
  await page.choose('Secret is valid for', '90');
  await page.press('openid');
  await page.press('Press Register for me');
  expect(page.text()).toContain('Keyferry presses Register for you.');
  expect(page.text()).toContain('6 permissions, secret for 90 days');
  await page.press(START);
  expect(page.sent).toMatchObject([
    { name: 'Mail of the north', lifetimeDays: 90, leftOut: ['openid'], pressRegister: true },
  ]);
});

it('offers only recommended permissions to be unticked, and tells what each is for', async () => {
  const page = await draw({ here: crmHere() });
  expect(page.root.querySelectorAll('.permissions input')).toHaveLength(1);
  expect(page.root.querySelectorAll('.permissions li')).toHaveLength(7);
  for (const item of page.root.querySelectorAll('.permissions .help')) expect(item.textContent).not.toBe('');
});

it.each([
  ['', 'Azure does not take an empty one.'],
  ['a'.repeat(121), 'at most 120 characters'],
  ['Mail <north>', 'does not take < >'],
])('says at once what is wrong with the name %j, and does not start', async (name, sentence) => {
  const page = await draw({ here: crmHere() });
  await page.type('App name', name);
  expect(page.root.querySelector('.review [role=alert]')?.textContent).toContain(sentence);
  expect(page.control('App name').getAttribute('aria-invalid')).toBe('true');
  await page.press(START);
  expect(page.sent).toEqual([]);
  expect(page.root.querySelector('details')?.open).toBe(true);
  expect(document.activeElement).toBe(page.control('App name'));
});

describe('with several applications', () => {
  it('takes the one the form has selected, until another is chosen', async () => {
    const selected = crmHere({
      redirects: [
        { id: '7', label: 'Mail', uri: REDIRECT_URI, selected: false },
        { id: '9', label: 'Support', uri: `${REDIRECT_URI}9`, selected: true },
      ],
    });
    const page = await draw({ here: selected });
    await page.press(START);
    await page.press('Mail');
    await page.press(START);
    expect(page.sent).toMatchObject([{ redirectUri: `${REDIRECT_URI}9` }, { redirectUri: REDIRECT_URI }]);
  });

  it('does not guess: without a choice it asks for one', async () => {
    const page = await draw({ here: several });
    await page.press(START);
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('Choose an application first.');
    expect(document.activeElement).toBe(page.control('Mail'));
  });

  it('offers more than four as a drop-down', async () => {
    const redirects = [1, 2, 3, 4, 5].map((n) => ({
      id: `${n}`,
      label: `Mail ${n}`,
      uri: `${REDIRECT_URI}${n}`,
      selected: false,
    }));
    const page = await draw({ here: crmHere({ redirects }) });
    await page.choose('Which application should receive the mail sign-in?', '4');
    expect(page.root.querySelector('.uri')?.textContent).toBe(`${REDIRECT_URI}4`);
    await page.press(START);
    expect(page.sent).toMatchObject([{ redirectUri: `${REDIRECT_URI}4` }]);
  });
});

it('says where to create an application when there is none, and offers to look again instead of starting', async () => {
  const page = await draw({ here: crmHere({ redirects: [] }) });
  expect(page.text()).toContain('Administration › Integration › Web service - Applications');
  expect(page.names()).toEqual(['Check again']);
  await page.press('Check again');
  expect(page.sent).toEqual([{ type: 'ui-relay-look' }]);
});

it.each([
  ['http://crm.example.test/x', 'does not begin with https://'],
  ['https://crm.example.test/x#y', 'holds a # sign'],
  ['https://*.example.test/x', 'holds a * sign'],
  [`https://crm.example.test/${'x'.repeat(256)}`, 'longer than 256 characters'],
  ['https://user:word@crm.example.test/', 'a user name or a password'],
  ['https://crm.example.test/a b', 'a space or a line break'],
  ['crm.example.test', 'not a complete web address'],
  ['', 'The redirect URI is empty.'],
])('refuses the redirect URI %j before anything is opened, with reason and fix', async (uri, reason) => {
  const page = await draw({ here: crmHere({ redirects: [{ id: '7', label: 'Mail', uri, selected: true }] }) });
  const alert = page.root.querySelector('[role=alert]');
  expect(alert?.textContent).toContain(reason);
  expect(alert?.querySelector('strong')?.textContent).toContain('check again');
  expect(page.names()).toEqual(['Check again']);
});

it('says so when the form already holds a secret', async () => {
  expect((await draw({ here: crmHere() })).text()).not.toContain('already holds a secret');
  expect((await draw({ here: oroHere })).text()).toContain('already holds a secret');
});

it('shows an application name as inert text, without characters that turn the line around', async () => {
  const label = '<img src=x>\u202Evil\u202C app';
  const redirects = [
    { id: '1', label, uri: REDIRECT_URI, selected: true },
    { id: '2', label: 'Other', uri: REDIRECT_URI, selected: false },
  ];
  const page = await draw({ here: crmHere({ redirects }) });
  expect(page.root.querySelector('main img')).toBeNull();
  expect(page.names()).toContain('<img src=x>vil app');
});
