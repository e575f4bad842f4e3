import type { Chromium } from '../browser/chromium.ts';

/**
 * Hooks in the background's view of the browser, put in from outside while it runs: the product itself is the
 * unmodified build. They are gone when the background is stopped.
 */

interface Hooked {
  gate?: { reached: boolean; open?: () => void };
}

/** A moment of the background that a test can hold. */
export interface Gate {
  /** True once a message of that type is on its way; it goes no further. */
  isReached(): Promise<boolean>;
  /** Lets it go on, and takes the gate away. */
  open(): Promise<void>;
}

/** Holds the next message of `type` that the background sends to a document. */
export async function holdMessage(chromium: Chromium, type: string): Promise<Gate> {
  const worker = await chromium.worker();
  await worker.evaluate((held) => {
    const hooks = globalThis as unknown as Hooked;
    const { sendMessage } = chrome.tabs;
    const gate: NonNullable<Hooked['gate']> = { reached: false };
    hooks.gate = gate;
    const hooked = async (tabId: number, message: { type: string }, options: chrome.tabs.MessageSendOptions) => {
      if (message.type === held) {
        chrome.tabs.sendMessage = sendMessage;
        const opened = new Promise<void>((done) => {
          gate.open = done;
        });
        gate.reached = true;
        await opened;
      }
      return sendMessage(tabId, message, options);
    };
    chrome.tabs.sendMessage = hooked as typeof sendMessage;
  }, type);
  return {
    isReached: () => worker.evaluate(() => (globalThis as unknown as Hooked).gate?.reached === true),
    open: () => worker.evaluate(() => (globalThis as unknown as Hooked).gate?.open?.()),
  };
}

/** Lets the page script's answers to `type` arrive with other values in them, as from a page that has taken it over. */
export async function forgeAnswers(
  chromium: Chromium,
  type: string,
  values: Readonly<Record<string, unknown>>,
): Promise<{ undo(): Promise<void> }> {
  const worker = await chromium.worker();
  await worker.evaluate(
    (forgedType, forged) => {
      const { sendMessage } = chrome.tabs;
      const hooked = async (tabId: number, message: { type: string }, options: chrome.tabs.MessageSendOptions) => {
        const answer = await sendMessage(tabId, message, options);
        return message.type === forgedType ? { ...answer, ...forged } : answer;
      };
      Object.assign(globalThis, { unforged: sendMessage });
      chrome.tabs.sendMessage = hooked as typeof sendMessage;
    },
    type,
    values,
  );
  return {
    undo: () =>
      worker.evaluate(() => {
        chrome.tabs.sendMessage = (globalThis as unknown as { unforged: typeof chrome.tabs.sendMessage }).unforged;
      }),
  };
}

interface Noted {
  readonly tabId?: number;
  readonly url?: string;
  readonly type: string;
}

/** Every message that reaches the background from now on: its type, and the tab and page it comes from. */
export async function noteMessages(chromium: Chromium): Promise<() => Promise<readonly Noted[]>> {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    const hooks = globalThis as unknown as { noted?: object[] };
    const isListening = hooks.noted !== undefined;
    hooks.noted = [];
    if (isListening) return;
    chrome.runtime.onMessage.addListener((message: { type?: unknown }, sender) => {
      hooks.noted?.push({ tabId: sender.tab?.id, url: sender.url, type: String(message?.type) });
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { noted: Noted[] }).noted);
}
