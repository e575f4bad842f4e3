import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsAddressRule } from '../../src/crm/address.ts';
import { MICROSOFT_GRAPH } from '../../src/domain/permissions.ts';
import { redirectUriProblem } from '../../src/domain/redirect-uri.ts';
import { PRESETS, presetById } from '../../src/presets/index.ts';
import { oro } from '../../src/presets/oro.ts';
import { yetiforce } from '../../src/presets/yetiforce.ts';

const namesOf = (preset: typeof oro, need: 'required' | 'recommended') =>
  preset.permissions
    .filter((it) => it.need === need)
    .map((it) => it.permission.name)
    .sort();

it('YetiForce registers a multitenant web app with its six permissions, and recommends openid', () => {
  expect([yetiforce.audience, yetiforce.platform]).toEqual(['AzureADMultipleOrgs', 'web']);
  expect(namesOf(yetiforce, 'required')).toEqual([
    'IMAP.AccessAsUser.All',
    'SMTP.Send',
    'User.Read',
    'email',
    'offline_access',
    'profile',
  ]);
  expect(namesOf(yetiforce, 'recommended')).toEqual(['openid']);
});

it('Oro registers a single-tenant web app with its seven permissions', () => {
  expect([oro.audience, oro.platform]).toEqual(['AzureADMyOrg', 'web']);
  expect(namesOf(oro, 'required')).toEqual([
    'IMAP.AccessAsUser.All',
    'POP.AccessAsUser.All',
    'SMTP.Send',
    'User.Read',
    'offline_access',
    'openid',
    'profile',
  ]);
  expect(namesOf(oro, 'recommended')).toEqual([]);
});

it('presets are found by their own ids only', () => {
  for (const preset of PRESETS) expect(presetById(preset.id)).toBe(preset);
  for (const id of ['', 'constructor', '__proto__', 'Oro']) expect(presetById(id)).toBeUndefined();
});

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_, { form, permissions }) => {
  it('asks for delegated permissions of Microsoft Graph, each once', () => {
    for (const { permission } of permissions) {
      expect([permission.resourceAppId, permission.type]).toEqual([MICROSOFT_GRAPH, 'Scope']);
    }
    expect(new Set(permissions.map((it) => it.permission.id)).size).toBe(permissions.length);
  });

  it('locates every field that a step or a sign names, and uses every field that it locates', () => {
    const used = new Set<string>([...form.steps.map((step) => step.field), ...form.signs]);
    expect([...used].sort()).toEqual(Object.keys(form.fields).sort());
  });

  it('writes the secret exactly once, and only into what can be recognised', () => {
    expect(form.steps.filter((step) => step.act === 'write-secret')).toHaveLength(1);
    expect(form.signs).toEqual(expect.arrayContaining(['secret', 'clientId', 'redirectUri']));
  });

  it('touches neither the switches nor the buttons that are the admin’s', () => {
    expect(JSON.stringify(form)).not.toMatch(/"(?:[^"]*\b)?(?:status|visible|js-save|submit|_token)\b/u);
  });

  it('is data: it survives being written down', () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
});

describe('address rules', () => {
  const yetiforceUrl = fc
    .record({
      folder: fc.constantFrom('', '/crm', '/a/b'),
      file: fc.constantFrom('/', '/index.php'),
      order: fc.shuffledSubarray(['module=MailServers', 'parent=Settings', 'view=Edit'], { minLength: 3 }),
      more: fc.constantFrom('', '&record=7', '&x=%20'),
    })
    .map(
      ({ folder, file, order, more }) => new URL(`https://crm.example.test${folder}${file}?${order.join('&')}${more}`),
    );

  it('YetiForce: parameters in any order, in any folder, among others', () => {
    fc.assert(fc.property(yetiforceUrl, (url) => followsAddressRule(url, yetiforce.form.address)));
  });

  it('YetiForce: not without one of them, nor with another value of it', () => {
    const name = fc.constantFrom('module', 'parent', 'view');
    const value = fc.constantFrom('', 'Accounts', 'List', 'mailservers', 'MailServersX');
    fc.assert(
      fc.property(yetiforceUrl, name, value, (url, it, other) => {
        const changed = new URL(url);
        changed.searchParams.set(it, other);
        const without = new URL(url);
        without.searchParams.delete(it);
        const twice = new URL(url);
        twice.searchParams.append(it, other);
        return ![changed, without, twice].some((bad) => followsAddressRule(bad, yetiforce.form.address));
      }),
    );
  });

  it('Oro: anywhere in the path, in any group', () => {
    const segment = fc.stringMatching(/^[a-z_.]{1,9}$/u).filter((it) => !/^\.{1,2}$/u.test(it));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 3 }), segment, (prefix, group) => {
        const url = new URL(`https://x.test/${[...prefix, 'config', 'system', group, 'microsoft_settings'].join('/')}`);
        return followsAddressRule(url, oro.form.address);
      }),
    );
  });
});

it('the redirect URIs of both CRMs as they are documented pass what Entra demands', () => {
  for (const uri of [
    `https://crm.example.test/webservice/OAuth/MailAccount/${'a1'.repeat(16)}`,
    'https://oro.example.test/admin/microsoft-identity/connection/access-token',
  ]) {
    expect(redirectUriProblem(uri)).toBeUndefined();
  }
});
