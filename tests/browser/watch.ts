import { type Browser, type CDPSession, CDPSessionEvent, type Protocol } from 'puppeteer-core';

/** Something that must not happen in a test: the kind, where it happened (an address), and what the browser said. */
export interface Fault {
  readonly kind: 'console' | 'exception' | 'log' | 'failed-request' | 'bad-status';
  readonly where: string;
  readonly text: string;
}

export interface Watch {
  /** Faults so far, without those that the caller allowed. */
  readonly faults: readonly Fault[];
  /** Every line of every console, of any level: searched for secrets by tests. */
  readonly consoleLines: readonly string[];
  /** Detaches from the service workers that run now: Chromium does not end one that is being watched. */
  letWorkersGo(): Promise<void>;
}

/**
 * Collects console errors, uncaught exceptions, failed requests and statuses of 400 and above from all that runs in
 * the browser: pages with all their frames, our popup, workers. Content scripts' consoles are among them.
 *
 * It opens CDP sessions of its own, because puppeteer's page events begin only when somebody asks for the Page, which
 * is too late for a popup. A side effect: a watched service worker is never stopped for idleness by the browser.
 *
 * @param allow what is expected, matched against "kind where text"
 */
export async function watch(browser: Browser, allow: readonly RegExp[] = []): Promise<Watch> {
  const faults: Fault[] = [];
  const consoleLines: string[] = [];
  const workers = new Set<CDPSession>();

  const report = (kind: Fault['kind'], where: string, text: string) => {
    if (!allow.some((pattern) => pattern.test(`${kind} ${where} ${text}`))) faults.push({ kind, where, text });
  };

  const listen = (session: CDPSession, target: Protocol.Target.TargetInfo) => {
    const requested = new Map<string, string>();

    session.on('Runtime.consoleAPICalled', (event) => {
      const text = event.args.map(asText).join(' ');
      consoleLines.push(text);
      if (event.type === 'error' || event.type === 'assert') {
        report('console', event.stackTrace?.callFrames[0]?.url ?? target.url, text);
      }
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
      const text = details.exception?.description ?? details.text;
      consoleLines.push(text);
      report('exception', details.url ?? details.stackTrace?.callFrames[0]?.url ?? target.url, text);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      consoleLines.push(entry.text);
      // A failed load is reported below, with its reason.
      if (entry.level === 'error' && entry.source !== 'network') report('log', entry.url ?? target.url, entry.text);
    });
    session.on('Network.requestWillBeSent', ({ requestId, request }) => requested.set(requestId, request.url));
    session.on('Network.responseReceived', ({ response }) => {
      // The browser asks for an icon by itself; that a page has none is no fault of the page.
      if (new URL(response.url).pathname === '/favicon.ico') return;
      if (response.status >= 400) report('bad-status', response.url, String(response.status));
    });
    session.on('Network.loadingFailed', ({ requestId, errorText, canceled, blockedReason }) => {
      // A request that a page gives up, for instance because it navigates, is no fault.
      if (canceled) return;
      report('failed-request', requested.get(requestId) ?? target.url, blockedReason ?? errorText);
    });
  };

  const follow = async (session: CDPSession, target: Protocol.Target.TargetInfo) => {
    listen(session, target);
    if (target.type === 'service_worker') workers.add(session);
    await unlessGone(
      Promise.all([
        session.send('Runtime.enable'),
        session.send('Log.enable'),
        session.send('Network.enable'),
        // Service workers are attached to from the root; a page names the ones it uses as its children, too.
        attachChildren(session, [{ type: 'service_worker', exclude: true }, {}]),
      ]),
    );
  };

  const attachChildren = async (parent: CDPSession, filter?: Protocol.Target.TargetFilter) => {
    const targets = new Map<string, Protocol.Target.TargetInfo>();
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targets.set(sessionId, targetInfo));
    parent.on(CDPSessionEvent.SessionAttached, (session) => {
      // puppeteer creates the session before it hands the event on, so the target is known one microtask later.
      queueMicrotask(() => {
        const target = targets.get(session.id());
        if (target === undefined || /^(?:chrome|devtools):/.test(target.url)) return;
        follow(session, target).catch((error: unknown) => report('exception', target.url, `watch: ${error}`));
      });
    });
    const always = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
    await parent.send('Target.setAutoAttach', filter === undefined ? always : { ...always, filter });
  };

  const root = await browser.target().createCDPSession();
  root.on(CDPSessionEvent.SessionDetached, (session) => workers.delete(session));
  await attachChildren(root);
  return {
    faults,
    consoleLines,
    async letWorkersGo() {
      for (const session of workers) await root.send('Target.detachFromTarget', { sessionId: session.id() });
    },
  };
}

function asText(arg: Protocol.Runtime.RemoteObject): string {
  if (arg.type === 'string') return String(arg.value);
  if (arg.preview) return arg.preview.properties.map(({ name, value }) => `${name}: ${value}`).join(', ');
  return arg.description ?? String(arg.value);
}

/** A frame or popup may be gone before we have finished attaching to it; then there is nothing left to watch. */
async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    // puppeteer keeps the class of this error to itself.
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  }
}
