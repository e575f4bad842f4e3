import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { browserExecutable } from './executable.ts';
import { type Fault, watch } from './watch.ts';

/** What the browser needs to know of the practice world: where it listens, whom it plays, and its certificate's key. */
export interface ReachableWorld {
  readonly port: number;
  /** Host names, with `*` for any part of a name. */
  readonly hosts: readonly string[];
  /** Base64 of the SHA-256 of the certificate's public key. */
  readonly spki: string;
}

export interface ChromiumOptions {
  readonly world: ReachableWorld;
  /** Folder of the unpacked extension; the production build unless said otherwise. */
  readonly extensionDir?: string;
  readonly headless?: boolean;
  /** A profile folder to use and to leave behind. Otherwise a temporary one is made, and removed by `close`. */
  readonly userDataDir?: string;
  /** Further arguments for the browser. */
  readonly args?: readonly string[];
  /** Faults that the test expects; see `watch`. */
  readonly allow?: readonly RegExp[];
}

export interface Chromium {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://<id>/` */
  readonly base: string;
  /** The profile folder. */
  readonly profile: string;
  /** Console errors, failed requests and the like, from anywhere in the browser. A test ends with this empty. */
  readonly faults: readonly Fault[];
  /** Every console line from anywhere in the browser. */
  readonly consoleLines: readonly string[];
  /** The extension's service worker; waits until one runs. */
  worker(): Promise<WebWorker>;
  /** Stops the service worker as the browser would; resolves once it is gone. The next message starts a new one. */
  stopWorker(): Promise<void>;
  /** Presses the toolbar button while `page` is in front: grants activeTab and opens the real popup. */
  pressToolbarButton(page: Page): Promise<Page>;
  /** Opens one of the extension's pages, such as `popup.html`, in a tab. */
  openPage(name: string): Promise<Page>;
  /** Ends the browser with all its processes, and removes the temporary profile. */
  close(): Promise<void>;
}

/**
 * Starts Chromium with the extension loaded, sealed off from the network: the world's hosts lead to the world, every
 * other name can't be resolved.
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { world, headless = true } = options;
  const extensionDir = resolve(options.extensionDir ?? join(import.meta.dirname, '../../dist/chrome'));
  const own = options.userDataDir === undefined ? await mkdtemp(join(tmpdir(), 'keyferry-')) : undefined;
  const profile = options.userDataDir ?? join(own ?? '', 'profile');
  const removeOwn = () =>
    own !== undefined && rmSync(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.once('exit', removeOwn);

  let browser: Browser;
  try {
    if (!headless) pinToolbarButton(profile, extensionDir);
    browser = await puppeteer.launch({
      executablePath: browserExecutable(),
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      // Null: pages are as large as the window, as they are for a person.
      defaultViewport: null,
      // Whoever starts the browser ends it; puppeteer's handlers would end the whole process first.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...launchArguments(world), ...(options.args ?? [])],
      env: own === undefined ? process.env : { ...process.env, ...privateTemp(own) },
    });
  } catch (error) {
    process.off('exit', removeOwn);
    removeOwn();
    throw error;
  }

  // Exit handlers run in the order of their registration: puppeteer's, which kills the browser, has to come first.
  process.off('exit', removeOwn);
  process.once('exit', removeOwn);

  const close = async () => {
    await browser.close();
    process.off('exit', removeOwn);
    if (own !== undefined) await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };

  try {
    const { faults, consoleLines, letWorkersGo } = await watch(browser, options.allow);
    const extensionId = await browser.installExtension(extensionDir);
    const extension = (await browser.extensions()).get(extensionId);
    if (extension === undefined) throw new Error(`The browser did not keep the extension in ${extensionDir}`);
    const base = `chrome-extension://${extensionId}/`;
    const workerTarget = () => browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith(base));

    return {
      browser,
      extensionId,
      base,
      profile,
      faults,
      consoleLines,
      async worker() {
        const worker = await (await workerTarget()).worker();
        if (worker === null) throw new Error('The service worker stopped while the test was attaching to it');
        return worker;
      },
      async stopWorker() {
        const target = await workerTarget();
        const gone = eventOf(browser, 'targetdestroyed', (t) => t === target);
        await letWorkersGo();
        await (await target.worker())?.close();
        await gone;
      },
      async pressToolbarButton(page) {
        const before = new Set(browser.targets());
        const opened = browser.waitForTarget((t) => !before.has(t) && t.url().startsWith(base));
        await page.triggerExtensionAction(extension);
        const popup = await (await opened).asPage();
        await popup.waitForFunction(() => document.readyState === 'complete');
        return popup;
      },
      async openPage(name) {
        const page = await browser.newPage();
        await page.goto(base + name);
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function launchArguments(world: ReachableWorld): string[] {
  const rules = [...world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`)];
  rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
  const args = [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${world.spki}`,
    // QUIC would ask for UDP at the real address of a host that it has met before.
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-US',
    '--window-size=1280,1000',
  ];
  // Chromium refuses to run as root with its sandbox.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

/** Chromium leaves folders in the temporary directory; on Linux it can be given one that goes with the profile. */
function privateTemp(own: string): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const temp = join(own, 'tmp');
  mkdirSync(temp);
  return { TMPDIR: temp };
}

/**
 * Shows the extension's button in the toolbar of a new profile, where a person finds it; otherwise it is behind the
 * puzzle piece. The id of an extension follows from its key: 32 hexadecimal digits of the key's hash, written a to p.
 */
function pinToolbarButton(profile: string, extensionDir: string): void {
  const { key } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as { key?: string };
  const preferences = join(profile, 'Default/Preferences');
  if (key === undefined || existsSync(preferences)) return;
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const id = hash.replaceAll(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ extensions: { pinned_extensions: [id] } }));
}

function eventOf(browser: Browser, name: 'targetdestroyed', matches: (target: Target) => boolean): Promise<void> {
  return new Promise((done) => {
    const listener = (target: Target) => {
      if (!matches(target)) return;
      browser.off(name, listener);
      done();
    };
    browser.on(name, listener);
  });
}
