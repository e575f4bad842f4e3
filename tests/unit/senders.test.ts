import { describe, expect, it } from 'vitest';
import { isPortalOrigin, type Sender, whoSent } from '../../src/relay/senders.ts';

/** Senders as the two browsers were seen to fill them in. Firefox counts frames beyond 2^32. */
const BROWSERS = [
  {
    browser: 'Chromium',
    our: { id: 'abcdefghijklmnopabcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' },
    frameId: 5,
    documentId: '0123456789ABCDEF0123456789ABCDEF',
  },
  {
    browser: 'Firefox',
    our: { id: 'keyferry@keyferry', origin: 'moz-extension://6d9c1b2e-6a3f-4c58-9f0e-2b8f2f5f9a11' },
    frameId: 17_179_869_185,
    documentId: 'a1b2c3d4-0000-4000-8000-000000000001',
  },
];

const PORTAL = 'https://portal.azure.com';
const FRAME = 'https://sandbox-1.reactblade.portal.azure.net';

describe.each(BROWSERS)('$browser', ({ our, frameId, documentId }) => {
  const tab = { id: 7 } as NonNullable<Sender['tab']>;
  const classOf = (sender: Partial<Sender>) => whoSent({ id: our.id, ...sender } as Sender, our);
  const top = { origin: PORTAL, url: `${PORTAL}/?l=en.en-us`, frameId: 0, tab, documentId };
  const frame = { origin: FRAME, url: `${FRAME}/blade.html`, frameId, tab, documentId };

  it.each<[string, Partial<Sender>, string]>([
    ['the popup, and the side panel', { origin: our.origin, url: `${our.origin}/popup.html` }, 'our-page'],
    ['our page in a tab', { ...top, origin: our.origin, url: `${our.origin}/popup.html` }, 'our-page'],
    ['our page framed in the portal', { ...frame, origin: our.origin, url: `${our.origin}/popup.html` }, 'stranger'],
    ['the script in the top frame', top, 'portal'],
    ['the script in a cross-origin frame', frame, 'portal'],
    ['the script in about:blank', { ...frame, origin: PORTAL, url: 'about:blank' }, 'stranger'],
    ['the script in srcdoc', { ...frame, origin: PORTAL, url: 'about:srcdoc' }, 'stranger'],
    ['the script in an opaque sandbox', { ...frame, origin: 'null' }, 'stranger'],
  ])('%s is told exactly', (_, sender, expected) => {
    expect(classOf(sender)).toBe(expected);
  });

  it('a missing origin is a stranger, for our pages and for the portal', () => {
    const { origin: _, ...topless } = top;
    expect(classOf(topless)).toBe('stranger');
    expect(classOf({ url: `${our.origin}/popup.html` })).toBe('stranger');
    expect(classOf({ ...top, origin: '' })).toBe('stranger');
  });

  it('a foreign id is a stranger, whatever else it says', () => {
    expect(classOf({ ...top, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' })).toBe('stranger');
    expect(whoSent({ origin: our.origin, url: `${our.origin}/popup.html` } as Sender, our)).toBe('stranger');
  });

  it.each(['tab', 'frameId', 'documentId', 'url'] as const)('a script without %s is a stranger', (missing) => {
    const { [missing]: _, ...rest } = top;
    expect(classOf(rest)).toBe('stranger');
  });

  it.each([
    ['another origin', 'https://evil.example/'],
    ['a host that begins like the origin', `${PORTAL}.evil.example/`],
    ['the origin as a user name', `${PORTAL}@evil.example/`],
    ['a blob of the origin', `blob:${PORTAL}/0b1f7c`],
    ['a file system of the origin', `filesystem:${PORTAL}/temporary/x`],
  ])('a script whose address is %s is a stranger', (_, url) => {
    expect(classOf({ ...top, url })).toBe('stranger');
  });

  it('a CRM is a stranger: it answers and never speaks', () => {
    const origin = 'https://crm.example.test';
    expect(classOf({ ...top, origin, url: `${origin}/index.php` })).toBe('stranger');
  });
});

it.each([
  'https://portal.azure.com',
  'https://ms.portal.azure.com',
  'https://entra.microsoft.com',
  'https://registeredapps.hosting.portal.azure.net',
  'https://sandbox-8-2.reactblade.portal.azure.net',
  'https://x.reactblade-rc.portal.azure.net',
])('%s is the portal’s', (origin) => {
  expect(isPortalOrigin(origin)).toBe(true);
});

it.each([
  'https://portal.azure.com.evil.example',
  'https://evilportal.azure.com',
  'https://evilportal.azure.net',
  'https://portal.azure.net.evil.example',
  'https://portal.azure.net',
  'https://evil.example/.portal.azure.net',
  'https://entra.microsoft.com.evil.example',
  'https://x.entra.microsoft.com',
  'https://microsoft.com',
  'http://portal.azure.com',
  'http://sandbox-1.reactblade.portal.azure.net',
  'ws://portal.azure.com',
  'https://portal.azure.com:8443',
  'https://portal.azure.com:443',
  'https://portal.azure.com.',
  'https://PORTAL.azure.com',
  'https://portal.azure.com/',
  'https://portal.azure.com@evil.example',
  'https://user@portal.azure.com',
  'https://pörtal.azure.com',
  'blob:https://portal.azure.com/0b1f7c',
  'null',
  '',
])('%j is not', (origin) => {
  expect(isPortalOrigin(origin)).toBe(false);
});
