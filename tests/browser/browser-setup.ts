import { findBrowser } from '../tools/find-browser.mjs';

/** Before the first test that needs a browser: finds one, for all test files at once. */
export async function setup(): Promise<void> {
  process.env.KEYFERRY_BROWSER = await findBrowser();
}
