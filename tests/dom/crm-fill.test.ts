import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillForm } from '../../src/crm/fill.ts';
import type { FillOrder, FillResult } from '../../src/domain/crm-reading.ts';
import { makeOrder, pick, setVisibility, setWindow, showPage } from './crm-page.ts';
import { behaveLikeOro, ORO_REDIRECT, ORO_URL, oroHtml } from './fixtures/oro.ts';
import {
  behaveLikeYetiForce,
  YETIFORCE_APP,
  YETIFORCE_URL,
  type YetiForceFixture,
  yetiforceHtml,
} from './fixtures/yetiforce.ts';

// happy-dom has no layout; what layout.ts really says is tested in a browser (tests/e2e/crm-inject.test.ts).
vi.mock('../../src/crm/layout.ts', () => ({
  layoutFault: (field: HTMLElement) => (field.closest('.d-none') === null ? undefined : 'hidden'),
}));

afterEach(() => vi.unstubAllGlobals());

function showYetiForce(fixture: YetiForceFixture = {}, changes: Partial<FillOrder> = {}): FillOrder {
  showPage(YETIFORCE_URL, yetiforceHtml(fixture));
  behaveLikeYetiForce();
  return makeOrder({ presetId: 'yetiforce', redirectUri: YETIFORCE_APP.uri, ...changes });
}

function valueIn(name: string): string {
  return pick<HTMLInputElement>(`.contentsDiv [name="${name}"]`).value;
}

function outcomes(result: FillResult): Record<string, string> {
  return result.kind === 'filled' ? Object.fromEntries(result.fields.map((f) => [f.field, f.outcome])) : {};
}

describe('YetiForce', () => {
  it('fills a fresh form and leaves the rest to the admin', async () => {
    const order = showYetiForce();
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(new Set(Object.values(outcomes(result)))).toEqual(new Set(['filled']));
    expect({
      name: valueIn('name'),
      auth: valueIn('auth_method'),
      provider: valueIn('oauth_provider'),
      redirect: valueIn('redirect_uri_id'),
      clientId: valueIn('client_id'),
      imap: [valueIn('imap_encrypt'), valueIn('imap_host'), valueIn('imap_port')],
      smtp: [valueIn('smtp_encrypt'), valueIn('smtp_host'), valueIn('smtp_port')],
      status: pick<HTMLInputElement>('input[type="checkbox"][name="status"]').checked,
    }).toEqual({
      name: 'Microsoft 365',
      auth: 'oauth2',
      provider: 'MSAzure',
      redirect: '12',
      clientId: order.clientId,
      imap: ['ssl', 'outlook.office365.com', '993'],
      smtp: ['tls', 'smtp.office365.com', '587'],
      status: false,
    });
    expect(valueIn('client_secret') === order.secret).toBe(true);
  });

  it('never submits the form', async () => {
    const order = showYetiForce();
    const submitted = vi.fn((event: Event) => event.preventDefault());
    document.addEventListener('submit', submitted);
    await fillForm(order);
    expect(submitted).not.toHaveBeenCalled();
    document.removeEventListener('submit', submitted);
  });

  it('chooses the provider by its text when its value is another', async () => {
    const order = showYetiForce({
      providers: [
        ['1', 'Google Workspace'],
        ['2', 'Azure AD - Outlook.com (Office 365)'],
      ],
    });
    await fillForm(order);
    expect(valueIn('oauth_provider')).toBe('2');
  });

  it('reports a provider that the form does not offer, and fills the rest', async () => {
    const order = showYetiForce({ providers: [['Google', 'Sync with Google']] });
    const result = await fillForm(order);
    expect(outcomes(result)).toMatchObject({ provider: 'not-found', clientId: 'filled', secret: 'filled' });
  });

  it('replaces a stored secret through the clear button and keeps a subject and servers that are there', async () => {
    const values = { name: 'Ours', auth_method: 'oauth2', imap_host: 'mail.example.test', oauth_provider: 'MSAzure' };
    const order = showYetiForce({ isSaved: true, values });
    const result = await fillForm(order);
    expect(outcomes(result)).toMatchObject({
      authMethod: 'already-right',
      provider: 'already-right',
      subject: 'kept',
      imapHost: 'kept',
      imapPort: 'filled',
      secret: 'filled',
    });
    expect([valueIn('name'), valueIn('imap_host')]).toEqual(['Ours', 'mail.example.test']);
    expect(pick<HTMLInputElement>('.js-pwd-field').disabled).toBe(false);
    expect(valueIn('client_secret') === order.secret).toBe(true);
  });

  it('leaves mail servers alone unless they were ordered', async () => {
    const result = await fillForm(showYetiForce({}, { mailServers: false }));
    expect(Object.keys(outcomes(result))).not.toContain('imapHost');
    expect([valueIn('imap_host'), valueIn('smtp_encrypt')]).toEqual(['', '']);
  });

  it('cuts a subject to the 50 characters that the CRM stores', async () => {
    await fillForm(showYetiForce({}, { subject: 'ä'.repeat(60) }));
    expect(valueIn('name')).toBe('ä'.repeat(50));
  });

  it('chooses among several applications the one whose redirect URI is the registered one to the letter', async () => {
    const near = { id: '1', name: 'Near', uri: `${YETIFORCE_APP.uri}/` };
    await fillForm(
      showYetiForce({ apps: [near, YETIFORCE_APP, { ...near, id: '3', uri: YETIFORCE_APP.uri.toUpperCase() }] }),
    );
    expect(valueIn('redirect_uri_id')).toBe('12');
  });

  it('fills a form whose names are unknown by its labels', async () => {
    const order = showYetiForce({ layout: 'labels-only', language: 'pl' });
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(pick<HTMLInputElement>('.js-pwd-field').value === order.secret).toBe(true);
  });

  it('reports a value that the page takes back', async () => {
    const order = showYetiForce();
    const clientId = pick<HTMLInputElement>('[name="client_id"]');
    clientId.addEventListener('change', () =>
      setTimeout(() => {
        clientId.value = '';
      }, 10),
    );
    expect(outcomes(await fillForm(order))).toMatchObject({ clientId: 'did-not-stick', secret: 'filled' });
  });

  it('reports a secret that the page takes back', async () => {
    const order = showYetiForce();
    const field = pick<HTMLInputElement>('[name="client_secret"]');
    field.addEventListener('input', () => {
      field.value = field.value.slice(0, 20);
    });
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: false });
    expect(outcomes(result).secret).toBe('did-not-stick');
  });

  it('reports a secret that the page takes back a little later', async () => {
    const order = showYetiForce();
    const field = pick<HTMLInputElement>('[name="client_secret"]');
    field.addEventListener('change', () =>
      setTimeout(() => {
        field.value = '';
      }, 30),
    );
    expect(await fillForm(order)).toMatchObject({ kind: 'filled', secretStuck: false });
  });

  it('tells the page by `input` as well as by `change`, once each, after the value is there', async () => {
    const order = showYetiForce();
    const heard: string[] = [];
    for (const type of ['input', 'change']) {
      pick('.contentsDiv').addEventListener(type, ({ target }) => {
        const field = target as HTMLInputElement;
        if (field.name === 'client_secret') heard.push(`${type} ${field.value === order.secret}`);
      });
    }
    await fillForm(order);
    expect(heard).toEqual(['input true', 'change true']);
  });

  it('writes past a `value` property that a framework has put on the element', async () => {
    const order = showYetiForce();
    const field = pick<HTMLInputElement>('[name="client_secret"]');
    const swallowed = vi.fn();
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.get?.call(field),
      set: swallowed,
    });
    expect(await fillForm(order)).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(swallowed).not.toHaveBeenCalled();
  });

  it('does not write into a field that the form has locked', async () => {
    const order = showYetiForce();
    pick<HTMLInputElement>('[name="client_id"]').readOnly = true;
    pick<HTMLInputElement>('[name="imap_host"]').disabled = true;
    expect(outcomes(await fillForm(order))).toMatchObject({ clientId: 'not-allowed', imapHost: 'not-allowed' });
    expect([valueIn('client_id'), valueIn('imap_host')]).toEqual(['', '']);
  });
});

describe('Oro', () => {
  // The behaviour listens on the document, so it is added once; it does nothing while no Oro form is there.
  behaveLikeOro();
  function showOro(fixture = {}, changes: Partial<FillOrder> = {}): FillOrder {
    showPage(ORO_URL, oroHtml(fixture));
    return makeOrder({ presetId: 'oro', redirectUri: ORO_REDIRECT, ...changes });
  }
  const input = (part: string) => pick<HTMLInputElement>(`input[name*="${part}][value]"]`);

  it('frees the secret by its own box, writes the three values and switches e-mails on', async () => {
    const order = showOro();
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(outcomes(result)).toEqual({ clientId: 'filled', tenantId: 'filled', secret: 'filled', emailSync: 'filled' });
    expect(pick<HTMLInputElement>('[data-role="changeUseDefault"]').checked).toBe(false);
    expect([input('client_id').value, input('tenant').value]).toEqual([order.clientId, order.tenantId]);
    expect(input('client_secret').value === order.secret).toBe(true);
    expect(input('enable_microsoft_imap').checked).toBe(true);
    expect(input('redirect_url').value).toBe(ORO_REDIRECT);
  });

  it('ticks nothing off that is ticked already', async () => {
    const order = showOro({ isSaved: true });
    Object.assign(input('enable_microsoft_imap'), { disabled: false, checked: true });
    const result = await fillForm(order);
    expect(outcomes(result)).toMatchObject({ secret: 'filled', emailSync: 'already-right' });
    expect(input('enable_microsoft_imap').checked).toBe(true);
    expect(pick<HTMLInputElement>('[data-role="changeUseDefault"]').checked).toBe(false);
  });

  it('writes into the form that stands there now when the page replaced it in between', async () => {
    const order = showOro({ isSaved: true });
    const replaced = pick<HTMLFormElement>('form');
    input('client_id').addEventListener('change', () => {
      const { value } = input('client_id');
      document.body.innerHTML = oroHtml({ isSaved: true });
      input('client_id').value = value;
    });
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(replaced.isConnected).toBe(false);
    expect(input('client_secret').value === order.secret).toBe(true);
  });

  it('says so when the form never enables the e-mail switch', async () => {
    const order = showOro();
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    const sync = input('enable_microsoft_imap');
    sync.replaceWith(fieldset);
    fieldset.append(sync);
    expect(outcomes(await fillForm(order))).toMatchObject({ secret: 'filled', emailSync: 'not-allowed' });
    expect(sync.checked).toBe(false);
  });

  it('fills a form without the e-mail switch', async () => {
    const order = showOro();
    input('enable_microsoft_imap').closest('.control-group')?.remove();
    expect(outcomes(await fillForm(order))).toMatchObject({ secret: 'filled', emailSync: 'not-found' });
  });
});

describe('refusals', () => {
  let order: FillOrder;
  let before: string;
  const snapshot = () =>
    JSON.stringify([...document.querySelectorAll<HTMLInputElement>('input, select')].map((e) => e.value));
  const remember = () => {
    before = snapshot();
  };
  beforeEach(() => {
    order = showYetiForce();
    remember();
  });
  const expectRefusal = async (refusal: object, changed = order) => {
    expect(await fillForm(changed)).toEqual({ kind: 'refused', ...refusal });
    expect(snapshot()).toBe(before);
  };

  it('another origin, near misses among them', async () => {
    for (const origin of [
      'https://crm.example.test.evil.test',
      'https://crm.example.test:444',
      'http://crm.example.test',
      'https://CRM.example.test',
      'https://crm.example.test/',
      'null',
      '',
    ]) {
      await expectRefusal({ reason: 'other-origin' }, { ...order, origin });
    }
  });

  it('an insecure page', async () => {
    setWindow({ isSecureContext: false });
    await expectRefusal({ reason: 'not-secure' });
  });

  it('plain http, even where the browser calls it secure', async () => {
    showPage(YETIFORCE_URL.replace('https:', 'http:'), yetiforceHtml());
    remember();
    await expectRefusal({ reason: 'not-secure' }, { ...order, origin: 'http://crm.example.test' });
  });

  it.each(['localhost:8080', '127.0.0.1', '[::1]:81'])('not plain http on %s', async (host) => {
    showPage(YETIFORCE_URL.replace('https://crm.example.test', `http://${host}`), yetiforceHtml());
    behaveLikeYetiForce();
    expect(await fillForm({ ...order, origin: `http://${host}` })).toMatchObject({ kind: 'filled', secretStuck: true });
  });

  it('a frame', async () => {
    setWindow({ top: {} });
    await expectRefusal({ reason: 'not-top-frame' });
  });

  it('a tab in the background', async () => {
    setVisibility('hidden');
    await expectRefusal({ reason: 'not-visible' });
  });

  it('a preset that does not exist, or that is of another form', async () => {
    await expectRefusal({ reason: 'form-not-found' }, { ...order, presetId: 'constructor' });
    await expectRefusal({ reason: 'form-not-found' }, { ...order, presetId: 'oro' });
  });

  it('a redirect URI that the form no longer offers', async () => {
    pick('option[data-redirect]').setAttribute('data-redirect', `${YETIFORCE_APP.uri}x`);
    remember();
    await expectRefusal({ reason: 'redirect-uri-changed' });
  });

  it('a secret field of another type', async () => {
    pick<HTMLInputElement>('[name="client_secret"]').type = 'text';
    await expectRefusal({ reason: 'secret-field-unusable', fault: 'wrong-type' });
  });

  it('a secret field that is read only', async () => {
    pick<HTMLInputElement>('[name="client_secret"]').readOnly = true;
    await expectRefusal({ reason: 'secret-field-unusable', fault: 'readonly' });
  });

  it('a secret field that is hidden although the form has nothing left to reveal it', async () => {
    order = showYetiForce({ values: { auth_method: 'oauth2' } });
    pick('[name="client_secret"]').closest('.js-field-container')?.classList.add('d-none');
    remember();
    await expectRefusal({ reason: 'secret-field-unusable', fault: 'hidden' });
  });

  it('a second fill while one is under way', async () => {
    const first = fillForm(order);
    expect(await fillForm(order)).toEqual({ kind: 'refused', reason: 'already-filling' });
    expect(await first).toMatchObject({ kind: 'filled', secretStuck: true });
    expect(await fillForm(order)).toMatchObject({ kind: 'filled' });
  });
});

describe('a page that changes between the first step and the secret', () => {
  const cases: [string, object, () => void][] = [
    ['goes into the background', { reason: 'not-visible' }, () => setVisibility('hidden')],
    ['loses its security', { reason: 'not-secure' }, () => setWindow({ isSecureContext: false })],
    ['loses its form', { reason: 'form-not-found' }, () => pick('[name="module"]').setAttribute('value', 'Accounts')],
    [
      'chooses another redirect URI',
      { reason: 'redirect-uri-changed' },
      () => {
        pick<HTMLSelectElement>('#redirect_uri_id').value = '';
      },
    ],
    [
      'shows the secret in clear',
      { reason: 'secret-field-unusable', fault: 'wrong-type' },
      () => {
        pick<HTMLInputElement>('[name="client_secret"]').type = 'text';
      },
    ],
    [
      'locks the secret',
      { reason: 'secret-field-unusable', fault: 'disabled' },
      () => {
        pick<HTMLInputElement>('[name="client_secret"]').disabled = true;
      },
    ],
    [
      'does it in the focus handler of the secret',
      { reason: 'secret-field-unusable', fault: 'readonly' },
      () => {
        const field = pick<HTMLInputElement>('[name="client_secret"]');
        field.addEventListener('focus', () => {
          field.readOnly = true;
        });
      },
    ],
  ];
  it.each(cases)('gets no secret when it %s', async (_, stopped, change) => {
    const order = showYetiForce();
    pick('[name="smtp_port"]').addEventListener('change', change);
    const result = await fillForm(order);
    expect(result).toMatchObject({ kind: 'filled', secretStuck: false, stopped });
    expect(outcomes(result).secret).toBe('not-allowed');
    expect(document.documentElement.outerHTML).not.toContain(order.secret.slice(0, 12));
    expect([...document.querySelectorAll('input')].some((input) => input.value === order.secret)).toBe(false);
  });

  it('gets no secret when it was frozen until the relay had given up', async () => {
    const order = showYetiForce();
    const { now } = Date;
    pick('[name="smtp_port"]').addEventListener('change', () => {
      vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    });
    const result = await fillForm(order);
    vi.restoreAllMocks();
    expect(result).toMatchObject({ kind: 'filled', secretStuck: false, stopped: { reason: 'took-too-long' } });
    expect(valueIn('client_secret')).toBe('');
  });
});

it('writes no secret to the console', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level));
  await fillForm(showYetiForce());
  await fillForm(showYetiForce({}, { origin: 'https://else.example.test' }));
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
