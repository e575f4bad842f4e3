import { loginHostOf } from '../hosts.ts';

const SIGNED_IN = 'practice-signed-in';
const WANTED = 'practice-wanted-address';

/**
 * Sends a visitor who hasn't signed in to the sign-in page; true if the page is being left. The address he asked for is
 * kept here, in the page, because its fragment is never sent anywhere.
 */
export function signInFirst(): boolean {
  const here = new URL(location.href);
  if (here.searchParams.has('signed-in')) {
    localStorage.setItem(SIGNED_IN, '1');
    history.replaceState(null, '', sessionStorage.getItem(WANTED) ?? '/');
    sessionStorage.removeItem(WANTED);
  }
  if (localStorage.getItem(SIGNED_IN) !== null) return false;
  sessionStorage.setItem(WANTED, `${here.pathname}${here.search}${here.hash}`);
  const login = new URL(`https://${loginHostOf(here.hostname)}/common/oauth2/authorize`);
  login.searchParams.set('redirect_uri', `${here.origin}/`);
  location.replace(login);
  return true;
}
