import * as z from 'zod/mini';
import type { UiMessage } from '../domain/messages.ts';
import { SECRET_LIFETIMES } from '../domain/plan.ts';
import type { PortalMessage } from '../domain/portal-facts.ts';
import type { Desk } from './desk.ts';
import { frameFacts } from './frame-facts-schema.ts';
import type { PortalRun } from './portal-run.ts';
import type { Sender, SenderClass } from './senders.ts';

// The extension's CSP forbids `new Function`, which zod would otherwise probe for.
z.config({ jitless: true });

/** Everything the relay can be asked. */
export type RelayMessage = UiMessage | PortalMessage;

interface Row<M extends RelayMessage> {
  readonly from: Exclude<SenderClass, 'stranger'>;
  readonly shape: z.ZodMiniType<M>;
  readonly handle: (message: M, sender: Sender) => Promise<unknown>;
}

/** The one table of messages: who may send each, what it must look like, what happens. */
export type Table = { readonly [T in RelayMessage['type']]: Row<Extract<RelayMessage, { type: T }>> };

const LONGEST = 2000;
const text = z.string().check(z.maxLength(LONGEST));

/** Shapes by type, apart from the handlers, so that tests can walk them. */
export const SHAPES = {
  'ui-relay-look': z.strictObject({ type: z.literal('ui-relay-look') }),
  'ui-relay-start': z.strictObject({
    type: z.literal('ui-relay-start'),
    presetId: text,
    redirectUri: text,
    name: text,
    lifetimeDays: z.literal([...SECRET_LIFETIMES]),
    leftOut: z.array(text).check(z.maxLength(100)),
    pressRegister: z.boolean(),
  }),
  'ui-relay-stop': z.strictObject({ type: z.literal('ui-relay-stop') }),
  'ui-relay-answer': z.strictObject({
    type: z.literal('ui-relay-answer'),
    answer: z.enum(['use-my-values', 'keep-page-values', 'open-portal', 'try-again', 'new-secret', 'shorter-lifetime']),
  }),
  'ui-relay-fill': z.strictObject({ type: z.literal('ui-relay-fill'), mailServers: z.boolean() }),
  'ui-relay-go': z.strictObject({ type: z.literal('ui-relay-go'), to: z.enum(['crm', 'portal']) }),
  'portal-relay-hello': z.strictObject({ type: z.literal('portal-relay-hello') }),
  'portal-relay-seen': z.strictObject({ type: z.literal('portal-relay-seen'), facts: frameFacts }),
} satisfies { [T in RelayMessage['type']]: z.ZodMiniType<Extract<RelayMessage, { type: T }>> };

/** The table for a relay whose parts are given. */
export function relayTable({ desk, run }: { desk: Desk; run: PortalRun }): Table {
  return {
    'ui-relay-look': { from: 'our-page', shape: SHAPES['ui-relay-look'], handle: () => desk.look() },
    'ui-relay-start': { from: 'our-page', shape: SHAPES['ui-relay-start'], handle: (order) => desk.start(order) },
    'ui-relay-stop': { from: 'our-page', shape: SHAPES['ui-relay-stop'], handle: () => desk.stop() },
    'ui-relay-answer': {
      from: 'our-page',
      shape: SHAPES['ui-relay-answer'],
      handle: ({ answer }) => desk.answer(answer),
    },
    'ui-relay-fill': {
      from: 'our-page',
      shape: SHAPES['ui-relay-fill'],
      handle: ({ mailServers }) => desk.fill(mailServers),
    },
    'ui-relay-go': { from: 'our-page', shape: SHAPES['ui-relay-go'], handle: ({ to }) => desk.go(to) },
    'portal-relay-hello': {
      from: 'portal',
      shape: SHAPES['portal-relay-hello'],
      handle: (_, sender) => run.hello(tabOf(sender), sender.frameId === 0),
    },
    'portal-relay-seen': {
      from: 'portal',
      shape: SHAPES['portal-relay-seen'],
      handle: ({ facts }, sender) => run.seen(tabOf(sender), sender.documentId ?? '', facts),
    },
  };
}

/** Senders of class `portal` always have a tab; -1 is no tab of any run. */
function tabOf(sender: Sender): number {
  return sender.tab?.id ?? -1;
}

/**
 * Lets a message through the table: its type must have a row, its sender must be of the row's class, and its shape must
 * be right to the last key. Anything else is dropped without a word; the caller only learns that nothing was done.
 */
export function dispatch(
  table: Table,
  message: unknown,
  sender: Sender,
  who: SenderClass,
): Promise<unknown> | undefined {
  const type =
    typeof message === 'object' && message !== null && Object.hasOwn(message, 'type')
      ? (message as { type: unknown }).type
      : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return undefined;
  const row = table[type as RelayMessage['type']] as unknown as Row<RelayMessage>;
  if (row.from !== who) return undefined;
  const parsed = row.shape.safeParse(message);
  return parsed.success ? row.handle(parsed.data, sender) : undefined;
}
