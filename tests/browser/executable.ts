import { installedBrowser } from '../tools/find-browser.mjs';

/** Path of the browser for tests. The set-up has found it already; a look around serves for a test run by hand. */
export function browserExecutable(): string {
  const path = process.env.KEYFERRY_BROWSER ?? installedBrowser();
  if (path === undefined) throw new Error('No browser was found. Run "npm test" or "npm run demo": they install one.');
  return path;
}
