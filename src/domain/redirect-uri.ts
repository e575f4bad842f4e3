/**
 * What Entra accepts as a redirect URI of platform Web, checked before the portal is opened.
 * Source: Microsoft identity platform, "Redirect URI (reply URL) restrictions and limitations".
 */

export type RedirectUriProblem =
  | 'empty'
  | 'not-a-url'
  | 'not-https'
  | 'has-fragment'
  | 'has-wildcard'
  | 'too-long'
  | 'has-credentials'
  | 'has-space';

const LONGEST = 256;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why Entra would refuse `uri`, or undefined if nothing speaks against it. The URI is judged as the CRM wrote it;
 * nothing is trimmed or rewritten, because Entra compares it with the CRM's requests character by character.
 */
export function redirectUriProblem(uri: string): RedirectUriProblem | undefined {
  if (uri === '') return 'empty';
  if (/\s/u.test(uri)) return 'has-space';
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    return 'not-a-url';
  }
  if (uri.includes('#')) return 'has-fragment';
  if (uri.includes('*')) return 'has-wildcard';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (url.protocol === 'http:' ? !LOOPBACK.has(url.hostname) : url.protocol !== 'https:') return 'not-https';
  if (uri.length > LONGEST) return 'too-long';
  return undefined;
}
