import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { generate } from 'selfsigned';
import { build } from 'vite';
import type { CrmMessage } from '../../src/domain/crm-messages.ts';
import { browserExecutable } from '../browser/executable.ts';
import { type Crm, createCrm } from '../world/crm/index.ts';

/** Builds the CRM page script as the extension's build does, and answers its text. */
export async function buildCrmScript(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'keyferry-crm-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        target: 'es2022',
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: resolve(import.meta.dirname, '../../src/crm/index.ts'),
          output: { format: 'iife', entryFileNames: 'crm.js' },
        },
      },
    });
    return await readFile(join(outDir, 'crm.js'), 'utf8');
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** A server on loopback that answers every request with what `show` was last given for its path, else for any. */
export async function serveHtml(): Promise<{
  readonly port: number;
  show(html: string, path?: string): void;
  close(): void;
}> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    const html = pages.get(url) ?? pages.get('any') ?? '';
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><meta charset="utf-8"><body>${html}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    show: (html, path = 'any') => pages.set(path, html),
    close: () => server.close(),
  };
}

/** The practice CRMs on their own host names, over TLS. `serve` starts them afresh. */
export async function servePracticeCrms(yetiforceHost: string, oroHost: string) {
  const names = [yetiforceHost, oroHost];
  const certificate = await generate([{ name: 'commonName', value: yetiforceHost }], {
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  let crm = createCrm();
  const server = createTlsServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const { handle } = request.headers.host === oroHost ? crm.oro : crm.yetiforce;
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const publicKey = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    rules: names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`),
    args: [`--ignore-certificate-errors-spki-list=${createHash('sha256').update(publicKey).digest('base64')}`],
    serve: (options: Parameters<typeof createCrm>[0]): Crm => {
      crm = createCrm(options);
      return crm;
    },
    close: () => server.close(),
  };
}

/** Chromium with nothing but loopback, and what `rules` and `args` open, to talk to. */
export function launchPlainChromium(rules: readonly string[] = [], args: readonly string[] = []) {
  const all = [...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return puppeteer.launch({
    executablePath: browserExecutable(),
    pipe: true,
    args: ['--no-sandbox', `--host-resolver-rules=${all.join(', ')}`, ...args],
    defaultViewport: { width: 1100, height: 700 },
  });
}

/** The script injected into an isolated world of one frame, with a relay to talk to it. */
export interface Injected {
  /** The number of listeners that the script has added. */
  listeners(): Promise<number>;
  /** What the script answers the relay. */
  tell(message: CrmMessage): Promise<unknown>;
  /** What it answers to several messages of the same moment. */
  tellAtOnce(...messages: CrmMessage[]): Promise<unknown[]>;
  /** Injects it once more, as a second click would. */
  again(): Promise<void>;
}

/**
 * Injects `script` as scripting.executeScript does: into a world of its own that shares the document and nothing else
 * with the page. `browser` there is a stand-in that keeps the listeners.
 */
export async function inject(script: string, page: Page, frame: Frame = page.mainFrame()): Promise<Injected> {
  const session = await page.createCDPSession();
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameIdOf(frame), worldName: 'keyferry' });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`globalThis.heard = []; globalThis.browser = { runtime: { id: 'keyferry', onMessage: {
    addListener: (listener) => heard.push(listener) } } }; undefined`);
  const again = async () => void (await evaluate(`${script}\n;undefined`));
  await again();
  const tellAtOnce = (...messages: CrmMessage[]) =>
    evaluate(
      `Promise.all(${JSON.stringify(messages)}.map((message) => heard[0](message, { id: 'keyferry' })))`,
    ) as Promise<unknown[]>;
  return {
    listeners: () => evaluate('heard.length') as Promise<number>,
    tell: async (message) => (await tellAtOnce(message))[0],
    tellAtOnce,
    again,
  };
}

/** The protocol's id of a frame, which puppeteer keeps to itself. */
function frameIdOf(frame: Frame): string {
  const { _id } = frame as unknown as { readonly _id?: unknown };
  if (typeof _id !== 'string') throw new Error('This puppeteer keeps the id of a frame elsewhere');
  return _id;
}
