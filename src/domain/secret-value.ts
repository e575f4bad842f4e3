/** Tells a client secret's value from the things people mistake for it. */

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** True for a GUID in any case: the shape of a client ID, tenant ID, object ID and Secret ID. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

export type SecretProblem =
  /** A GUID: that is the Secret ID (Entra would answer AADSTS7000215). */
  | 'is-secret-id'
  /** The portal shows three characters and asterisks once the page was left. */
  | 'is-masked'
  /** Cut with an ellipsis, holds white space, or shorter than the 16 characters Graph documents as the least. */
  | 'is-incomplete';

const SHORTEST = 16;
const LONGEST = 64;

/**
 * Why `text` can't be a client secret's value, or undefined if it can. `~ . _ -` belong to real values; nothing is
 * trimmed or escaped. Source for 16–64 characters: Graph `passwordCredential.secretText`.
 */
export function secretProblem(text: string): SecretProblem | undefined {
  if (isGuid(text)) return 'is-secret-id';
  if (/[*•●]/u.test(text)) return 'is-masked';
  if (text.length < SHORTEST || text.length > LONGEST || /[\s…]/u.test(text) || text.endsWith('...'))
    return 'is-incomplete';
  return undefined;
}

/** The three characters that Graph calls the `hint` and the portal keeps showing: all that Keyferry ever displays. */
export function secretHint(value: string): string {
  return value.slice(0, 3);
}
