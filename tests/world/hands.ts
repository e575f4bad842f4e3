import type { Frame, Page } from 'puppeteer-core';
import { hostedFrame, liveFrame, type } from './fluent-driver.ts';
import type { Drawing } from './portal/config.ts';

/** How a person works one drawing's controls, which he knows by what stands on them. Real mouse, real keys. */
export interface Hands {
  /** The frame that shows the page or pane of that name. */
  frame(page: Page, name: string): Promise<Frame>;
  fill(frame: Frame, field: 'name' | 'redirect-uri' | 'description', text: string): Promise<void>;
  choose(frame: Frame, box: 'account-type' | 'platform' | 'expires', option: string): Promise<void>;
  chooseRadio(frame: Frame, text: string): Promise<void>;
  openTab(frame: Frame, text: string): Promise<void>;
  /** Presses the button of that text as soon as it can be pressed. */
  press(frame: Frame, text: string): Promise<void>;
  /** Filters the permissions down to one group, opens it and ticks the one of exactly that name. */
  tick(pane: Frame, name: string): Promise<void>;
}

const FILTER = 'input[placeholder="Start typing a permission to filter these results"]';
const exactly = (tag: string, text: string) => `::-p-xpath(//${tag}[.//text()="${text}"])`;
const openTab = (frame: Frame, text: string) => frame.locator(`[role="tab"] ::-p-text(${text})`).click();

/** Waits for the filter's delay, after which the groups come back closed, and opens the only one. */
async function filterTo(pane: Frame, name: string, group: string): Promise<void> {
  await type(pane, FILTER, name);
  await pane.waitForFunction(
    (folded) => {
      const groups = [...document.querySelectorAll(folded)];
      return groups.length === 1 && groups[0]?.getAttribute('aria-expanded') === 'false';
    },
    {},
    group,
  );
  await pane.locator(group).click();
  await pane.locator(exactly('label', name)).click();
}

const KNOCKOUT_FIELDS = { name: 'Name', 'redirect-uri': 'Redirect URI (optional)', description: 'Description' };
const KNOCKOUT_BOXES = {
  'account-type': 'Supported account types',
  platform: 'Select a platform',
  expires: 'Expires',
};

const knockout: Hands = {
  frame: async (page) => page.mainFrame(),
  fill: async (frame, field, text) => {
    await type(frame, `input[aria-label="${KNOCKOUT_FIELDS[field]}"]`, text);
    // Only a box that was left gives its value.
    await frame.page().keyboard.press('Tab');
  },
  choose: async (frame, box, option) => {
    await frame.locator(`.fxc-dropdown-input[aria-label="${KNOCKOUT_BOXES[box]}"]`).click();
    await frame.locator(exactly('div[@role="treeitem"]', option)).click();
  },
  chooseRadio: (frame, text) => frame.locator(exactly('li[input[@type="radio"]]', text)).click(),
  openTab,
  press: (frame, text) =>
    frame.locator(`[role="button"]:is([title="${text}"], [aria-label="${text}"]):not([aria-disabled="true"])`).click(),
  tick: (pane, name) => filterTo(pane, name, '.ext-permission-list .fxc-gc-chevron'),
};

const REACT_FIELDS = {
  name: ':is([aria-required="true"], [required])',
  'redirect-uri': '[aria-label="Redirect URI (optional)"]',
  description: '[placeholder="Enter a description for this client secret"]',
};
const REACT_BOXES = {
  'account-type': '[role="combobox"]',
  platform: '[role="combobox"][aria-label="Select a platform"]',
  expires: '[role="combobox"]',
};

const react: Omit<Hands, 'tick'> = {
  frame: liveFrame,
  fill: (frame, field, text) => type(frame, `input${REACT_FIELDS[field]}`, text),
  choose: async (frame, box, option) => {
    await frame.locator(REACT_BOXES[box]).click();
    await frame.locator(`::-p-aria([role="option"][name="${option}"])`).click();
  },
  chooseRadio: (frame, text) => frame.locator(exactly('label', text)).click(),
  openTab,
  press: (frame, text) => frame.locator(exactly('button', text)).click(),
};

export const HANDS: Readonly<Record<Drawing, Hands>> = {
  knockout,
  'hosted-knockout': { ...knockout, frame: hostedFrame },
  fluent8: { ...react, tick: (pane, name) => filterTo(pane, name, '.ms-GroupHeader-expand') },
  fluent9: { ...react, tick: (pane, name) => filterTo(pane, name, '[role="row"] button[aria-expanded]') },
};
