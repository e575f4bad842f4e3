import { type ElementHandle, type Frame, Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';

/** A control by its role and accessible name, or a CSS selector where there is none. */
export type Control = { readonly role: string; readonly name: string } | string;

/** What a person looks for; several, if the same thing is drawn in several ways. */
export type Sought = Control | readonly Control[];

export interface Action {
  readonly kind: 'click' | 'type' | 'toolbar' | 'switch-tab';
  readonly what: string;
}

/** How long a person looks for a control before giving up; a slow portal takes several seconds. */
const PATIENCE_MS = 15_000;

/**
 * A person at the browser. It acts by trusted input only, at the middle of what it acts on, and only on what a person
 * could reach: in the tab in front, visible, enabled, at rest, and not covered by anything else. Each act is counted.
 */
export class Human {
  /** All that was done, in order. Its length is the number of human actions. */
  readonly actions: Action[] = [];
  readonly #chromium: Chromium;
  readonly #patienceMs: number;

  constructor(chromium: Chromium, { patienceMs = PATIENCE_MS } = {}) {
    this.#chromium = chromium;
    this.#patienceMs = patienceMs;
  }

  /** Clicks a control. A whole page may be given: people look at a tab and don't see its frames. */
  async click(where: Page | Frame, sought: Sought): Promise<void> {
    const { page, x, y } = await find(where, sought, this.#patienceMs);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await unlessClosed(page.mouse.up());
    this.#did('click', describe(sought));
  }

  /** Clicks into a field and replaces what it holds; counts as one action. */
  async type(where: Page | Frame, sought: Sought, text: string): Promise<void> {
    const { page, x, y } = await find(where, sought, this.#patienceMs);
    await page.mouse.click(x, y, { count: 3 });
    await page.keyboard.type(text);
    this.#did('type', describe(sought));
  }

  /** Presses the extension's button in the toolbar while `page` is in front; returns the popup. */
  async pressToolbarButton(page: Page): Promise<Page> {
    await mustBeInFront(page);
    const popup = await this.#chromium.pressToolbarButton(page);
    this.#did('toolbar', 'the toolbar button');
    return popup;
  }

  async switchTab(page: Page): Promise<void> {
    await page.bringToFront();
    this.#did('switch-tab', await page.title());
  }

  #did(kind: Action['kind'], what: string): void {
    this.actions.push({ kind, what });
  }
}

interface Spot {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
}

/** Waits until exactly one such element can be clicked, and says where. */
async function find(where: Page | Frame, sought: Sought, patienceMs: number): Promise<Spot> {
  const page = where instanceof Page ? where : where.page();
  const end = Date.now() + patienceMs;
  let hindrance = 'nothing of that kind is on the page';
  while (Date.now() < end) {
    await mustBeInFront(page);
    const spots: Spot[] = [];
    // Frames come and go while a person looks; the list is read anew at each glance.
    for (const frame of where instanceof Page ? page.frames() : [where]) {
      try {
        for (const seen of await inTime(searchIn(frame, sought))) {
          if (typeof seen === 'string') hindrance = seen;
          else if (!spots.some(({ x, y }) => x === seen.x && y === seen.y)) spots.push({ page, ...seen });
        }
      } catch (error) {
        hindrance = `its frame went away (${error instanceof Error ? error.message : error})`;
      }
    }
    const [spot, ...others] = spots;
    if (spot !== undefined && others.length === 0) return spot;
    if (others.length > 0) hindrance = `there are ${spots.length} of them`;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`A person can't reach ${describe(sought)} on ${page.url()}: ${hindrance}`);
}

/** Where each such element of a frame can be clicked, or why it can't. */
async function searchIn(frame: Frame, sought: Sought): Promise<({ x: number; y: number } | string)[]> {
  // Nobody sees into a hidden frame; besides, Chromium never answers a search in a frame that it does not draw.
  if (!(await isShown(frame))) return [];
  const found = [];
  for (const selector of [sought].flat().map(selectorOf)) {
    for (const element of await frame.$$(selector)) {
      found.push(await locate(frame, element));
      await element.dispose();
    }
  }
  return found;
}

/** One glance at a frame takes no longer than this: a frame that is replaced meanwhile answers after half a minute. */
const GLANCE_MS = 3000;

async function inTime<T>(glance: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${GLANCE_MS} ms`)), GLANCE_MS);
  });
  try {
    return await Promise.race([glance, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function isShown(frame: Frame): Promise<boolean> {
  const parent = frame.parentFrame();
  if (parent === null) return true;
  if (!(await isShown(parent))) return false;
  const owner = await frame.frameElement();
  if (owner === null) return false;
  const shown = await owner.evaluate((node) => node.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }));
  await owner.dispose();
  return shown;
}

/** The middle of an element in the coordinates of the tab, or why it can't be clicked. */
async function locate(frame: Frame, element: ElementHandle): Promise<{ x: number; y: number } | string> {
  const middle = await element.evaluate(async (node) => {
    if (!node.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return 'it is not visible';
    if (node.matches(':disabled, [aria-disabled="true"]')) return 'it is disabled';
    node.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const before = node.getBoundingClientRect();
    const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
    const late = new Promise((done) => setTimeout(() => done(false), 1000));
    if (!(await Promise.race([drawn, late]))) return 'it is not being drawn';
    const box = node.getBoundingClientRect();
    if (box.x !== before.x || box.y !== before.y || box.width === 0 || box.height === 0) return 'it is moving';
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    let top = document.elementFromPoint(point.x, point.y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(point.x, point.y);
      if (inner === null || inner === top) break;
      top = inner;
    }
    const label = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : [];
    if (top === null) return 'it is outside of the window';
    if (![node, ...label].some((part) => part.contains(top))) return `it is covered by <${top.localName}>`;
    return point;
  });
  if (typeof middle === 'string') return middle;

  let point = middle;
  for (let inner = frame; inner.parentFrame() !== null; inner = inner.parentFrame() as Frame) {
    const owner = await inner.frameElement();
    if (owner === null) return 'its frame went away';
    const outer = await owner.evaluate((node, { x, y }) => {
      const style = getComputedStyle(node);
      const box = node.getBoundingClientRect();
      const there = {
        x: box.x + node.clientLeft + Number.parseFloat(style.paddingLeft) + x,
        y: box.y + node.clientTop + Number.parseFloat(style.paddingTop) + y,
      };
      const root = node.getRootNode() as Document | ShadowRoot;
      return root.elementFromPoint(there.x, there.y) === node ? there : 'its frame is covered';
    }, point);
    await owner.dispose();
    if (typeof outer === 'string') return outer;
    point = outer;
  }
  return point;
}

/** A click may close what it was made on, as one that opens a tab closes the popup; it was made all the same. */
async function unlessClosed(release: Promise<void>): Promise<void> {
  try {
    await release;
  } catch (error) {
    // puppeteer keeps the class of this error to itself.
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  }
}

async function mustBeInFront(page: Page): Promise<void> {
  if ((await page.evaluate(() => document.visibilityState)) === 'visible') return;
  throw new Error(`${page.url()} is not the tab in front: a person would have to switch to it first`);
}

function selectorOf(control: Control): string {
  return typeof control === 'string' ? control : `aria/${control.name}[role="${control.role}"]`;
}

function describe(sought: Sought): string {
  return [sought]
    .flat()
    .map((control) => (typeof control === 'string' ? control : `the ${control.role} "${control.name}"`))
    .join(' or ');
}
