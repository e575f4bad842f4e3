import type { SecretRow, SecretsSighting } from '../../domain/portal-facts.ts';
import { isGuid, secretProblem } from '../../domain/secret-value.ts';
import { buttons, isEnabled, pressIf } from '../controls/button.ts';
import { cellsOf, ROW } from '../controls/grid.ts';
import { buttonNames, fold, isVisible, paneOf, textOf, visible } from '../dom.ts';
import type { PortalPage, View } from './page.ts';

/**
 * "Certificates & secrets": the list of client secrets. A value is whole only on the page that made it; the facts say
 * what a value cell holds, never the value, which leaves this file by `captureSecret` alone.
 */

const HEADER = '[role=columnheader], th, .fxc-gc-columnheader';

type Column = 'description' | 'expires' | 'value' | 'secretId';
const COLUMNS: readonly Column[] = ['description', 'expires', 'value', 'secretId'];

interface RowCells {
  readonly facts: SecretRow;
  /** The texts that the value cell offers, in its text, titles and copy fields. */
  readonly valueTexts: readonly string[];
}

function addButton({ document, words }: View): HTMLElement | undefined {
  return buttons(document, words, 'newClientSecret').find((button) => !paneOf(button));
}

function secretsTab({ document, words }: View): HTMLElement | undefined {
  return visible(document, '[role=tab]').find((tab) =>
    buttonNames(tab).some((name) => words.is('clientSecrets', name)),
  );
}

/** Everything a cell says: long values are cut by style, and whole in the text, a title or a copy field's value. */
function textsIn(cell: Element): string[] {
  const texts = [textOf(cell), fold(cell.getAttribute('title'))];
  for (const part of cell.querySelectorAll('*')) {
    if (!isVisible(part) && !(part instanceof HTMLInputElement)) continue;
    if (part.childElementCount === 0) texts.push(textOf(part));
    texts.push(fold(part.getAttribute('title')));
    if (part instanceof HTMLInputElement) texts.push(part.value);
  }
  return texts.filter((text) => text !== '');
}

/** What the texts of a value cell amount to. The masked form wins: next to it nothing can be the value. */
function valueState(texts: readonly string[]): SecretRow['value'] {
  const problems = texts.map(secretProblem);
  if (problems.includes('is-masked')) return 'is-masked';
  if (problems.includes(undefined)) return 'full';
  return texts.length === 0 ? 'empty' : (problems[0] ?? 'empty');
}

/** Position of each column by its heading; undefined where the page's language is unknown. */
function columns(view: View, grid: Element): Partial<Record<Column, number>> {
  const headers = visible(grid, HEADER);
  const at: Partial<Record<Column, number>> = {};
  headers.forEach((header, index) => {
    const column = COLUMNS.find((key) => view.words.any(key, buttonNames(header)));
    if (column && at[column] === undefined) at[column] = index;
  });
  // Rows may begin with cells (a tick, a row menu) that have a heading without text: the indexes agree all the same.
  return at;
}

/** The listed secrets. Rows of the certificates grid have no Secret ID and no value and are left out by their columns. */
function rows(view: View): RowCells[] {
  const found: RowCells[] = [];
  for (const row of visible(view.document, ROW)) {
    if (paneOf(row)) continue;
    const cells = cellsOf(row);
    const texts = cells.map(textsIn);
    const idAt = texts.findLastIndex((candidates) => candidates.some(isGuid));
    if (idAt < 1) continue;
    const grid = row.closest('[role=grid], [role=treegrid], table, .fxc-gc-table') ?? view.document.body;
    const at = columns(view, grid);
    // Without headings: description, expires, value, Secret ID is the order of every known generation.
    const secretIdAt = at.secretId ?? idAt;
    const valueAt = at.value ?? secretIdAt - 1;
    const descriptionAt = at.description ?? secretIdAt - 3;
    const expiresAt = at.expires ?? secretIdAt - 2;
    const valueTexts = texts[valueAt] ?? [];
    const secretId = texts[secretIdAt]?.find(isGuid);
    const expires = texts[expiresAt]?.[0];
    found.push({
      facts: {
        description: texts[descriptionAt]?.[0] ?? '',
        value: valueState(valueTexts),
        ...(secretId ? { secretId: secretId.toLowerCase() } : {}),
        ...(expires ? { expires } : {}),
      },
      valueTexts,
    });
  }
  return found;
}

/** The one new row with that description: not among the secrets that were there before. */
function newRow(view: View, description: string, knownSecretIds: readonly string[]): RowCells | undefined {
  const fresh = rows(view).filter(
    ({ facts }) =>
      facts.description === description && facts.secretId !== undefined && !knownSecretIds.includes(facts.secretId),
  );
  return fresh.length === 1 ? fresh[0] : undefined;
}

export interface CapturedSecret {
  readonly value: string;
  readonly secretId?: string;
  readonly expires?: string;
}

/** The value of the secret that was just made; or why it can't be had. The only reader of a secret's value. */
export function captureSecret(
  view: View,
  description: string,
  knownSecretIds: readonly string[],
): CapturedSecret | 'not-found' | Exclude<SecretRow['value'], 'full' | 'empty'> {
  const row = newRow(view, description, knownSecretIds);
  if (!row) return 'not-found';
  const { value, secretId, expires } = row.facts;
  if (value !== 'full') return value === 'empty' ? 'is-incomplete' : value;
  const candidates = new Set(row.valueTexts.filter((text) => secretProblem(text) === undefined));
  const [only] = candidates;
  // Two different texts could both be the value: better none than the wrong one.
  if (only === undefined || candidates.size > 1) return 'is-incomplete';
  return { value: only, ...(secretId ? { secretId } : {}), ...(expires ? { expires } : {}) };
}

export const secrets: PortalPage<'secrets', 'open-secrets-tab' | 'open-secret-pane'> = {
  page: 'secrets',

  see(view) {
    const add = addButton(view);
    const tab = secretsTab(view);
    if (!add && !tab) return undefined;
    const isTabOpen = !tab || tab.getAttribute('aria-selected') === 'true';
    return {
      page: 'secrets',
      listShown: isTabOpen && add !== undefined,
      canOpenTab: tab !== undefined && !isTabOpen,
      rows: rows(view).map(({ facts }) => facts),
      canAdd: isEnabled(add),
    } satisfies SecretsSighting;
  },

  acts: {
    'open-secrets-tab': (view) => pressIf(secretsTab(view)),
    'open-secret-pane': (view) => pressIf(addButton(view)),
  },
};
