import { expect, it } from 'vitest';
import { answered, carryOn, freshRun, planOf, registeredRun } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

it('a try-again that was given to another question does not press Add a second time', () => {
  const plan = planOf();
  const portal = new SimulatedPortal(plan);
  portal.open('overview');
  const carry = portal.carryOut.bind(portal);
  portal.carryOut = () => undefined;
  const stuck = carryOn(portal, registeredRun(plan, portal.now));
  expect(stuck.run.waiting).toMatchObject({ reason: 'act-not-taken', answers: ['try-again'] });

  portal.carryOut = carry;
  portal.secretRefusal = 'Something went wrong.';
  const { done, run } = carryOn(portal, answered(stuck.run, 'try-again'));
  expect(done.filter((act) => act === 'save-secret')).toHaveLength(1);
  expect(run.waiting?.reason).toBe('save-refused');
});

it('keep-page-values holds, whatever else is answered later', () => {
  const plan = planOf({ pressRegister: false });
  const portal = new SimulatedPortal(plan);
  portal.typeUri('https://mine.example.test/x');
  portal.typeName('Mine');
  portal.advanceTo(portal.now + 1000);
  const asked = carryOn(portal, freshRun(plan, portal.now));
  expect(asked.run.waiting?.reason).toBe('form-edited');

  const carry = portal.carryOut.bind(portal);
  portal.carryOut = () => undefined;
  const stuck = carryOn(portal, answered(asked.run, 'keep-page-values'));
  expect(stuck.run.waiting?.reason).toBe('act-not-taken');
  portal.carryOut = carry;
  carryOn(portal, answered(stuck.run, 'try-again'));
  expect(portal.form.uri.value).toBe('https://mine.example.test/x');
});
