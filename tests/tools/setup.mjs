import { ensureBuild } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * Makes a fresh machine ready: packages, a browser, the build. Does only what is missing, and says what it does.
 * KEYFERRY_BROWSER tells the browser to all that is started from here.
 */
export async function setUp() {
  await ensurePackages();
  process.env.KEYFERRY_BROWSER = await findBrowser();
  await ensureBuild();
}
