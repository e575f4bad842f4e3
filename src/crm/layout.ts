/** Least width and height in CSS pixels of a field that a person can see and use. */
const LEAST_SIZE = 8;

/**
 * Why the admin could not see and reach `field`, or undefined if nothing speaks against it. Scrolls it into view,
 * because only what is in view can be hit-tested.
 */
export function layoutFault(field: HTMLElement): 'hidden' | 'covered' | undefined {
  const isShown = field.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  });
  if (!isShown) return 'hidden';
  // `instant`: a page's own smooth scrolling would still be under way at the hit test.
  field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = field.getBoundingClientRect();
  if (width < LEAST_SIZE || height < LEAST_SIZE) return 'hidden';
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return isPartOf(field, hit) ? undefined : 'covered';
}

function isPartOf(field: HTMLElement, hit: Element | null): boolean {
  if (hit === null) return false;
  return field.contains(hit) || (hit.closest('label')?.control ?? null) === field;
}
