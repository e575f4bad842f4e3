import type { Locate } from '../domain/preset.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** Elements that can hold a label's text. YetiForce's labels have no `for`; other layouts use table cells or spans. */
const LABEL_LIKE = 'label, legend, dt, th, td, span, div';
const NOT_TYPED_INTO = new Set(['hidden', 'checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file']);

/** The only element that one of `selectors` hits below `root`; a selector with several hits is passed over. */
export function findOnly(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const hits = root.querySelectorAll(selector);
    if (hits.length === 1) return hits[0];
  }
  return undefined;
}

/** The control that `how` describes below `root`, by selector, else by label; undefined if none or several fit. */
export function locate(root: HTMLElement, how: Locate | undefined): Control | undefined {
  if (how === undefined) return undefined;
  for (const selector of how.selectors) {
    const hits = [...root.querySelectorAll(selector)].filter((hit) => isOfKind(hit, how.control));
    if (hits.length === 1) return hits[0] as Control;
  }
  return locateByLabel(root, how);
}

function locateByLabel(root: HTMLElement, { control, labels = [] }: Locate): Control | undefined {
  if (labels.length === 0) return undefined;
  const wanted = new Set(labels.map(plainLabel));
  const hits = new Set<Control>();
  for (const label of root.querySelectorAll(LABEL_LIKE)) {
    if (!wanted.has(plainLabel(label.textContent))) continue;
    const hit = controlOf(label, root, control);
    if (hit !== undefined) hits.add(hit);
  }
  return hits.size === 1 ? [...hits][0] : undefined;
}

/** The control that `label` is bound to, else the one of its kind in the closest surroundings with any control. */
function controlOf(label: Element, root: HTMLElement, kind: Locate['control']): Control | undefined {
  const bound = label instanceof HTMLLabelElement ? label.control : null;
  if (bound !== null) return isOfKind(bound, kind) && root.contains(bound) ? bound : undefined;
  for (let around = label.parentElement; around !== null && root.contains(around); around = around.parentElement) {
    const controls = [...around.querySelectorAll('input:not([type="hidden"]), select, textarea')];
    if (controls.length === 0) continue;
    const fitting = controls.filter((candidate) => isOfKind(candidate, kind));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

function isOfKind(element: Element, kind: Locate['control']): element is Control {
  if (kind === 'choice') return element instanceof HTMLSelectElement;
  if (!(element instanceof HTMLInputElement)) return false;
  return kind === 'box' ? element.type === 'checkbox' : !NOT_TYPED_INTO.has(element.type);
}

function plainLabel(text: string | null): string {
  return (text ?? '')
    .replace(/[*:\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}
