import type { CrmReading, FillOrder, FillResult } from '../domain/crm-reading.ts';
import { browser } from '../platform/browser.ts';
import { askDocument } from './ask-document.ts';
import { crmReading, fillResult } from './crm-answers-schema.ts';

/** The CRM's tab, which we may touch only after the admin's click on the toolbar button (activeTab). */

/** A page that doesn't answer within this time is gone. The page script writes no secret later than 1.5 s after it was asked. */
const READ_MS = 2000;
const FILL_MS = 2500;

/** A CRM page that has been read, and the very document that was read. */
export interface ReadPage {
  readonly tabId: number;
  readonly documentId: string;
  readonly reading: CrmReading;
}

/** The tab in front of the window the admin used last. */
export async function frontTab(): Promise<{ readonly id: number; readonly url: string | undefined } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Reads the page in a tab; undefined if the browser doesn't let us (no click on the button, a page of the browser's own). */
export async function readPage(tabId: number): Promise<ReadPage | undefined> {
  const documentId = await injectScript(tabId);
  if (documentId === undefined) return undefined;
  const answer = await askDocument(tabId, documentId, { type: 'relay-crm-read' }, READ_MS);
  const reading = crmReading.safeParse(answer).data;
  if (!reading || (reading.kind === 'recognised' && reading.origin !== (await originOf(tabId)))) return undefined;
  return { tabId, documentId, reading };
}

/**
 * The origin of the page in a tab, by the browser's word; undefined if the tab is gone. The page script's word is not
 * enough: it decides where a secret may go, and a page that has taken its process over could claim to be any CRM.
 */
async function originOf(tabId: number): Promise<string | undefined> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    return URL.canParse(url) ? new URL(url).origin : undefined;
  } catch {
    // "No tab with id": it was closed after it had answered.
    return undefined;
  }
}

/** Has the page script write an order into exactly the document that was read; undefined if that document is gone. */
export async function fillPage(page: ReadPage, order: FillOrder): Promise<FillResult | undefined> {
  const answer = await askDocument(page.tabId, page.documentId, { type: 'relay-crm-fill', order }, FILL_MS);
  return fillResult.safeParse(answer).data;
}

/** Files only, never values: an injection may run in the page that follows (measured in Chromium 156). */
async function injectScript(tabId: number): Promise<string | undefined> {
  try {
    const [result] = await browser.scripting.executeScript({ target: { tabId }, files: ['crm.js'] });
    return (result as { documentId?: string } | undefined)?.documentId;
  } catch {
    // "Cannot access contents of the page": the admin hasn't pressed our button there, or nobody may.
    return undefined;
  }
}
