import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../src/relay/desk.ts';
import type { PortalRun } from '../../src/relay/portal-run.ts';
import type { Sender, SenderClass } from '../../src/relay/senders.ts';
import { dispatch, type RelayMessage, relayTable, SHAPES, type Table } from '../../src/relay/table.ts';
import { frameFacts, OURS } from './support/facts.ts';

type MessageType = RelayMessage['type'];

/** House rules, written a second time: who may send what, and which handler hears of it. */
const RULES: Record<MessageType, { from: SenderClass; heardBy: string; example: RelayMessage }> = {
  'ui-relay-look': { from: 'our-page', heardBy: 'desk.look', example: { type: 'ui-relay-look' } },
  'ui-relay-start': {
    from: 'our-page',
    heardBy: 'desk.start',
    example: {
      type: 'ui-relay-start',
      presetId: 'oro',
      redirectUri: 'https://crm.example.test/x',
      name: OURS.name,
      lifetimeDays: 180,
      leftOut: ['openid'],
      pressRegister: false,
    },
  },
  'ui-relay-stop': { from: 'our-page', heardBy: 'desk.stop', example: { type: 'ui-relay-stop' } },
  'ui-relay-answer': {
    from: 'our-page',
    heardBy: 'desk.answer',
    example: { type: 'ui-relay-answer', answer: 'try-again' },
  },
  'ui-relay-fill': { from: 'our-page', heardBy: 'desk.fill', example: { type: 'ui-relay-fill', mailServers: true } },
  'ui-relay-go': { from: 'our-page', heardBy: 'desk.go', example: { type: 'ui-relay-go', to: 'crm' } },
  'portal-relay-hello': { from: 'portal', heardBy: 'run.hello', example: { type: 'portal-relay-hello' } },
  'portal-relay-seen': {
    from: 'portal',
    heardBy: 'run.seen',
    example: {
      type: 'portal-relay-seen',
      facts: frameFacts({
        address: { clientId: OURS.clientId },
        children: [{ index: 0, shown: true, live: true }],
        titles: [{ app: OURS.name, page: 'overview' }],
        languageHints: ['en'],
        sightings: [{ page: 'overview', clientId: OURS.clientId, tenantId: OURS.tenantId }],
      }),
    },
  },
};
const TYPES = Object.keys(RULES) as MessageType[];
const CLASSES: readonly SenderClass[] = ['our-page', 'portal', 'stranger'];
const SENDER = { id: 'ours', tab: { id: 7 }, frameId: 0, documentId: 'd' } as Sender;

/** The names of the handlers that were reached, in order. */
let reached: string[];
let table: Table;

beforeEach(() => {
  reached = [];
  const spy = (name: string) =>
    new Proxy({}, { get: (_, method) => () => Promise.resolve(reached.push(`${name}.${String(method)}`)) });
  table = relayTable({ desk: spy('desk') as Desk, run: spy('run') as PortalRun });
});

it('every type has a row, a shape and a rule in this test', () => {
  expect(Object.keys(table).sort()).toEqual([...TYPES].sort());
  expect(Object.keys(SHAPES).sort()).toEqual([...TYPES].sort());
  for (const type of TYPES) expect(table[type].from).toBe(RULES[type].from);
});

describe.each(TYPES)('%s', (type) => {
  const { from, heardBy, example } = RULES[type];

  it.each(CLASSES.filter((who) => who !== from))('is refused from %s, and its shape is not even looked at', (who) => {
    const look = vi.spyOn(table[type].shape, 'safeParse');
    expect(dispatch(table, example, SENDER, who)).toBeUndefined();
    expect(look).not.toHaveBeenCalled();
    expect(reached).toEqual([]);
    look.mockRestore();
  });

  it(`reaches ${heardBy} and nothing else from its own sender`, async () => {
    await dispatch(table, example, SENDER, from);
    expect(reached).toEqual([heardBy]);
  });

  it('does not reach its handler when its shape is refused', () => {
    const refuse = vi.spyOn(table[type].shape, 'safeParse').mockReturnValue({ success: false } as never);
    expect(dispatch(table, example, SENDER, from)).toBeUndefined();
    expect(reached).toEqual([]);
    refuse.mockRestore();
  });

  it.each(['extra', 'constructor', 'toString', 'origin', 'tabId'])('is dropped with an unknown key %j', (key) => {
    expect(dispatch(table, { ...example, [key]: 'x' }, SENDER, from)).toBeUndefined();
    expect(reached).toEqual([]);
  });

  it('is dropped with any of its keys left out', () => {
    for (const key of Object.keys(example)) {
      const { [key as 'type']: _, ...rest } = example;
      expect(dispatch(table, rest, SENDER, from), key).toBeUndefined();
    }
    expect(reached).toEqual([]);
  });

  it('is dropped when any value in it, at any depth, is of another type, a megabyte long, or deeply nested', () => {
    const wrong = [undefined, null, 7.5, -1, Number.NaN, 'x'.repeat(1_000_000), nested(5000), () => 0, Symbol('x')];
    for (const path of pathsIn(example)) {
      for (const value of wrong) {
        const broken = withValueAt(example, path, value);
        expect(
          dispatch(table, broken, SENDER, from),
          `${path.join('.')} = ${String(value).slice(0, 20)}`,
        ).toBeUndefined();
      }
    }
    expect(reached).toEqual([]);
  });

  it('an own key "__proto__" brings no key into what the handler gets', async () => {
    const handled = vi.spyOn(table[type], 'handle');
    const text = `{"__proto__":{"isAdmin":true},${JSON.stringify(example).slice(1)}`;
    await dispatch(table, JSON.parse(text), SENDER, from);
    for (const [message] of handled.mock.calls) {
      expect(message).toEqual(example);
      expect('isAdmin' in message).toBe(false);
    }
    expect('isAdmin' in {}).toBe(false);
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'UI-RELAY-LOOK', 'ui-relay-look '])(
  'no row answers to type %j',
  (type) => {
    for (const who of CLASSES) expect(dispatch(table, { type }, SENDER, who)).toBeUndefined();
    expect(reached).toEqual([]);
  },
);

it('a type that is inherited is no type', () => {
  const message = Object.create({ type: 'ui-relay-stop' });
  for (const who of CLASSES) expect(dispatch(table, message, SENDER, who)).toBeUndefined();
  expect(reached).toEqual([]);
});

it('whatever is sent by whomever, nothing is thrown and no handler is reached by what its shape refuses', () => {
  const keys = fc.constantFrom('type', 'facts', 'answer', '__proto__', 'constructor', 'sightings', 'path', 'name');
  const value = fc.anything({
    key: keys,
    maxDepth: 4,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  });
  const message = fc.oneof(
    value,
    fc
      .record({ type: fc.constantFrom(...TYPES) }, { requiredKeys: [] })
      .chain((head) => fc.dictionary(keys, value).map((rest) => ({ ...rest, ...head }))),
  );
  fc.assert(
    fc.property(message, fc.constantFrom(...CLASSES), (sent, who) => {
      reached.length = 0;
      void dispatch(table, sent, SENDER, who);
      const type = TYPES.find((known) => known === (sent as { type?: unknown } | null)?.type);
      const isAllowed = type !== undefined && RULES[type].from === who && SHAPES[type].safeParse(sent).success;
      expect(reached).toEqual(isAllowed ? [RULES[type].heardBy] : []);
    }),
    { numRuns: 400 },
  );
});

describe('the facts of a frame are bounded', () => {
  const seen = (of: Parameters<typeof frameFacts>[0]) =>
    dispatch(table, { type: 'portal-relay-seen', facts: frameFacts(of) }, SENDER, 'portal') !== undefined;
  const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
  const overview = { page: 'overview', clientId: OURS.clientId } as const;
  const field = { value: '', validity: 'unknown' } as const;

  it.each<[string, number, (size: number) => Parameters<typeof frameFacts>[0]]>([
    ['path', 10, (n) => ({ path: many(n, 0) })],
    ['children', 200, (n) => ({ children: many(n, { index: 0, shown: true }) })],
    ['titles', 200, (n) => ({ titles: many(n, { app: '' }) })],
    ['language hints', 10, (n) => ({ languageHints: many(n, 'en') })],
    ['sightings', 20, (n) => ({ sightings: many(n, overview) })],
    ['characters of a title', 2000, (n) => ({ titles: [{ app: 'x'.repeat(n) }] })],
    ['characters of a hint', 400, (n) => ({ languageHints: ['x'.repeat(n)] })],
    ['notices', 10, (n) => ({ sightings: [{ page: 'notice', texts: many(n, '') }] })],
    [
      'characters of a field',
      2000,
      (n) => ({ sightings: [{ page: 'register', name: { ...field, value: 'x'.repeat(n) }, canRegister: true }] }),
    ],
    [
      'configured permissions',
      2000,
      (n) => ({
        sightings: [
          {
            page: 'permissions',
            rows: many(n, { name: 'x', type: 'unknown' }),
            complete: true,
            canAdd: true,
            consent: 'absent',
          },
        ],
      }),
    ],
    [
      'listed secrets',
      1000,
      (n) => ({
        sightings: [
          {
            page: 'secrets',
            listShown: true,
            canOpenTab: false,
            rows: many(n, { description: '', value: 'empty' }),
            canAdd: true,
          },
        ],
      }),
    ],
  ])('%s: %d pass, one more is dropped', (_, most, of) => {
    expect(seen(of(most))).toBe(true);
    expect(seen(of(most + 1))).toBe(false);
  });

  it('facts have no place for a secret’s value', () => {
    const row = { description: 'x', value: 'full', text: 'canary' } as const;
    const list = { page: 'secrets', listShown: true, canOpenTab: false, canAdd: true } as const;
    expect(seen({ sightings: [{ ...list, rows: [row] }] })).toBe(false);
    expect(seen({ sightings: [{ ...list, rows: [{ description: 'x', value: 'k~8secretvalue' as 'full' }] }] })).toBe(
      false,
    );
  });

  it.each(['not-a-guid', `${OURS.clientId}0`, `{${OURS.clientId}}`, `${OURS.clientId}\n`])(
    '%j is no client ID',
    (id) => {
      expect(seen({ sightings: [{ page: 'overview', clientId: id }] })).toBe(false);
      expect(seen({ address: { clientId: id } })).toBe(false);
    },
  );
});

/** `depth` objects, each in the one before. */
function nested(depth: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i++) value = { facts: value };
  return value;
}

/** Where the values of `value` stand, at any depth; without the `type` that chooses the row. */
function pathsIn(value: object, before: readonly string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...before, key];
    if (path.join() === 'type') return [];
    return typeof inner === 'object' ? [path, ...pathsIn(inner, path)] : [path];
  });
}

function withValueAt(value: object, [key = '', ...rest]: readonly string[], put: unknown): object {
  const old: unknown = Reflect.get(value, key);
  const now = rest.length === 0 ? put : withValueAt(old as object, rest, put);
  return Array.isArray(value) ? value.with(Number(key), now) : { ...value, [key]: now };
}
