import { expect, it } from 'vitest';
import { attempt, type Next } from '../../src/relay/portal-route/decision.ts';
import type { RunState } from '../../src/relay/run-state.ts';
import { freshRun, planOf } from './support/journey.ts';

const ACT: Next = { do: 'act', on: 'overview', act: { act: 'open-menu', item: 'Menu-Overview' } };
const BEGIN = 1_700_000_000_000;

/** When an act that never works is done, in milliseconds since the first time, until it is given up. */
function times(spoil: (run: RunState) => RunState): { times: number[]; end: RunState } {
  const done: number[] = [];
  let run = freshRun(planOf(), BEGIN);
  for (let now = BEGIN; ; ) {
    const { run: next, next: todo } = attempt(run, now, 'key', ACT, { pageSays: 'No' });
    run = next;
    if (run.waiting) return { times: done, end: run };
    if (todo.do === 'watch') now += todo.again ?? 0;
    else {
      done.push(now - BEGIN);
      run = spoil(run);
    }
  }
}

it('an act without effect is tried three times, four seconds apart, then left to the admin in the page’s words', () => {
  const { times: at, end } = times((run) => run);
  expect(at).toEqual([0, 4000, 8000]);
  expect(end.waiting).toEqual({ reason: 'act-not-taken', answers: ['try-again'], pageSays: 'No' });
});

it('an act that found nothing to act on is tried sooner and more often: the page may still be drawn', () => {
  const { times: at } = times((run) => (run.pending ? { ...run, pending: { ...run.pending, isRefused: true } } : run));
  expect(at).toEqual(Array.from({ length: 12 }, (_, index) => index * 500));
});

it('an act of another key is done at once: the one before it has had its effect', () => {
  const { run } = attempt(freshRun(planOf(), BEGIN), BEGIN, 'one', ACT);
  const next = attempt(run, BEGIN + 1, 'other', ACT);
  expect(next.next).toBe(ACT);
  expect(next.run.pending).toEqual({ key: 'other', since: BEGIN + 1, tries: 1 });
});
