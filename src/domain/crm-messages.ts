import type { FillOrder } from './crm-reading.ts';

/** What the relay asks the CRM page script. It answers these two and says nothing by itself. */
export type CrmMessage =
  /** Answer: CrmReading. */
  | { readonly type: 'relay-crm-read' }
  /** Answer: FillResult. Sent with a documentId only, because it carries a secret. */
  | { readonly type: 'relay-crm-fill'; readonly order: FillOrder };

/** True if `value` is a CrmMessage and nothing else: every key known, every value of its type. Never throws. */
export function isCrmMessage(value: unknown): value is CrmMessage {
  if (!isObject(value)) return false;
  const { type, order } = value;
  if (type === 'relay-crm-read') return hasOnlyKeys(value, ['type']);
  return type === 'relay-crm-fill' && hasOnlyKeys(value, ['type', 'order']) && isFillOrder(order);
}

const FILL_ORDER: Readonly<Record<keyof FillOrder, 'string' | 'boolean'>> = {
  presetId: 'string',
  origin: 'string',
  redirectUri: 'string',
  clientId: 'string',
  tenantId: 'string',
  secret: 'string',
  subject: 'string',
  mailServers: 'boolean',
};

function isFillOrder(value: unknown): boolean {
  return (
    isObject(value) &&
    hasOnlyKeys(value, Object.keys(FILL_ORDER)) &&
    Object.entries(FILL_ORDER).every(([key, type]) => typeof value[key] === type)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True if `value` owns exactly `keys`; inherited ones don't count. */
function hasOnlyKeys(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
