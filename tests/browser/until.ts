/**
 * Waits until something is true, for what the browser gives no event for.
 *
 * @param what is said if it does not come true within `patienceMs`
 */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs: number, what: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited ${patienceMs / 1000} s in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
