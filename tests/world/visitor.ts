import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserExecutable } from '../browser/executable.ts';
import type { World } from './index.ts';

/** A person at the practice portal: mouse and keyboard, a browser without the extension. */
export class Visitor {
  readonly page: Page;
  /** What the page complained about; a test ends with this empty. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  async visit(hash: string, host = 'portal.azure.com'): Promise<void> {
    await this.page.goto(`https://${host}/${hash}`);
  }

  /** Clicks with the mouse, as soon as the element is there and stands still. */
  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  /** Replaces what is in a box, by the keyboard, and leaves the box: only then the portal takes the value. */
  async type(selector: string, text: string): Promise<void> {
    await this.page.locator(selector).click({ count: 3 });
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  async see(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true });
  }

  async seeNoMore(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { hidden: true });
  }

  /** Waits for the blade of that title. */
  async seeBlade(title: string): Promise<void> {
    await this.see(`h2.fxs-blade-title-titleText[title=${JSON.stringify(title)}]`);
  }

  /** Notes every toast's text from now on; the answer reads the notes. In a fast world toasts are gone in no time. */
  async noteToasts(): Promise<() => Promise<string[]>> {
    await this.page.$eval('.fxs-toasts', (place) => {
      const texts: string[] = [];
      new MutationObserver(() => {
        const now = [...place.querySelectorAll('.fxs-toast-description')].map((toast) => toast.textContent ?? '');
        texts.push(...now.filter((text) => !texts.includes(text)));
      }).observe(place, { childList: true, subtree: true });
      Object.assign(place, { notes: texts });
    });
    return () => this.page.$eval('.fxs-toasts', (place) => [...(place as Element & { notes: string[] }).notes]);
  }

  textOf(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.textContent ?? '');
  }

  count(selector: string): Promise<number> {
    return this.page.$$eval(selector, (elements) => elements.length);
  }
}

/** Starts a browser for which the world is the whole internet. */
export async function openBrowser(world: World): Promise<Browser> {
  const hosts = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`);
  return puppeteer.launch({
    executablePath: browserExecutable(),
    headless: true,
    pipe: true,
    defaultViewport: { width: 1360, height: 850 },
    args: [
      // Chromium's sandbox refuses to run for root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=en-US',
      // Puppeteer 24 loses a frame for good that moves to a process of its own while another one does: it hears of the
      // frame's new process before it has worked off that there is a frame. With one process for all, none moves.
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process',
      `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
}

/** An element with exactly that text. */
export const exactText = (wanted: string): string => `::-p-xpath(//*[text()=${JSON.stringify(wanted)}])`;
