import type messages from '../_locales/en/messages.json';
import { browser } from '../platform/browser.ts';

/** Key of a text in `_locales`. English is the complete list; other languages follow it. */
export type MessageKey = keyof typeof messages;

/** Keys whose text has placeholders; the rest takes no substitutions. */
type KeyWithPlaceholders = {
  [K in MessageKey]: (typeof messages)[K] extends { placeholders: object } ? K : never;
}[MessageKey];

/** The text of `key` in the browser's language; `subs` fill its placeholders in their order. */
export function t(key: Exclude<MessageKey, KeyWithPlaceholders>): string;
export function t(key: KeyWithPlaceholders, ...subs: readonly [string, ...string[]]): string;
export function t(key: MessageKey, ...subs: readonly string[]): string {
  return browser.i18n.getMessage(key, [...subs]);
}

/** The text of a key that is put together from data (a preset's field name), or `fallback` if there is none. */
export function textOr(key: string, fallback: string): string {
  return browser.i18n.getMessage(key) || fallback;
}

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? Snake<`${A}_${B}`> : S;

/** A domain word as part of a message key, which may hold no hyphen: `press-register` → `press_register`. */
export function keyPart<S extends string>(word: S): Snake<S> {
  return word.replaceAll('-', '_') as Snake<S>;
}
