import type { SecretPaneSighting } from '../../domain/portal-facts.ts';
import { buttons, isEnabled, pressIf } from '../controls/button.ts';
import { choose, dropDowns, shownChoice } from '../controls/drop-down.ts';
import { fieldNamed, type TextField, textFields } from '../controls/field.ts';
import { setText } from '../controls/text.ts';
import { headings, isVisible, namesOf, PANE, paneOf } from '../dom.ts';
import type { PortalPage, View } from './page.ts';

/** The pane "Add a client secret": description, expiry, Add. Beside its page, or alone in a frame of its own. */

interface Parts {
  readonly description: TextField;
  readonly expires: readonly HTMLElement[];
  readonly saveButton: HTMLElement | undefined;
}

function parts({ document, words }: View): Parts | undefined {
  const roots = [...document.querySelectorAll(PANE)].filter(isVisible);
  for (const root of roots.length > 0 ? [...roots, document.body] : [document.body]) {
    const fields = textFields(root).filter((field) => root !== document.body || !paneOf(field));
    const isTitled = headings(root).some((text) => words.is('addAClientSecret', text));
    const named = fieldNamed(fields, (names) => names.some((name) => words.begins('description', name)));
    const expires = dropDowns(root).filter((box) => words.any('expires', namesOf(box)) || lifetimeIn(shownChoice(box)));
    const saveButton = buttons(root, words, 'add').at(-1);
    const description = named ?? (isTitled && fields.length === 1 ? fields[0] : undefined);
    const signs = [isTitled, named, expires[0], saveButton].filter(Boolean).length;
    if (description && signs >= 3) return { description, expires, saveButton };
  }
  return undefined;
}

/** Days and months of the portal's choices; which of the two a generation writes first varies, so either decides. */
const LIFETIMES: readonly { readonly days: number; readonly months: number }[] = [
  { days: 90, months: 3 },
  { days: 180, months: 6 },
  { days: 365, months: 12 },
  { days: 545, months: 18 },
  { days: 730, months: 24 },
];

/** The lifetime in days that a choice such as "Recommended: 180 days (6 months)" or "6 months" names, in any language. */
function lifetimeIn(text: string): number | undefined {
  const numbers = (text.normalize('NFKC').match(/\d+/gu) ?? []).map(Number);
  return LIFETIMES.find(({ days, months }) => numbers.includes(days) || (numbers.length === 1 && numbers[0] === months))
    ?.days;
}

export const secretPane: PortalPage<'secret-pane', 'set-secret-description' | 'choose-lifetime' | 'save-secret'> = {
  page: 'secret-pane',

  see(view) {
    const found = parts(view);
    if (!found) return undefined;
    const lifetimeDays = found.expires.map((box) => lifetimeIn(shownChoice(box))).find((days) => days !== undefined);
    return {
      page: 'secret-pane',
      description: found.description.value,
      ...(lifetimeDays ? { lifetimeDays } : {}),
      canSave: isEnabled(found.saveButton),
    } satisfies SecretPaneSighting;
  },

  acts: {
    'set-secret-description': (view, { text }) => {
      const found = parts(view);
      if (!found) return 'not-found';
      setText(found.description, text);
      return 'done';
    },

    'choose-lifetime': async (view, { days }) => {
      const boxes = parts(view)?.expires ?? [];
      if (boxes.length === 0) return 'not-found';
      const pick = (texts: readonly string[]) => texts.findIndex((text) => lifetimeIn(text) === days);
      // Knockout draws two elements of this name, and only one of them opens.
      for (const box of boxes) if (await choose(box, pick)) return 'done';
      return 'not-taken';
    },

    'save-secret': (view) => pressIf(parts(view)?.saveButton),
  },
};
