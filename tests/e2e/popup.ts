import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { RunAnswer } from '../../src/domain/run.ts';
import type { Stage } from './journey.ts';

type Message = { readonly message: string };

/** The words of a message of ours as the browser shows them; `subs` fill its placeholders in their order. */
export function words(key: keyof typeof messages, ...subs: readonly string[]): string {
  const { message } = messages[key] as Message;
  let index = 0;
  return message.replace(/\$\w+\$/gu, (whole) => subs[index++] ?? whole);
}

/** Opens the popup over a page, as a person does. */
export async function popupOn({ human }: Stage, page: Page): Promise<Page> {
  await page.bringToFront();
  return human.pressToolbarButton(page);
}

/** What a person reads in the popup, white space folded. */
export function textOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.innerText.replace(/\s+/gu, ' '));
}

/** Waits until the popup says all of these. */
export async function expectWords(popup: Page, ...expected: readonly string[]): Promise<void> {
  for (const text of expected)
    await expect.poll(() => textOf(popup), { timeout: 15_000 }).toContain(text.replace(/\s+/gu, ' '));
}

/** Opens the popup over `page`, reads that it waits for this reason, and gives the answer. */
export async function answer(
  stage: Stage,
  page: Page,
  reason: `wait_${string}_title` & keyof typeof messages,
  given: RunAnswer,
): Promise<void> {
  const popup = await popupOn(stage, page);
  await expectWords(popup, words(reason));
  const key = `answer_${given.replaceAll('-', '_')}` as keyof typeof messages;
  await stage.human.click(popup, { role: 'button', name: words(key) });
}
