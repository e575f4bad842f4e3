import { describe, expect, it } from 'vitest';
import { decide } from '../../src/relay/portal-route/decide.ts';
import type { RunState } from '../../src/relay/run-state.ts';
import { OURS, oneFrame } from './support/facts.ts';
import { answered, carryOn, freshRun, planOf, URI, writtenDown } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

const byAdmin = planOf({ pressRegister: false });
const byKeyferry = planOf({ pressRegister: true });
const start = (plan = byAdmin) => {
  const portal = new SimulatedPortal(plan);
  return { portal, run: freshRun(plan, portal.now) };
};
const FILLING = [
  `set-name ${OURS.name}`,
  'choose-audience AzureADMultipleOrgs',
  'choose-platform web',
  `set-redirect-uri ${URI}`,
];

describe('the form', () => {
  it('is filled field by field, and then waits for the admin’s own press', () => {
    const { portal, run } = start();
    const journey = carryOn(portal, run);
    expect(journey.done).toEqual(FILLING);
    expect(journey.run.waiting).toEqual({ reason: 'press-register' });
    expect(portal.form).toMatchObject({
      name: { value: OURS.name },
      audience: 'AzureADMultipleOrgs',
      platform: 'web',
      uri: { value: URI },
    });
    expect(portal.apps).toEqual([]);
  });

  it('what it shows already is not touched', () => {
    const plan = planOf({ audience: 'AzureADMyOrg', pressRegister: false });
    const { portal, run } = start(plan);
    portal.form.platform = 'web';
    expect(carryOn(portal, run).done).toEqual([FILLING[0], FILLING[3]]);
  });

  it('that asks which tenants gets all of them', () => {
    const { portal, run } = start();
    portal.offersTenants = true;
    expect(carryOn(portal, run).done).toContain('choose-all-tenants');
    expect(portal.form.tenants).toBe('all');
  });

  it('a field that does not take its value is tried three times and then left to the admin, who can have it tried again', () => {
    const { portal, run } = start();
    portal.typeName = () => undefined;
    const first = carryOn(portal, run);
    expect(first.done).toEqual([FILLING[0], FILLING[0], FILLING[0]]);
    expect(first.run.waiting).toMatchObject({ reason: 'act-not-taken', answers: ['try-again'] });
    expect(carryOn(portal, first.run).done).toEqual([]);
    expect(carryOn(portal, answered(first.run, 'try-again')).done).toEqual([FILLING[0], FILLING[0], FILLING[0]]);
  });

  it('a name that the page refuses is quoted in the page’s words, and the run goes on by itself when the admin has mended it', () => {
    const { portal, run } = start(byKeyferry);
    portal.refusesNames = [OURS.name];
    const refused = carryOn(portal, run);
    expect(refused.run.waiting).toEqual({ reason: 'name-refused', pageSays: 'Choose another name.' });
    expect(refused.done).not.toContain('press-register');
    portal.typeName('Another name');
    carryOn(portal, refused.run);
    expect(portal.apps.map(({ name }) => name)).toEqual(['Another name']);
  });

  it('a redirect URI that the page refuses is quoted in the page’s words', () => {
    const { portal, run } = start(byKeyferry);
    portal.refusesUris = true;
    expect(carryOn(portal, run).run.waiting).toEqual({ reason: 'uri-refused', pageSays: 'Must be a valid URL' });
    expect(portal.apps).toEqual([]);
  });

  it('while the page is still judging a value, nothing is pressed', () => {
    const { portal, run } = start(byKeyferry);
    portal.typeName = (value) => {
      portal.form.name = { value, validity: 'pending' };
    };
    const judged = carryOn(portal, run);
    expect(judged.done).toEqual(FILLING);
    // A judgement that never comes is told, and nothing is pressed meanwhile.
    expect(judged.run.waiting?.reason).toBe('act-not-taken');
  });
});

describe('a form that the admin has begun', () => {
  const begun = (type: (portal: SimulatedPortal) => void) => {
    const { portal, run } = start();
    type(portal);
    portal.advanceTo(portal.now + 1000);
    return { portal, journey: carryOn(portal, run) };
  };

  it.each<[string, (portal: SimulatedPortal) => void]>([
    ['name', (portal) => portal.typeName('Mine')],
    ['redirect URI', (portal) => portal.typeUri('https://mine.example.test/x')],
  ])('holds another %s: nothing is touched before the admin has answered', (_, type) => {
    const { journey } = begun(type);
    expect(journey.done).toEqual([]);
    expect(journey.run.waiting).toEqual({
      reason: 'form-edited',
      answers: ['use-my-values', 'keep-page-values'],
    });
  });

  it('use-my-values: both are replaced', () => {
    const { portal, journey } = begun((it) => {
      it.typeName('Mine');
      it.typeUri('https://mine.example.test/x');
    });
    expect(carryOn(portal, answered(journey.run, 'use-my-values')).done).toEqual(FILLING);
    expect(portal.form).toMatchObject({ name: { value: OURS.name }, uri: { value: URI } });
  });

  it('keep-page-values: both stay, and only what is empty is filled', () => {
    const { portal, journey } = begun((it) => it.typeName('Mine'));
    const kept = carryOn(portal, answered(journey.run, 'keep-page-values'));
    expect(kept.done).toEqual(FILLING.slice(1));
    expect(portal.form).toMatchObject({ name: { value: 'Mine' }, uri: { value: URI } });
    portal.pressRegister();
    expect(carryOn(portal, kept.run).run.app?.name).toBe('Mine');
  });

  it('holds our own values already: nobody is asked', () => {
    const { journey } = begun((it) => {
      it.typeName(OURS.name);
      it.typeUri(URI);
    });
    expect(journey.run.waiting?.reason).toBe('press-register');
  });

  it('a name that the admin changes after ours was taken is the admin’s, and is the app’s name from then on', () => {
    const { portal, run } = start();
    const filled = carryOn(portal, run);
    portal.typeName('Changed my mind');
    const changed = carryOn(portal, filled.run);
    expect(changed.done).toEqual([]);
    portal.pressRegister();
    expect(carryOn(portal, changed.run).run.app?.name).toBe('Changed my mind');
  });
});

describe('Register', () => {
  const presses = (done: readonly string[]) => done.filter((act) => act === 'press-register').length;

  it('is never pressed unless the admin asked for it', () => {
    const { portal, run } = start(byAdmin);
    expect(presses(carryOn(portal, run).done)).toBe(0);
  });

  it('is pressed once, and the overview that follows tells the IDs', () => {
    const { portal, run } = start(byKeyferry);
    const { done, run: after } = carryOn(portal, run);
    expect(presses(done)).toBe(1);
    expect(after.app).toEqual(OURS);
    expect(portal.apps).toEqual([{ name: OURS.name, audience: 'AzureADMultipleOrgs', platform: 'web', uri: URI }]);
  });

  it('is not pressed while it is disabled, and is pressed once it is not', () => {
    const { portal, run } = start(byKeyferry);
    portal.isRegisterDisabled = true;
    const filled = carryOn(portal, run);
    expect(filled.done).toEqual(FILLING);
    expect(filled.run.waiting?.reason).toBe('press-register');
    portal.isRegisterDisabled = false;
    expect(carryOn(portal, filled.run).done[0]).toBe('press-register');
  });

  it('without a result it is not pressed again, but asked about; try-again presses once more', () => {
    const { portal, run } = start(byKeyferry);
    portal.isRegisterDead = true;
    portal.notices = ['Something went wrong'];
    const silent = carryOn(portal, run);
    expect(presses(silent.done)).toBe(1);
    expect(silent.run.waiting).toEqual({
      reason: 'outcome-unknown',
      answers: ['try-again'],
      pageSays: 'Something went wrong',
    });
    portal.advanceTo(portal.now + 3_600_000);
    expect(carryOn(portal, silent.run).done).toEqual([]);
    const again = carryOn(portal, answered(silent.run, 'try-again'));
    expect(again.done).toEqual(['press-register']);
    expect(again.run.waiting?.reason).toBe('outcome-unknown');
  });

  it('written down, but not pressed because the background was stopped: asked about, not pressed', () => {
    const { portal, run } = start(byKeyferry);
    const died = carryOn(portal, run, 4);
    expect([died.end, died.run.form.pressedAt]).toEqual(['died', portal.now]);
    const next = carryOn(portal, died.run);
    expect(next.done).toEqual([]);
    expect(next.run.waiting?.reason).toBe('outcome-unknown');
  });

  it('in a form that was drawn anew after the press, nothing is pressed a second time', () => {
    const { portal, run } = start(byKeyferry);
    portal.isRegisterDead = true;
    const pressed = carryOn(portal, run);
    portal.drawFormAnew();
    portal.isRegisterDead = false;
    const next = carryOn(portal, pressed.run);
    expect(presses(next.done)).toBe(0);
    expect(portal.apps).toEqual([]);
  });
});

describe('the overview', () => {
  const waiting = () => {
    const { portal, run } = start();
    return { portal, run: carryOn(portal, run).run };
  };
  const overview = { page: 'overview', clientId: OURS.clientId, tenantId: OURS.tenantId } as const;

  it.each<[string, Parameters<typeof oneFrame>]>([
    ['of another name', [[{ ...overview, name: 'Payroll' }], [{ app: 'Payroll' }]]],
    ['without its tenant ID', [[{ page: 'overview', name: OURS.name, clientId: OURS.clientId }], [{ app: OURS.name }]]],
    ['that the address contradicts', [[overview], [{ app: OURS.name }], { clientId: OURS.tenantId }]],
  ])('%s is not believed', (_, frame) => {
    const { portal, run } = waiting();
    const decision = decide(run, oneFrame(...frame), portal.now);
    expect(decision.run.app).toBeUndefined();
    expect(decision.next.do).toBe('watch');
  });

  it('of our name is believed by its title or by its display name', () => {
    const { portal, run } = waiting();
    for (const pages of [oneFrame([overview], [{ app: OURS.name }]), oneFrame([{ ...overview, name: OURS.name }])])
      expect(decide(run, pages, portal.now).run.app).toEqual(OURS);
  });

  it('of an app of our name is nothing to a run that has not filled a form yet', () => {
    const { portal, run } = start();
    expect(decide(run, oneFrame([{ ...overview, name: OURS.name }]), portal.now).run.app).toBeUndefined();
  });
});

describe('where nothing can be done', () => {
  it('a closed tab is said at once, and can be opened again', () => {
    const { portal, run } = start();
    const closed: RunState = { ...run, portalTab: 'closed' };
    expect(carryOn(portal, closed)).toMatchObject({
      done: [],
      run: { waiting: { reason: 'tab-closed', answers: ['open-portal'] } },
    });
  });

  it('a tab that shows a page we may not see is taken for a sign-in; once something was done, the portal can be opened again', () => {
    const { portal, run } = start();
    expect(carryOn(portal, { ...run, portalTab: 'elsewhere' })).toMatchObject({
      done: [],
      run: { waiting: { reason: 'sign-in' } },
    });
    const begun = carryOn(portal, run).run;
    expect(carryOn(portal, { ...begun, portalTab: 'elsewhere' })).toMatchObject({
      done: [],
      run: { waiting: { reason: 'sign-in', answers: ['open-portal'] } },
    });
  });

  it.each(['unknown', 'loading'] as const)('a page that is %s is borne for five seconds, then said', (place) => {
    const { portal, run } = start();
    portal.place = place;
    const since = portal.now;
    const journey = carryOn(portal, run);
    expect(journey.done).toEqual([]);
    expect(journey.run.waiting).toEqual({ reason: 'page-unknown', answers: ['open-portal'] });
    expect(portal.now - since).toBe(5000);
  });

  it('goes on by itself once a known page is shown', () => {
    const { portal, run } = start();
    portal.place = 'unknown';
    const lost = carryOn(portal, run);
    portal.place = 'register';
    expect(carryOn(portal, lost.run)).toMatchObject({ done: FILLING, run: { waiting: { reason: 'press-register' } } });
  });
});

it('is pure: the same run and the same facts give the same decision, and the run is not changed', () => {
  for (let diesAt = 0; diesAt < 5; diesAt++) {
    const { portal, run } = start(byKeyferry);
    const at = carryOn(portal, run, diesAt).run;
    const before = JSON.stringify(at);
    const decision = decide(at, portal.pages(), portal.now);
    expect(decide(writtenDown(at), portal.pages(), portal.now)).toEqual(decision);
    expect(JSON.stringify(at)).toBe(before);
  }
});
