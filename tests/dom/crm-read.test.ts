import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/crm/read.ts';
import { CRM_PARTS } from '../../src/domain/preset.ts';
import { pick, showPage } from './crm-page.ts';
import { ORO_REDIRECT, ORO_URL, oroHtml } from './fixtures/oro.ts';
import { YETIFORCE_APP, YETIFORCE_URL, yetiforceHtml } from './fixtures/yetiforce.ts';

beforeEach(() => showPage('https://crm.example.test/', ''));

describe('YetiForce', () => {
  it('reads every application with its redirect URI before anything is chosen', () => {
    const second = { id: '13', name: '  Calendar ', uri: 'http://other.example.test/webservice/OAuth/MailAccount/x' };
    showPage(YETIFORCE_URL, yetiforceHtml({ apps: [YETIFORCE_APP, second] }));
    expect(readPage()).toEqual({
      kind: 'recognised',
      presetId: 'yetiforce',
      origin: 'https://crm.example.test',
      redirects: [
        { id: '12', label: 'Mail integration', uri: YETIFORCE_APP.uri, selected: false },
        { id: '13', label: 'Calendar', uri: second.uri, selected: false },
      ],
      secret: 'empty',
      clientId: '',
      offersMailServers: true,
    });
  });

  it('is recognised with no OAuth application at all', () => {
    showPage(YETIFORCE_URL, yetiforceHtml({ apps: [] }));
    expect(readPage()).toMatchObject({ kind: 'recognised', redirects: [] });
  });

  it('says that a secret is stored, and never what stands in the field', () => {
    showPage(YETIFORCE_URL, yetiforceHtml({ isSaved: true, values: { client_id: 'old-id' } }));
    const reading = readPage();
    expect(reading).toMatchObject({ secret: 'stored', clientId: 'old-id' });
    expect(JSON.stringify(reading)).not.toContain('***');
  });

  it('offers no mail servers once each of their fields holds something', () => {
    const values = {
      imap_encrypt: 'tls',
      imap_host: 'a',
      imap_port: '1',
      smtp_encrypt: 'ssl',
      smtp_host: 'b',
      smtp_port: '2',
    };
    showPage(YETIFORCE_URL, yetiforceHtml({ values }));
    expect(readPage()).toMatchObject({ kind: 'recognised', offersMailServers: false });
  });

  it("does not take another module's edit form for its own", () => {
    showPage('https://crm.example.test/index.php?module=Accounts&view=Edit', yetiforceHtml({ module: 'Accounts' }));
    expect(readPage()).toEqual({ kind: 'none' });
  });

  it("does not take another module's form for its own under the right address either", () => {
    showPage(YETIFORCE_URL, yetiforceHtml({ module: 'Accounts' }));
    expect(readPage()).toMatchObject({
      kind: 'partial',
      found: ['address'],
      missing: expect.arrayContaining(['form']),
    });
  });

  it.each(['en', 'pl'] as const)('finds the fields by their labels (%s) when names and ids are others', (language) => {
    showPage(YETIFORCE_URL, yetiforceHtml({ layout: 'labels-only', language }));
    expect(pick('form.f-edit').querySelector('[name="client_id"]')).toBeNull();
    expect(readPage()).toMatchObject({ kind: 'recognised', redirects: [{ uri: YETIFORCE_APP.uri }] });
  });

  it('names what is missing when the form has lost a field', () => {
    showPage(YETIFORCE_URL, yetiforceHtml());
    pick('[name="client_id"]').closest('.js-field-container')?.remove();
    expect(readPage()).toEqual({
      kind: 'partial',
      presetId: 'yetiforce',
      found: ['address', 'form', 'authMethod', 'provider', 'redirectUri', 'secret'],
      missing: ['clientId'],
    });
  });

  it('is not sure of a form at a foreign address', () => {
    showPage('https://crm.example.test/index.php?module=MailServers&parent=Settings&view=List', yetiforceHtml());
    expect(readPage()).toMatchObject({ kind: 'partial', missing: ['address'] });
  });

  it('guesses nothing when two fields carry the same label', () => {
    showPage(YETIFORCE_URL, yetiforceHtml({ layout: 'labels-only' }));
    const row = [...document.querySelectorAll('.js-field-container')].find((it) => /Client ID/u.test(it.textContent));
    row?.after(row.cloneNode(true));
    expect(readPage()).toMatchObject({ kind: 'partial', missing: ['clientId'] });
  });

  it('cuts the page’s labels to a length that can be shown', () => {
    showPage(YETIFORCE_URL, yetiforceHtml({ apps: [{ ...YETIFORCE_APP, name: 'x'.repeat(10_000) }] }));
    const reading = readPage();
    expect(reading.kind === 'recognised' && reading.redirects[0]?.label.length).toBe(120);
  });
});

describe('Oro', () => {
  it('reads the redirect URI of the Microsoft application, not the one of single sign-on', () => {
    showPage(ORO_URL, oroHtml());
    expect(readPage()).toEqual({
      kind: 'recognised',
      presetId: 'oro',
      origin: 'https://oro.example.test',
      redirects: [{ id: '', label: '', uri: ORO_REDIRECT, selected: true }],
      secret: 'empty',
      clientId: '',
      offersMailServers: false,
    });
  });

  it.each([
    'https://oro.example.test/config/system/platform/microsoft_settings',
    'https://oro.example.test/admin/config/system/integrations/microsoft_settings',
    'https://oro.example.test/a/b/index.php/config/system/platform/microsoft_settings?x=1#y',
  ])('is recognised at %s', (url) => {
    showPage(url, oroHtml());
    expect(readPage().kind).toBe('recognised');
  });

  it.each([
    'https://oro.example.test/config/system/platform/google_settings',
    'https://oro.example.test/config/system/microsoft_settings',
    'https://oro.example.test/?next=/config/system/platform/microsoft_settings',
  ])('has the wrong address at %s', (url) => {
    showPage(url, oroHtml());
    expect(readPage()).toMatchObject({ kind: 'partial', missing: ['address'] });
  });

  it('says that a secret is stored', () => {
    showPage(ORO_URL, oroHtml({ isSaved: true }));
    expect(readPage()).toMatchObject({ kind: 'recognised', secret: 'stored' });
  });

  it('names every part that is missing while the form is not there', () => {
    showPage(ORO_URL, '<main>You have no access to this page.</main>');
    expect(readPage()).toEqual({
      kind: 'partial',
      presetId: 'oro',
      found: ['address'],
      missing: ['form', 'clientId', 'secret', 'tenantId', 'redirectUri'],
    });
  });

  it('finds the labelled fields when their names are others', () => {
    showPage(ORO_URL, oroHtml({ layout: 'labels-only' }));
    expect(readPage()).toMatchObject({ kind: 'recognised', redirects: [{ uri: ORO_REDIRECT }] });
  });
});

it('leaves the page as it was', () => {
  for (const [url, html] of [
    [YETIFORCE_URL, yetiforceHtml()],
    [ORO_URL, oroHtml()],
  ] as const) {
    showPage(url, html);
    const before = document.documentElement.outerHTML;
    const globals = Object.getOwnPropertyNames(window).sort();
    readPage();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(Object.getOwnPropertyNames(window).sort()).toEqual(globals);
  }
});

it('names parts from the one list that the messages are written for', () => {
  showPage(ORO_URL, '');
  const reading = readPage();
  const names = reading.kind === 'partial' ? [...reading.found, ...reading.missing] : [];
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !(CRM_PARTS as readonly string[]).includes(name))).toEqual([]);
});
