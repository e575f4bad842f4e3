/** Calls `act` when `element` comes into view, and again for as long as it stays there; the answer ends that. */
export function whenSeen(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    act();
    // What was added may not have pushed the element out of view: observing it anew asks once more.
    observer.unobserve(element);
    if (element.isConnected) observer.observe(element);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
