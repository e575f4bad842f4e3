import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BladeTitle, FrameFacts, Sighting } from '../../src/domain/portal-facts.ts';
import type { RunAnswer } from '../../src/domain/run.ts';
import { decide } from '../../src/relay/portal-route/decide.ts';
import { LivePages, type SeenFrame } from '../../src/relay/portal-route/live-pages.ts';
import type { RunState } from '../../src/relay/run-state.ts';
import { frameFacts, OTHER, OURS } from './support/facts.ts';
import { answered, carryOn, freshRun, type Journey, planOf, URI, writtenDown } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

const plan = planOf();
const wholeRun = () => {
  const portal = new SimulatedPortal(plan);
  return { portal, run: freshRun(plan, portal.now) };
};
const STEPS = carryOn(wholeRun().portal, wholeRun().run).done;

it('from the empty form to the captured secret, with the background stopped between any two decisions', () => {
  const { portal, run } = wholeRun();
  expect(carryOn(portal, run).end).toBe('captured');
  expect(portal.apps).toHaveLength(1);
  expect(portal.secrets).toHaveLength(1);
  expect(portal.configured.map(({ name }) => name).sort()).toEqual(plan.permissions.map(({ name }) => name).sort());
});

describe('stopped after writing an act down and before doing it', () => {
  it.each(STEPS.map((act, at) => [act, at] as const))(
    '%s (%d): the run goes on, and makes nothing twice',
    (act, at) => {
      const { portal, run } = wholeRun();
      const died = carryOn(portal, run, at);
      expect(died).toMatchObject({ end: 'died', done: STEPS.slice(0, at) });
      let journey = carryOn(portal, died.run);
      if (act === 'press-register' || act === 'save-secret') {
        // What was pressed, or may have been, is asked about.
        expect(journey).toMatchObject({ done: [], end: 'waits', run: { waiting: { answers: ['try-again'] } } });
        journey = carryOn(portal, answered(journey.run, 'try-again'));
      }
      expect(journey.end).toBe('captured');
      expect([portal.apps.length, portal.secrets.length]).toEqual([1, 1]);
      expect(portal.configured).toHaveLength(plan.permissions.length);
    },
  );
});

describe('the admin loads the page anew after any act', () => {
  const hasRegistered = (at: number) => at > STEPS.indexOf('press-register');
  const places = STEPS.map((act, at) => [act, at] as const).filter(([, at]) => hasRegistered(at));

  it.each(places)('before %s (%d): nothing is made twice, and nothing wrong', (_, at) => {
    const { portal, run } = wholeRun();
    const until = carryOn(portal, run, at);
    if (portal.place !== 'unknown') portal.open(portal.place as 'permissions');
    let journey: Journey = carryOn(portal, until.run);
    if (journey.run.waiting?.reason === 'secret-lost') journey = carryOn(portal, answered(journey.run, 'new-secret'));
    if (journey.run.waiting?.answers?.includes('try-again'))
      journey = carryOn(portal, answered(journey.run, 'try-again'));
    expect(journey.end).toBe('captured');
    expect(portal.apps).toHaveLength(1);
    expect(new Set(portal.secrets.map(({ description }) => description)).size).toBe(portal.secrets.length);
    expect(portal.configured).toHaveLength(plan.permissions.length);
  });
});

describe('whatever frames report, in whatever order, late, half or contradicting each other', () => {
  const apps = fc.constantFrom<{ name: string; clientId: string } | undefined>(OURS, OURS, OTHER, undefined);
  const values = fc.constantFrom('', OURS.name, URI, plan.secret.label, 'other');
  const validity = fc.constantFrom('valid', 'invalid', 'pending', 'unknown' as const);
  const field = fc.record({ value: values, validity });
  const names = fc.constantFrom(
    'email',
    'IMAP.AccessAsUser.All',
    'offline_access',
    'SMTP.Send',
    'User.Read',
    'Mail.Send',
  );
  const secretId = fc.constantFrom('33333333-3333-4333-8333-000000000001', '33333333-3333-4333-8333-000000000002');

  const page: fc.Arbitrary<Sighting> = fc.oneof(
    fc.record({
      page: fc.constant('register' as const),
      name: field,
      accountType: fc.constantFrom({ selected: 'AzureADMultipleOrgs' as const }, { selected: 'AzureADMyOrg' as const }),
      platform: fc.constantFrom({}, { selected: 'web' as const }),
      redirectUri: field,
      canRegister: fc.boolean(),
    }),
    fc.record({
      page: fc.constant('permissions' as const),
      rows: fc.array(
        fc.record({ name: names, type: fc.constantFrom('delegated', 'application', 'unknown' as const) }),
        { maxLength: 6 },
      ),
      complete: fc.boolean(),
      canAdd: fc.boolean(),
      consent: fc.constant('enabled' as const),
    }),
    fc.record({
      page: fc.constant('permission-pane' as const),
      stage: fc.constantFrom('loading', 'apis', 'types', 'list' as const),
      filter: values,
      groups: fc.array(fc.record({ label: fc.constantFrom('User', 'IMAP', 'OpenId'), expanded: fc.boolean() }), {
        maxLength: 3,
      }),
      rows: fc.array(fc.record({ name: names, ticked: fc.boolean() }), { maxLength: 4 }),
      canSave: fc.boolean(),
    }),
    fc.record({
      page: fc.constant('secrets' as const),
      listShown: fc.boolean(),
      canOpenTab: fc.boolean(),
      rows: fc.array(
        fc.record({
          description: values,
          secretId,
          value: fc.constantFrom('full', 'is-masked', 'is-incomplete' as const),
        }),
        { maxLength: 2 },
      ),
      canAdd: fc.boolean(),
    }),
    fc.record({
      page: fc.constant('secret-pane' as const),
      description: values,
      lifetimeDays: fc.constantFrom(180, 730),
      canSave: fc.boolean(),
    }),
    fc
      .constantFrom(OURS, OTHER)
      .map(({ name, clientId }): Sighting => ({ page: 'overview', name, clientId, tenantId: OURS.tenantId })),
  );

  /** A frame of a tab that nobody has ever seen: any pages, under any title. */
  const frame = fc.record({
    sightings: fc.array(page, { maxLength: 2 }),
    titles: apps.chain((app) =>
      fc
        .constantFrom('apiPermissions', 'certificatesAndSecrets', undefined)
        .map((of): BladeTitle[] => (app ? [{ app: app.name, ...(of ? { page: of } : {}) }] : [])),
    ),
  });
  const moment = fc.record({
    /** What reaches the background: what is true, what was true before, a part of it, or nonsense. */
    told: fc.oneof(
      { weight: 4, arbitrary: fc.constant({ kind: 'true' as const }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const), back: fc.nat(8) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('partial' as const), without: fc.nat(3) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('nonsense' as const), frame, address: apps }) },
    ),
    /** How long it stays. */
    ms: fc.constantFrom(0, 400, 5000, 25_000),
    answer: fc.option(fc.constantFrom<RunAnswer>('try-again', 'new-secret', 'use-my-values'), {
      nil: undefined,
      freq: 12,
    }),
  });

  it('no act is ever done while the tab does not show the run’s app, nor is Register or Add pressed twice unasked', () => {
    fc.assert(
      fc.property(fc.nat(STEPS.length - 1), fc.array(moment, { minLength: 5, maxLength: 40 }), (diesAt, moments) => {
        const { portal, run: begun } = wholeRun();
        let { run, done }: { run: RunState; done: readonly string[] } = carryOn(portal, begun, diesAt);
        const allowed = {
          'press-register': run.form.pressedAt === undefined ? 1 : 0,
          'save-secret': run.secret.pressedAt === undefined ? 1 : 0,
        };
        const before: SeenFrame[][] = [];
        for (const { told, ms, answer } of moments) {
          if (answer) run = answered(run, answer);
          if (answer === 'try-again') allowed['press-register']++;
          if (answer === 'try-again' || answer === 'new-secret') allowed['save-secret']++;

          const truth = portal.frames();
          before.push(truth);
          const frames =
            told.kind === 'stale'
              ? (before.at(-1 - told.back) ?? truth)
              : told.kind === 'partial'
                ? truth.filter((_, index) => index !== told.without)
                : told.kind === 'nonsense'
                  ? nonsense(told)
                  : truth;
          const pages = new LivePages(frames);
          const { run: next, next: todo } = decide(writtenDown(run), pages, portal.now);
          if (todo.do === 'go' && next.secret.isLookedUp && !run.secret.isLookedUp) allowed['save-secret']++;
          run = writtenDown(next);
          if (todo.do === 'act') {
            const { act } = todo.act;
            done = [...done, act];
            if (run.app && !pages.shows(run.app)) throw new Error(`${act} on a page that does not show the app`);
            if (!pages.find(todo.on)) throw new Error(`${act} on a page that is not there`);
            if ((act === 'press-register' || act === 'save-secret') && --allowed[act] < 0)
              throw new Error(`${act} once too often: ${done}`);
          }
          portal.carryOut(todo);
          portal.advanceTo(portal.now + ms);
        }
      }),
      { numRuns: 120 },
    );
  }, 30_000);
});

function nonsense(of: {
  frame: Pick<FrameFacts, 'sightings' | 'titles'>;
  address: { clientId: string } | undefined;
}): SeenFrame[] {
  const address = of.address ? { clientId: of.address.clientId } : {};
  const top = frameFacts({ address, children: [{ index: 0, shown: true }] });
  return [top, frameFacts({ path: [0], ...of.frame })].map((facts, index) => ({ documentId: `d${index}`, facts }));
}
