import type { OverviewSighting } from '../../domain/portal-facts.ts';
import { fold, guidsIn, isVisible, textOf, visible } from '../dom.ts';
import type { Words } from '../words.ts';
import type { PortalPage, View } from './page.ts';
import { seeAddress } from './titles.ts';

/**
 * The app's overview with its "Essentials". Client ID and tenant ID are told from their decoy, the Object ID, by the
 * label that stands with each GUID; where the language is unknown, by agreement with the page's address.
 */

const LABELLED = ['applicationClientId', 'objectId', 'directoryTenantId'] as const;
type Labelled = (typeof LABELLED)[number];

interface Guid {
  readonly value: string;
  readonly label: Labelled | undefined;
  readonly element: Element;
}

/** Labels stand at most this far up from their value in every known layout of Essentials. */
const LEVELS = 6;
/** An element with more text than this holds several items. */
const LONGEST_ITEM = 200;

/** The visible GUIDs of the page, each with the label it belongs to. */
function guids({ document, words }: View): Guid[] {
  const found: Guid[] = [];
  for (const element of guidElements(document)) {
    const value = guidsIn(element instanceof HTMLInputElement ? element.value : (element.textContent ?? ''))[0];
    if (value) found.push({ value: value.toLowerCase(), label: labelBy(element, words), element });
  }
  return found;
}

/** Innermost visible elements that hold nothing but a GUID, as text or as a copy field's value. */
function guidElements(document: Document): Element[] {
  const elements: Element[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = fold(node.nodeValue);
    if (parent && text.length <= 40 && guidsIn(text).length === 1 && isVisible(parent)) elements.push(parent);
  }
  const fields = visible<HTMLInputElement>(document, 'input[readonly], .fxc-copyablelabel-textbox input');
  return [...elements, ...fields.filter(({ value }) => guidsIn(value).length === 1)];
}

function labelBy(element: Element, words: Words): Labelled | undefined {
  const named = LABELLED.find((key) => words.is(key, element.getAttribute('aria-label') ?? ''));
  if (named) return named;
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level++, at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const text = textOf(before);
      const key = LABELLED.find(
        (label) => words.is(label, text) || words.is(label, before?.getAttribute('title') ?? ''),
      );
      if (key) return key;
      // A further value between the label and us: the label is not ours.
      if (guidsIn(text).length > 0) return undefined;
    }
    const whole = textOf(at);
    if (whole.length > LONGEST_ITEM || guidsIn(whole).length > 1) return undefined;
    const key = LABELLED.find((label) => words.begins(label, whole));
    if (key) return key;
  }
  return undefined;
}

/** The value beside the label "Display name", where Essentials shows one. */
function displayName(around: Element, words: Words): string | undefined {
  let essentials: Element = around;
  while (essentials.parentElement && guidsIn(essentials.textContent ?? '').length < 3)
    essentials = essentials.parentElement;
  for (const label of essentials.querySelectorAll('*')) {
    if (label.childElementCount > 1 || !words.is('displayName', textOf(label))) continue;
    for (let at: Element | null = label; at && at !== essentials; at = at.parentElement) {
      const after = at.nextElementSibling;
      const text = after ? textOf(after).replace(/^: ?/u, '') : '';
      if (text !== '') return text;
      if (after?.nextElementSibling) return textOf(after.nextElementSibling);
    }
  }
  return undefined;
}

export const overview: PortalPage<'overview', never> = {
  page: 'overview',

  see(view) {
    const found = guids(view);
    const address = seeAddress(view.document.location);
    const client =
      found.find(({ label }) => label === 'applicationClientId') ??
      found.find(({ label, value }) => label === undefined && value === address.clientId);
    if (!client) return undefined;
    const others = found.filter(({ value }) => value !== client.value);
    const object = others.find(({ label, value }) => label === 'objectId' || value === address.objectId);
    const tenant =
      others.find(({ label }) => label === 'directoryTenantId') ??
      onlyOne(others.filter((guid) => guid !== object && !guid.label));
    // A client ID alone also stands in lists of apps: Essentials always shows a second ID beside it.
    if (!tenant && !object) return undefined;
    const name = displayName(client.element, view.words);
    return {
      page: 'overview',
      clientId: client.value,
      ...(tenant ? { tenantId: tenant.value } : {}),
      ...(object ? { objectId: object.value } : {}),
      ...(name ? { name } : {}),
    } satisfies OverviewSighting;
  },

  acts: {},
};

/** The single distinct GUID of `guids`: with two or more unlabelled ones there is no telling. */
function onlyOne(guids: readonly Guid[]): Guid | undefined {
  return new Set(guids.map(({ value }) => value)).size === 1 ? guids[0] : undefined;
}
