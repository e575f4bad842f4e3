/** Waits until `isTrue` says so, at the latest until `endsAt` (Date.now(), milliseconds). Answers what it says then. */
export async function waitUntil(isTrue: () => boolean, endsAt: number): Promise<boolean> {
  while (!isTrue()) {
    if (Date.now() > endsAt) return false;
    await pause(20);
  }
  return true;
}

/** Lets the page's own handlers and timers run. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
