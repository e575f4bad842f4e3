import { randomBytes } from 'node:crypto';
import { vi } from 'vitest';
import type { FillOrder } from '../../src/domain/crm-reading.ts';

/** Shows `html` at `url` as a visible, secure top document. */
export function showPage(url: string, html: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  document.body.innerHTML = html;
  setWindow({ isSecureContext: true, top: window });
  setVisibility('visible');
}

export function setWindow(values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) vi.stubGlobal(key, value);
}

export function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
}

/** A fill order with a secret that exists in this run of the tests only. */
export function makeOrder(changes: Partial<FillOrder> & Pick<FillOrder, 'presetId' | 'redirectUri'>): FillOrder {
  return {
    origin: location.origin,
    clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    tenantId: '99999999-8888-4777-8666-555555555555',
    secret: makeCanary(),
    subject: 'Microsoft 365',
    mailServers: true,
    ...changes,
  };
}

/** Shaped like a real value, with the characters that escaping or trimming would harm. */
function makeCanary(): string {
  return `~a8Q~${randomBytes(12).toString('hex')}._-&<"'\\ `.padEnd(40, '~');
}

export function pick<T extends Element>(selector: string): T {
  const hit = document.querySelector<T>(selector);
  if (hit === null) throw new Error(`no ${selector} in the page`);
  return hit;
}
