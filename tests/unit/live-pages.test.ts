import { describe, expect, it } from 'vitest';
import type { BladeTitle, FrameFacts, PortalAddress, Sighting } from '../../src/domain/portal-facts.ts';
import { LivePages } from '../../src/relay/portal-route/live-pages.ts';
import { frameFacts, OTHER, OURS, oneFrame } from './support/facts.ts';

const overview = (clientId: string): Sighting => ({ page: 'overview', clientId });
const pane = (description: string): Sighting => ({ page: 'secret-pane', description, canSave: true });
const tab = (...frames: Partial<FrameFacts>[]) =>
  new LivePages(frames.map((facts, index) => ({ documentId: `d${index}`, facts: frameFacts(facts) })));

describe('which frames count', () => {
  it('a frame that its parent shows counts', () => {
    const pages = tab({ children: [{ index: 0, shown: true }] }, { path: [0], sightings: [overview(OURS.clientId)] });
    expect(pages.find('overview')).toEqual({ sighting: overview(OURS.clientId), documentId: 'd1' });
  });

  it.each<[string, FrameFacts['children'][number]]>([
    ['not shown', { index: 0, shown: false }],
    ['shown but not live', { index: 0, shown: true, live: false }],
    ['marked live but not shown', { index: 0, shown: false, live: true }],
  ])('a twin that is %s tells nothing: no page, no title, no language, no notice', (_, child) => {
    const pages = tab(
      { children: [child] },
      {
        path: [0],
        titles: [{ app: OTHER.name }],
        languageHints: ['de'],
        sightings: [overview(OTHER.clientId), { page: 'notice', texts: ['No'] }],
      },
    );
    expect([pages.find('overview'), pages.titles, pages.languageHints, pages.notices]).toEqual([
      undefined,
      [],
      [],
      undefined,
    ]);
  });

  it('a frame that its parent does not list has been taken out and tells nothing', () => {
    const pages = tab({ children: [{ index: 1, shown: true }] }, { path: [0], sightings: [overview(OURS.clientId)] });
    expect(pages.find('overview')).toBeUndefined();
  });

  it('a frame inside a twin tells nothing, however live it is in there', () => {
    const pages = tab(
      { children: [{ index: 0, shown: false }] },
      { path: [0], children: [{ index: 0, shown: true, live: true }] },
      { path: [0, 0], sightings: [overview(OTHER.clientId)] },
    );
    expect(pages.find('overview')).toBeUndefined();
  });

  it('a frame on the way that never speaks does not hide the frame inside it', () => {
    const pages = tab(
      { children: [{ index: 2, shown: true }] },
      { path: [2, 0], sightings: [overview(OURS.clientId)] },
    );
    expect(pages.find('overview')?.documentId).toBe('d1');
  });

  it('of two frames that show the page, the one with the portal’s mark is taken', () => {
    const children = [
      { index: 0, shown: true, live: true },
      { index: 1, shown: true },
    ];
    const pages = tab(
      { children },
      { path: [0], sightings: [overview(OURS.clientId)] },
      { path: [1], sightings: [overview(OTHER.clientId)] },
    );
    expect(pages.find('overview')?.documentId).toBe('d1');
  });

  it('a pane is found in another frame than its page', () => {
    const list: Sighting = { page: 'secrets', listShown: true, canOpenTab: false, rows: [], canAdd: true };
    const children = [
      { index: 0, shown: true },
      { index: 1, shown: true },
    ];
    const pages = tab(
      { children },
      { path: [0], sightings: [list], titles: [{ app: OURS.name, page: 'certificatesAndSecrets' }] },
      { path: [1], sightings: [pane('x')], titles: [{ app: 'Add a client secret' }] },
    );
    expect(pages.find('secrets')?.documentId).toBe('d1');
    expect(pages.find('secret-pane')?.documentId).toBe('d2');
    expect(pages.shows(OURS)).toBe(true);
  });

  it('without the top document there is no top and no address', () => {
    const pages = tab({ path: [0], sightings: [overview(OURS.clientId)] });
    expect([pages.top, pages.address]).toEqual([undefined, {}]);
  });

  it('notices are joined, each once', () => {
    const says: Sighting = { page: 'notice', texts: ['One', 'Two'] };
    expect(oneFrame([says, says]).notices).toBe('One · Two');
  });
});

describe('whose page it is', () => {
  const shows = (
    titles: BladeTitle[],
    sightings: Sighting[] = [],
    address: PortalAddress = {},
    name: string = OURS.name,
  ) => oneFrame(sightings, titles, address).shows({ name, clientId: OURS.clientId });

  it('"<App>" names it', () => expect(shows([{ app: OURS.name }])).toBe(true));

  it('"<App> | API permissions" names it', () =>
    expect(shows([{ app: OURS.name, page: 'apiPermissions' }])).toBe(true));

  it('"<App> | <a page of an unknown language>" names it', () =>
    expect(shows([{ app: `${OURS.name} | Oikeudet`, beforeBar: OURS.name }])).toBe(true));

  it('headings of panes beside it do not speak against it', () =>
    expect(shows([{ app: OURS.name, page: 'apiPermissions' }, { app: 'Request API permissions' }])).toBe(true));

  it.each<[string, BladeTitle]>([
    ['on the overview', { app: 'A | B', beforeBar: 'A' }],
    ['on a known page', { app: 'A | B', page: 'apiPermissions' }],
    ['on an unknown page', { app: 'A | B | Oikeudet', beforeBar: 'A | B' }],
  ])('a name with a bar in it is told whole %s', (_, title) => {
    expect(shows([title], [], {}, 'A | B')).toBe(true);
  });

  it.each<[string, BladeTitle]>([
    ['its beginning, on a known page', { app: 'A | B', page: 'apiPermissions' }],
    ['its beginning, on an unknown page', { app: 'A | B | Oikeudet', beforeBar: 'A | B' }],
  ])('another app with a bar in its name is not the app that is %s', (_, title) => {
    expect(shows([title], [], {}, 'A')).toBe(false);
  });

  it('a page of another app is not it', () => {
    expect(shows([{ app: OTHER.name, page: 'apiPermissions' }])).toBe(false);
    expect(shows([{ app: OTHER.name }])).toBe(false);
  });

  it('a stale title of another app’s page beside ours is a contradiction', () => {
    const ours = { app: OURS.name, page: 'apiPermissions' };
    expect(shows([ours, { app: OTHER.name, page: 'certificatesAndSecrets' }])).toBe(false);
  });

  it('the name alone, in another heading, is not enough under the title of another app’s page', () => {
    expect(shows([{ app: OURS.name }, { app: OTHER.name, page: 'apiPermissions' }])).toBe(false);
  });

  it('an app of a name that only begins or ends alike, or in another case, is not it', () => {
    for (const app of [`${OURS.name} 2`, `My ${OURS.name}`, OURS.name.toUpperCase(), `${OURS.name} `])
      expect(shows([{ app, page: 'apiPermissions' }]), app).toBe(false);
  });

  it('no title at all proves nothing, even where the address agrees', () => {
    expect(shows([], [], { clientId: OURS.clientId })).toBe(false);
  });

  it('an address that names another app contradicts the title', () => {
    expect(shows([{ app: OURS.name }], [], { clientId: OTHER.clientId })).toBe(false);
    expect(shows([{ app: OURS.name }], [], { clientId: OURS.clientId })).toBe(true);
  });

  it('an overview with another client ID contradicts the title: two apps can bear one name', () => {
    expect(shows([{ app: OURS.name }], [overview(OTHER.clientId)])).toBe(false);
    expect(shows([{ app: OURS.name }], [overview(OURS.clientId)])).toBe(true);
  });
});
