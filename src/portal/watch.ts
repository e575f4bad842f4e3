import type {
  ActResult,
  FrameFacts,
  Labels,
  PortalMessage,
  PortalOrders,
  RelayToPortal,
} from '../domain/portal-facts.ts';
import { perform } from './act.ts';
import type { View } from './pages/page.ts';
import { see } from './see.ts';
import { Words } from './words.ts';

/** A burst of mutations is looked at once, this long after its beginning. */
const SETTLE_MS = 40;
/** Facts are sent again after this time even if nothing changed: it wakes a background that was stopped. */
const HEARTBEAT_MS = 2000;

/**
 * The watch of this document, kept in the isolated world's global, which the page can't see: a second injection into
 * one document must find the first.
 */
const world = globalThis as typeof globalThis & { keyferryWatch?: { readonly ended: boolean } | undefined };

/** Serves the run from this frame until the relay ends it, the extension is reloaded, or the document goes. */
export async function watch(self: Window): Promise<void> {
  if (world.keyferryWatch && !world.keyferryWatch.ended) return;
  world.keyferryWatch = { ended: false };
  const orders = await askForOrders();
  world.keyferryWatch = undefined;
  if (orders?.work !== true) return;
  const running = new Watch(self.document, orders.labels);
  world.keyferryWatch = running;
  running.start();
}

/** Asks until there is an answer: a background that is stopped in mid-answer gives none, and may leave the asker waiting. */
async function askForOrders(): Promise<PortalOrders | undefined> {
  while (browser.runtime?.id !== undefined) {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), HEARTBEAT_MS));
    const orders = await Promise.race([say<PortalOrders>({ type: 'portal-relay-hello' }), late]);
    if (orders) return orders;
    await late;
  }
  return undefined;
}

/** Sends a message; undefined if the relay is gone (the extension was updated or switched off). */
async function say<Answer>(message: PortalMessage): Promise<Answer | undefined> {
  try {
    return (await browser.runtime.sendMessage(message)) as Answer;
  } catch {
    // "Extension context invalidated" or a background that was stopped mid-answer: the heartbeat tries again.
    return undefined;
  }
}

class Watch {
  readonly #ended = new AbortController();
  readonly #document: Document;
  #words: Words;
  #seq = 0;
  #lastSent = '';
  #lastSentAt = 0;
  #settling = false;

  constructor(document: Document, labels: Labels) {
    this.#document = document;
    this.#words = new Words(labels);
  }

  get ended(): boolean {
    return this.#ended.signal.aborted;
  }

  start(): void {
    const { signal } = this.#ended;
    const look = () => this.#lookSoon();
    const observer = new MutationObserver(look);
    observer.observe(this.#document, { subtree: true, childList: true, characterData: true, attributes: true });
    signal.addEventListener('abort', () => observer.disconnect());
    // What a person types or a frame loads changes no node of this document.
    for (const event of ['input', 'change', 'load'])
      this.#document.addEventListener(event, look, { capture: true, signal });
    self.addEventListener('hashchange', look, { signal });
    const heartbeat = setInterval(() => this.#look(), HEARTBEAT_MS);
    signal.addEventListener('abort', () => clearInterval(heartbeat));
    const onMessage = (message: unknown, sender: { id?: string; tab?: unknown }) => this.#answer(message, sender);
    browser.runtime.onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
    this.#look();
  }

  get #view(): View {
    return { document: this.#document, words: this.#words };
  }

  #lookSoon(): void {
    if (this.#settling) return;
    this.#settling = true;
    setTimeout(() => {
      this.#settling = false;
      this.#look();
    }, SETTLE_MS);
  }

  /** Looks, and tells the relay what changed; a frame that shows nothing known says so once and keeps quiet. */
  #look(): void {
    if (this.ended) return;
    if (browser.runtime?.id === undefined) {
      this.#end();
      return;
    }
    const facts = see(this.#view, ++this.#seq);
    if (!facts) return;
    const text = JSON.stringify({ ...facts, seq: 0 });
    const isDue =
      Date.now() - this.#lastSentAt >= HEARTBEAT_MS && (facts.sightings.length > 0 || facts.path.length === 0);
    if (text === this.#lastSent && !isDue) return;
    this.#lastSent = text;
    this.#lastSentAt = Date.now();
    void say({ type: 'portal-relay-seen', facts });
  }

  /** Answers the relay; anything else is not for us. */
  #answer(
    message: unknown,
    sender: { id?: string; tab?: unknown },
  ): Promise<FrameFacts | ActResult | undefined> | undefined {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const order = message as RelayToPortal;
    switch (order.type) {
      case 'relay-portal-look':
        if (order.labels) this.#words = new Words(order.labels);
        return Promise.resolve(see(this.#view, ++this.#seq));
      case 'relay-portal-act':
        return perform(this.#view, order.act, order.app, () => ++this.#seq);
      case 'relay-portal-report':
        this.#lastSent = '';
        this.#look();
        return undefined;
      case 'relay-portal-end':
        this.#end();
        return undefined;
      default:
        return undefined;
    }
  }

  #end(): void {
    this.#ended.abort();
  }
}
