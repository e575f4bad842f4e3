import { describe, expect, it } from 'vitest';
import type { SecretRow, SecretsSighting } from '../../src/domain/portal-facts.ts';
import { decide } from '../../src/relay/portal-route/decide.ts';
import { OTHER, OURS, oneFrame } from './support/facts.ts';
import { answered, carryOn, permittedRun, planOf } from './support/journey.ts';
import { SimulatedPortal } from './support/simulated-portal.ts';

const plan = planOf();
const { label } = plan.secret;
const start = () => {
  const portal = new SimulatedPortal(plan);
  portal.open('permissions');
  return { portal, run: permittedRun(plan, portal.now) };
};
const MAKING = ['open-secret-pane', `set-secret-description ${label}`, 'choose-lifetime 730', 'save-secret'];
const descriptions = (portal: SimulatedPortal) => portal.secrets.map(({ description }) => description);
const presses = (done: readonly string[]) => done.filter((act) => act === 'save-secret').length;

describe('one secret', () => {
  it('is made with the plan’s label and lifetime, and captured', () => {
    const { portal, run } = start();
    const { done, end } = carryOn(portal, run);
    expect(end).toBe('captured');
    expect(done).toEqual(['go secrets (menu)', ...MAKING, `capture-secret ${label}`]);
    expect(portal.secrets).toMatchObject([{ description: label, lifetimeDays: 730 }]);
  });

  it('the list of secrets is brought to the front first, where certificates are', () => {
    const { portal, run } = start();
    portal.opensOnCertificates = true;
    expect(carryOn(portal, run).done.slice(0, 2)).toEqual(['go secrets (menu)', 'open-secrets-tab']);
    expect(descriptions(portal)).toEqual([label]);
  });

  it('a lifetime that is right already is not touched', () => {
    const sixMonths = planOf({ secret: { label, lifetimeDays: 180 } });
    const { portal } = start();
    const { done } = carryOn(portal, permittedRun(sixMonths, portal.now));
    expect(done.some((act) => act.startsWith('choose-lifetime'))).toBe(false);
  });

  it.each(['full', 'is-masked'] as const)(
    'that was there before, %s, is not taken for ours, not even under our label',
    (value) => {
      const { portal, run } = start();
      portal.open('secrets');
      portal.addSecret(label, 90);
      portal.addSecret('someone else’s', 90);
      portal.secrets = portal.secrets.map((secret) => ({ ...secret, value }));
      expect(carryOn(portal, run).end).toBe('captured');
      expect(portal.captured?.secretId).toBe(portal.secrets[2]?.secretId);
    },
  );

  it('is worked the same in a pane with a frame of its own', () => {
    const { portal, run } = start();
    portal.isPaneInOwnFrame = true;
    expect(carryOn(portal, run).end).toBe('captured');
    expect(descriptions(portal)).toEqual([label]);
  });
});

describe('a policy of the tenant is told in words', () => {
  it('secrets are forbidden: nothing more is pressed until the admin says so', () => {
    const { portal, run } = start();
    portal.secretRefusal = 'Credential type not allowed as per assigned policy';
    const refused = carryOn(portal, run);
    expect(presses(refused.done)).toBe(1);
    expect(refused.run.waiting).toEqual({
      reason: 'secrets-forbidden',
      answers: ['try-again'],
      pageSays: 'Credential type not allowed as per assigned policy',
    });
    portal.secretRefusal = undefined;
    expect(carryOn(portal, answered(refused.run, 'try-again')).end).toBe('captured');
  });

  it('the lifetime is capped: the next shorter one is offered and taken', () => {
    const { portal, run } = start();
    portal.secretRefusal = 'Credential lifetime exceeds the max value allowed as per assigned policy';
    const refused = carryOn(portal, run);
    expect(refused.run.waiting).toMatchObject({ reason: 'lifetime-capped', answers: ['shorter-lifetime'] });
    portal.secretRefusal = undefined;
    const shorter = carryOn(portal, answered(refused.run, 'shorter-lifetime'));
    expect(shorter.done).toEqual(['choose-lifetime 545', 'save-secret', `capture-secret ${label}`]);
    expect(shorter.end).toBe('captured');
  });
});

describe('Add is pressed once', () => {
  it('a save that the page refuses is quoted; only try-again presses once more', () => {
    const { portal, run } = start();
    portal.secretRefusal = 'Something went wrong.';
    const refused = carryOn(portal, run);
    expect(presses(refused.done)).toBe(1);
    expect(refused.run.waiting).toEqual({
      reason: 'save-refused',
      answers: ['try-again'],
      pageSays: 'Something went wrong.',
    });
    portal.advanceTo(portal.now + 3_600_000);
    expect(carryOn(portal, refused.run).done).toEqual([]);
    portal.secretRefusal = undefined;
    const again = carryOn(portal, answered(refused.run, 'try-again'));
    expect(again).toMatchObject({ done: ['save-secret', `capture-secret ${label}`], end: 'captured' });
  });

  it('a save of which nothing is heard: the list is loaded anew, and only its silence allows another press', () => {
    const { portal, run } = start();
    portal.losesSecretSave = true;
    const lost = carryOn(portal, run, 6);
    expect(lost.done.slice(-2)).toEqual(['save-secret', 'go secrets (reload)']);
    portal.losesSecretSave = false;
    expect(carryOn(portal, lost.run)).toMatchObject({ done: [...MAKING, `capture-secret ${label}`] });
    expect(descriptions(portal)).toEqual([label]);
  });

  it('written down, but not pressed because the background was stopped: nothing is made before the page was asked', () => {
    const { portal, run } = start();
    const died = carryOn(portal, run, 4);
    expect(died).toMatchObject({ end: 'died', run: { secret: { pressedAt: portal.now } } });
    const next = carryOn(portal, died.run);
    expect(next.done).toEqual([]);
    expect(next.run.waiting?.reason).toBe('save-refused');
    expect(carryOn(portal, answered(next.run, 'try-again')).end).toBe('captured');
    expect(descriptions(portal)).toEqual([label]);
  });

  it('a secret that the list shows only after it was loaded anew is lost, and none is made in its place', () => {
    const { portal, run } = start();
    const pressed = carryOn(portal, run, 5);
    portal.open('secrets');
    portal.addSecret(label, 730);
    portal.open('secrets');
    const next = carryOn(portal, pressed.run);
    expect(next).toMatchObject({ done: [], run: { waiting: { reason: 'secret-lost', answers: ['new-secret'] } } });
  });
});

describe('certificates in front of the list', () => {
  it('after a save of which nothing was heard, the list is brought to the front before it is believed to be empty', () => {
    const { portal, run } = start();
    portal.opensOnCertificates = true;
    const pressed = carryOn(portal, run, 5);
    expect(pressed).toMatchObject({ end: 'died', run: { secret: { pressedAt: portal.now } } });
    // The portal made it after all, and its page was loaded anew while the background was stopped.
    portal.addSecret(label, 730);
    portal.open('secrets');
    const next = carryOn(portal, pressed.run);
    expect(next).toMatchObject({ done: ['open-secrets-tab'], run: { waiting: { reason: 'secret-lost' } } });
    expect(descriptions(portal)).toEqual([label]);
  });
});

describe('a lost secret', () => {
  const lose = () => {
    const { portal, run } = start();
    const made = carryOn(portal, run, 5);
    expect(made).toMatchObject({ end: 'died', run: { pending: { key: 'capture' } } });
    portal.open('secrets');
    return { portal, journey: carryOn(portal, made.run) };
  };

  it('is told as soon as its row is masked, and nothing is pressed', () => {
    const { portal, journey } = lose();
    expect(journey).toMatchObject({ done: [], run: { waiting: { reason: 'secret-lost', answers: ['new-secret'] } } });
    expect(descriptions(portal)).toEqual([label]);
  });

  it('new-secret makes a second one under a second label, and captures that one', () => {
    const { portal, journey } = lose();
    const { done, end } = carryOn(portal, answered(journey.run, 'new-secret'));
    expect(end).toBe('captured');
    expect(presses(done)).toBe(1);
    expect(descriptions(portal)).toEqual([label, `${label} (2)`]);
    expect(portal.captured?.description).toBe(`${label} (2)`);
  });

  it('the third is told from the second', () => {
    const { portal, journey } = lose();
    const second = carryOn(portal, answered(journey.run, 'new-secret'), 4);
    expect(second.end).toBe('died');
    portal.open('secrets');
    const third = carryOn(portal, answered(carryOn(portal, second.run).run, 'new-secret'));
    expect(third.end).toBe('captured');
    expect(descriptions(portal)).toEqual([label, `${label} (2)`, `${label} (3)`]);
  });
});

describe('what the list shows after the press', () => {
  const pressed = () => {
    const { portal, run } = start();
    const died = carryOn(portal, run, 4);
    return { now: portal.now + 6000, run: died.run };
  };
  const ID = '44444444-4444-4444-8444-444444444444';
  const list = (...rows: SecretRow[]): SecretsSighting => ({
    page: 'secrets',
    listShown: true,
    canOpenTab: false,
    rows,
    canAdd: true,
  });
  const title = { app: OURS.name, page: 'certificatesAndSecrets' };
  const decided = (page: SecretsSighting, after = 0) => {
    const { run, now } = pressed();
    return decide(run, oneFrame([page], [title]), now + after);
  };

  it('another description, or no Secret ID: not ours, and not captured', () => {
    for (const row of [
      { description: 'x', secretId: ID, value: 'full' },
      { description: label, value: 'full' },
    ] as const)
      expect(decided(list(row)).next.do).toBe('watch');
  });

  it.each(['is-secret-id', 'is-incomplete', 'empty'] as const)(
    'a value that %s is never captured, and is told',
    (value) => {
      const row: SecretRow = { description: label, secretId: ID, value };
      expect(decided(list(row)).next.do).toBe('watch');
      expect(decided(list(row), 60_000)).toMatchObject({
        next: { do: 'watch' },
        run: { waiting: { reason: 'secret-unreadable', answers: ['new-secret'] } },
      });
    },
  );

  it('the row of ours, whole: captured by its label and by the IDs that it is not', () => {
    const { run, now } = pressed();
    const known = { ...run, secret: { ...run.secret, knownIds: [ID] } };
    const ours: SecretRow = { description: label, secretId: OURS.tenantId, value: 'full' };
    const old: SecretRow = { description: label, secretId: ID, value: 'full' };
    expect(decide(known, oneFrame([list(old, ours)], [title]), now).next).toEqual({
      do: 'act',
      on: 'secrets',
      act: { act: 'capture-secret', description: label, knownSecretIds: [ID] },
    });
  });

  it('a fresh row of ours in the list of another app is not captured', () => {
    const { run, now } = pressed();
    const row: SecretRow = { description: label, secretId: ID, value: 'full' };
    const pages = oneFrame([list(row)], [{ ...title, app: OTHER.name }]);
    expect(decide(run, pages, now).next.do).toBe('go');
  });
});
