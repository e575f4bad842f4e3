import { fold, textOf } from '../dom.ts';

/** Names of API permissions are the same in every language: `email`, `User.Read`, `user_impersonation`. */
const NAME = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/u;

/**
 * The permission that `cell` names: its whole text, or that of a label or link in it (cells also hold an information
 * icon, a tick, or the permission's description).
 */
export function permissionNameIn(cell: Element): string | undefined {
  const whole = textOf(cell);
  if (NAME.test(whole)) return whole;
  for (const part of cell.querySelectorAll('label, a, button, span, div')) {
    const text = part.childElementCount === 0 ? textOf(part) : fold(part.firstChild?.nodeValue);
    if (NAME.test(text)) return text;
  }
  return undefined;
}
