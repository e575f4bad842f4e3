/**
 * Waits for a fact of the page: resolves true as soon as `check` holds, false after `ms`. Driven by mutations, not by
 * timers, because a hidden tab's timers tick once a second or slower; input events cover what changes no node.
 */
export function until(document: Document, check: () => boolean, ms: number): Promise<boolean> {
  if (check()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (result: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(result);
    };
    const observer = new MutationObserver(() => check() && done(true));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setTimeout(() => done(check()), ms);
  });
}
