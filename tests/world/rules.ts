/**
 * What the practice Entra accepts. Written apart from src/domain on purpose: a world that shared the product's rules
 * would share its mistakes.
 */

const LONGEST_NAME = 120;

/** Why a display name is refused, or undefined. */
export function nameRefusal(name: string): 'required' | 'too-long' | 'forbidden-character' | undefined {
  if (name.trim() === '') return 'required';
  if (name.length > LONGEST_NAME) return 'too-long';
  if (/[<>;&%]/u.test(name)) return 'forbidden-character';
  return undefined;
}

/** True if a redirect URI is refused: it must be https, or http for localhost, and hold no fragment and no wildcard. */
export function redirectUriRefused(uri: string): boolean {
  if (/[\s#*]/u.test(uri) || uri.length > 256 || !URL.canParse(uri)) return true;
  const { protocol, hostname } = new URL(uri);
  if (protocol === 'https:') return false;
  return !(protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
}
