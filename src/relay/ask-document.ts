import { browser } from '../platform/browser.ts';

/**
 * Sends a message to one document of a tab and waits for its answer; undefined if the document is gone. A document that
 * was navigated away from rejects, or, kept in Chromium's back/forward cache, never answers: hence the time limit. Never
 * addressed by frame, because whatever page has taken the frame over would get the message (measured in Chromium 156 and Firefox 153).
 */
export async function askDocument(tabId: number, documentId: string, message: object, ms: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([browser.tabs.sendMessage(tabId, message, { documentId }), late]);
  } catch {
    // "Receiving end does not exist", "No document with id": the page is gone, and undefined says so.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
