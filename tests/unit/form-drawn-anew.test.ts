import { describe, expect, it } from 'vitest';
import { answered, carryOn, freshRun, planOf } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

describe.each([false, true])('pressRegister %s', (pressRegister) => {
  it('a form that was drawn anew after it had been filled gets its account type and platform again', () => {
    const plan = planOf({ pressRegister });
    const portal = new SimulatedPortal(plan);
    portal.isRegisterDisabled = true;
    const filled = carryOn(portal, freshRun(plan, portal.now));
    expect(filled.run.steps['fill-registration'].state).toBe('done');
    // The tab was closed or loaded anew before anybody pressed Register: all is empty again.
    portal.open('register');
    portal.isRegisterDisabled = false;
    const next = carryOn(portal, answered(filled.run, 'open-portal'));
    if (!pressRegister) {
      portal.pressRegister();
      carryOn(portal, next.run);
    }
    expect(portal.apps).toMatchObject([{ audience: plan.audience, platform: 'web' }]);
  });
});

it('a redirect URI that the admin types while the form is being filled is asked about, not overwritten', () => {
  const plan = planOf({ pressRegister: false });
  const portal = new SimulatedPortal(plan);
  const begun = carryOn(portal, freshRun(plan, portal.now), 2);
  portal.typeUri('https://mine.example.test/x');
  portal.advanceTo(portal.now + 1000);
  const next = carryOn(portal, begun.run);
  expect(portal.form.uri.value).toBe('https://mine.example.test/x');
  expect(next.run.waiting?.reason).toBe('form-edited');
});
