/**
 * Event handling as jQuery does it, because both CRMs are built on jQuery and its ways decide what a filling
 * extension must do:
 * - `on` listens at the document, so an event that does not bubble is never heard;
 * - `trigger` calls the handlers only. It dispatches no DOM event, so listeners of others hear nothing.
 */
type Handler = (element: HTMLElement, event: Event | undefined) => void;

const rows: { readonly type: string; readonly selector: string; readonly handler: Handler }[] = [];
const heard = new Set<string>();

/** Calls `handler` for every event of `type` that bubbles up through an element matching `selector`. */
export function on(type: string, selector: string, handler: Handler): void {
  rows.push({ type, selector, handler });
  if (heard.has(type)) return;
  heard.add(type);
  document.addEventListener(type, (event) => {
    if (event.target instanceof Element) run(type, event.target, event);
  });
}

/** Calls the handlers of `type` for `element` and its ancestors. */
export function trigger(element: Element, type: string): void {
  run(type, element, undefined);
}

function run(type: string, target: Element, event: Event | undefined): void {
  for (let element: Element | null = target; element; element = element.parentElement) {
    for (const row of rows) {
      if (row.type === type && element instanceof HTMLElement && element.matches(row.selector)) {
        row.handler(element, event);
      }
    }
  }
}
