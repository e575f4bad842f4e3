import { expect, it } from 'vitest';
import type { RelayView, UiMessage } from '../../src/domain/messages.ts';
import { connectToRelay, type UiState } from '../../src/ui/relay-client.ts';

/** A line whose answers the test gives by hand, in the order it likes. */
function line() {
  const open: { message: UiMessage; answer: (view: unknown) => void; fail: () => void }[] = [];
  const states: UiState[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const client = connectToRelay(
    {
      send: (message) =>
        new Promise((resolve, reject) =>
          open.push({ message, answer: resolve, fail: () => reject(new Error('gone')) }),
        ),
      onMessage: (listener) => {
        hear = listener;
      },
    },
    (state) => states.push(state),
  );
  const take = () => {
    const next = open.shift();
    if (!next) throw new Error('nothing was sent');
    return next;
  };
  return { client, open, take, state: () => states.at(-1), hear: (message: unknown) => hear(message) };
}

const elsewhere: RelayView = { here: { kind: 'elsewhere' } };
const portal: RelayView = { here: { kind: 'portal', ofThisRun: true } };

it('shows the answer to a look', async () => {
  const { client, take, state } = line();
  const looked = client.look();
  take().answer(elsewhere);
  await looked;
  expect(state()).toEqual({ view: elsewhere, refusal: undefined, busy: undefined, unreachable: false });
});

it('looks again when the relay says that something changed, and at nothing else', async () => {
  const { open, hear } = line();
  for (const noise of [undefined, null, 'relay-ui-changed', {}, { type: 'ui-relay-stop' }]) hear(noise);
  expect(open).toEqual([]);
  hear({ type: 'relay-ui-changed' });
  expect(open.map(({ message }) => message)).toEqual([{ type: 'ui-relay-look' }]);
});

it('turns many changes during a look into one more look', async () => {
  const { client, take, open, hear, state } = line();
  const looked = client.look();
  for (let n = 0; n < 5; n += 1) hear({ type: 'relay-ui-changed' });
  expect(open).toHaveLength(1);
  take().answer(elsewhere);
  await expect.poll(() => open.length).toBe(1);
  take().answer(portal);
  await looked;
  expect(open).toEqual([]);
  expect(state()?.view).toEqual(portal);
});

it('ignores a second press while an action is under way', async () => {
  const { client, take, open, state } = line();
  const stopped = client.act({ type: 'ui-relay-stop' });
  expect(state()?.busy).toBe('ui-relay-stop');
  await client.act({ type: 'ui-relay-stop' });
  expect(open).toHaveLength(1);
  take().answer(elsewhere);
  await stopped;
  expect(state()?.busy).toBeUndefined();
});

it('keeps a refusal in sight over later looks, until the next action', async () => {
  const { client, take, state } = line();
  const filled = client.act({ type: 'ui-relay-fill', mailServers: true });
  take().answer({ ...elsewhere, refusal: { kind: 'no-run' } });
  await filled;
  const looked = client.look();
  take().answer(elsewhere);
  await looked;
  expect(state()?.refusal).toEqual({ kind: 'no-run' });
  const gone = client.act({ type: 'ui-relay-go', to: 'crm' });
  expect(state()?.refusal).toBeUndefined();
  take().answer(elsewhere);
  await gone;
});

it('does not show an answer that a later one has overtaken, but keeps its refusal', async () => {
  const { client, take, state } = line();
  const filled = client.act({ type: 'ui-relay-fill', mailServers: true });
  const looked = client.look();
  const slow = take();
  take().answer(portal);
  await looked;
  slow.answer({ ...elsewhere, refusal: { kind: 'page-gone' } });
  await filled;
  expect(state()?.view).toEqual(portal);
  expect(state()?.refusal).toEqual({ kind: 'page-gone' });
});

it.each([
  ['rejects', (sent: { fail: () => void }) => sent.fail()],
  ['answers nothing', (sent: { answer: (view: unknown) => void }) => sent.answer(undefined)],
])('says so when the relay %s, keeps what it knew, and recovers', async (_, breakOff) => {
  const { client, take, state } = line();
  const first = client.look();
  take().answer(portal);
  await first;
  const second = client.look();
  breakOff(take());
  await second;
  expect(state()).toMatchObject({ unreachable: true, view: portal });
  const third = client.look();
  take().answer(elsewhere);
  await third;
  expect(state()).toMatchObject({ unreachable: false, view: elsewhere });
});
