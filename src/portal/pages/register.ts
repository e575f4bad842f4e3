import type { Platform, RegisterSighting } from '../../domain/portal-facts.ts';
import { buttons, isEnabled, pressIf } from '../controls/button.ts';
import { choose, dropDowns, shownChoice } from '../controls/drop-down.ts';
import { fieldFacts, fieldNamed, type TextField, textFields } from '../controls/field.ts';
import { chooseRadio, type Radio, radios } from '../controls/radio.ts';
import { setText } from '../controls/text.ts';
import { headings, namesOf } from '../dom.ts';
import type { Words } from '../words.ts';
import { audienceOf, audiencesOf } from './account-type.ts';
import type { PortalPage, View } from './page.ts';

/**
 * "Register an application": name, supported account types, platform and redirect URI, and the Register button.
 * Recognised by its name field and at least two of four further signs, so that one changed text doesn't blind us.
 */

interface Parts {
  readonly name: TextField;
  readonly redirectUri: TextField | undefined;
  readonly accountRadios: readonly Radio[];
  readonly accountBox: HTMLElement | undefined;
  readonly tenantRadios: readonly Radio[];
  readonly platformBox: HTMLElement | undefined;
  readonly registerButton: HTMLElement | undefined;
}

const PLATFORMS: readonly { readonly platform: Platform; readonly key: string }[] = [
  { platform: 'web', key: 'platformWeb' },
  { platform: 'spa', key: 'platformSpa' },
  { platform: 'publicClient', key: 'platformPublicClient' },
];

function parts({ document, words }: View): Parts | undefined {
  const fields = textFields(document);
  const redirectUri =
    fieldNamed(fields, (names) => words.any('redirectUri', names)) ??
    fields.find((field) => /https?:\/\/\S/u.test(field.placeholder));
  const others = fields.filter((field) => field !== redirectUri);
  const allRadios = radios(document);
  const boxes = dropDowns(document);
  const accountBox = boxes.find(
    (box) => words.any('supportedAccountTypes', namesOf(box)) || audienceOf(words, shownChoice(box)) !== undefined,
  );
  const tenantRadios = allRadios.filter(({ label }) => words.is('allowAllTenants', label) || /Preview/u.test(label));
  const accountRadios = allRadios.filter((radio) => !tenantRadios.includes(radio));
  const isTypeControl = accountRadios.length === 4 || accountBox !== undefined;
  const named = fieldNamed(others, (names) => words.any('name', names));
  // In an unknown language: the first field of a form that has the redirect URI's placeholder and the account types.
  const name =
    named ?? (redirectUri && isTypeControl ? others.find((field) => isBefore(field, redirectUri)) : undefined);
  if (!name) return undefined;
  const registerButton = buttons(document, words, 'register').at(-1);
  const isTitled = headings(document).some((text) => words.is('registerAnApplication', text));
  const signs = [redirectUri, registerButton, isTypeControl, isTitled].filter(Boolean).length;
  if (signs < 2) return undefined;
  const platformBox = boxes.findLast((box) => box !== accountBox && (!redirectUri || isBefore(box, redirectUri)));
  return { name, redirectUri, accountRadios, accountBox, tenantRadios, platformBox, registerButton };
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function platformOf(words: Words, text: string): Platform | undefined {
  return PLATFORMS.find(({ key }) => words.is(key, text))?.platform;
}

export const register: PortalPage<
  'register',
  'set-name' | 'set-redirect-uri' | 'choose-audience' | 'choose-all-tenants' | 'choose-platform' | 'press-register'
> = {
  page: 'register',

  see(view) {
    const found = parts(view);
    if (!found) return undefined;
    const { words } = view;
    const audiences = audiencesOf(
      words,
      found.accountRadios.map(({ label }) => label),
    );
    const chosenRadio = found.accountRadios.findIndex(({ checked }) => checked);
    const audience = found.accountBox ? audienceOf(words, shownChoice(found.accountBox)) : audiences[chosenRadio];
    const platform = found.platformBox && platformOf(words, shownChoice(found.platformBox));
    const tenants = found.tenantRadios.find(({ checked }) => checked);
    return {
      page: 'register',
      name: fieldFacts(found.name),
      ...(found.accountBox || found.accountRadios.length > 0
        ? { accountType: audience ? { selected: audience } : {} }
        : {}),
      ...(found.tenantRadios.length > 0
        ? { tenants: tenants ? { selected: words.is('allowAllTenants', tenants.label) ? 'all' : 'certain' } : {} }
        : {}),
      ...(found.platformBox ? { platform: platform ? { selected: platform } : {} } : {}),
      ...(found.redirectUri ? { redirectUri: fieldFacts(found.redirectUri) } : {}),
      canRegister: isEnabled(found.registerButton),
    } satisfies RegisterSighting;
  },

  acts: {
    'set-name': (view, { text }) => write(parts(view)?.name, text),
    'set-redirect-uri': (view, { text }) => write(parts(view)?.redirectUri, text),

    'choose-audience': async (view, { value }) => {
      const found = parts(view);
      if (found?.accountBox) {
        const pick = (texts: readonly string[]) => audiencesOf(view.words, texts).indexOf(value);
        return (await choose(found.accountBox, pick)) ? 'done' : 'not-taken';
      }
      const audiences = audiencesOf(view.words, found?.accountRadios.map(({ label }) => label) ?? []);
      const radio = found?.accountRadios[audiences.indexOf(value)];
      if (!radio) return 'not-found';
      chooseRadio(radio);
      return 'done';
    },

    'choose-all-tenants': (view) => {
      const radio = parts(view)?.tenantRadios.find(({ label }) => view.words.is('allowAllTenants', label));
      if (!radio) return 'not-found';
      chooseRadio(radio);
      return 'done';
    },

    'choose-platform': async (view, { value }) => {
      const box = parts(view)?.platformBox;
      if (!box) return 'not-found';
      const pick = (texts: readonly string[]) => texts.findIndex((text) => platformOf(view.words, text) === value);
      return (await choose(box, pick)) ? 'done' : 'not-taken';
    },

    'press-register': (view) => pressIf(parts(view)?.registerButton),
  },
};

function write(field: TextField | undefined, text: string): 'done' | 'not-found' | 'disabled' {
  if (!field) return 'not-found';
  if (field.disabled || field.readOnly) return 'disabled';
  setText(field, text);
  return 'done';
}
