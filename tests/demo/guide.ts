import type { Demo } from './index.ts';

/** Says what to click, and waits until the window is closed. */
export async function guide({ chromium, product, say }: Demo): Promise<void> {
  const { browser } = chromium;
  say(`
The window shows the practice form of ${product}. Nothing in it is real, and nothing reaches the network.

  1. Press Keyferry's button in the toolbar, beside the address.
  2. Press "Start registration". The practice portal opens, and its form fills itself in.
  3. Look it over, and press "Register" in the portal. Keyferry adds the permissions and makes the secret.
  4. Back on the form: press Keyferry's button again, then "Fill the form".
  5. Check the form, and save it.

Close the window, or press Ctrl-C here, to end the demo.`);
  await new Promise<void>((done) => {
    browser.once('disconnected', () => done());
    // On macOS the browser outlives its last window.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) done();
    });
  });
}
