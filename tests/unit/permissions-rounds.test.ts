import { expect, it } from 'vitest';
import { graphDelegated } from '../../src/domain/permissions.ts';
import { carryOn, planOf, registeredRun } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

const plan = planOf({ permissions: [graphDelegated('User.Read'), graphDelegated('email')] });
const start = () => {
  const portal = new SimulatedPortal(plan);
  portal.open('overview');
  return { portal, run: registeredRun(plan, portal.now) };
};

it('a save that the page refuses is quoted to the admin, not repeated for ever', () => {
  const { portal, run } = start();
  portal.refusesPermissions = true;
  const journey = carryOn(portal, run);
  expect(journey.run.waiting).toMatchObject({ pageSays: 'Insufficient privileges to complete the operation.' });
  expect(journey.done.filter((act) => act === 'save-permissions').length).toBeLessThanOrEqual(3);
});

it('a list that takes a moment to load is not taken for an empty one', () => {
  const { portal, run } = start();
  const there = [...portal.configured, { api: 'Microsoft Graph', name: 'email', type: 'delegated' as const }];
  let loadedAt = 0;
  const open = portal.open.bind(portal);
  portal.open = (place) => {
    open(place);
    loadedAt = portal.now + 1500;
  };
  Object.defineProperty(portal, 'configured', {
    get: () => (portal.now < loadedAt ? [] : there),
    set: () => undefined,
  });
  const journey = carryOn(portal, run);
  expect(journey.done.slice(0, 2)).toEqual(['go permissions (menu)', 'go secrets (menu)']);
});
