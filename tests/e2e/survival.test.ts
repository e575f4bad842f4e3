import { afterEach, expect, test } from 'vitest';
import {
  fillAndSave,
  openStage,
  pressRegister,
  type Stage,
  start,
  waitForReturn,
  type waitForRun,
  writtenRun,
} from './journey.ts';

/**
 * The background is stopped again and again, at each step and before each kind of act of the run, as Chromium does with
 * an idle service worker. The run must end right all the same: one app, the right permissions, one secret.
 */

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

test.each(['knockout', 'react'] as const)(
  'a run survives its background being stopped at each step (%s)',
  async (portal) => {
    stage = await openStage('yetiforce', { portal });
    const { world, chromium } = stage;
    const page = await start(stage);
    const stoppedAt = new Set<string>();
    const isAwake = () => chromium.browser.targets().some((target) => target.type() === 'service_worker');
    const stopAtEachNewAct = async () => {
      const run = await writtenRun({ chromium });
      const step = Object.entries(run?.steps ?? {}).find(([, { state }]) => state === 'doing')?.[0];
      const moment = `${step} / ${run?.pending?.key ?? 'beginning'}`;
      if (!step || !isAwake() || stoppedAt.has(moment)) return;
      stoppedAt.add(moment);
      await chromium.stopWorker();
    };
    const carryOn = async (isThere: Parameters<typeof waitForRun>[1]) => {
      const end = Date.now() + 100_000;
      while (!isThere(await writtenRun({ chromium }))) {
        if (Date.now() > end)
          throw new Error(
            `Stuck after ${[...stoppedAt].join(', ')}: ${JSON.stringify(await writtenRun({ chromium }))}`,
          );
        await stopAtEachNewAct();
      }
    };

    await carryOn((run) => run?.waiting?.reason === 'press-register');
    await pressRegister(stage, page);
    await carryOn((run) => run?.credentialIsCaptured === true);
    await waitForReturn(stage);
    if (isAwake()) await chromium.stopWorker();
    await fillAndSave(stage);
    await expect.poll(() => world.crm.yetiforce.servers.length, { timeout: 10_000 }).toBe(1);

    const steps = ['fill-registration', 'register', 'add-permissions', 'create-secret'];
    for (const step of steps)
      expect(
        [...stoppedAt].some((moment) => moment.startsWith(step)),
        `stopped at ${step}`,
      ).toBe(true);
    process.stdout.write(`${portal}: stopped ${stoppedAt.size + 1} times\n`);
    const apps = world.audit.apps();
    expect(apps).toHaveLength(1);
    expect(apps[0]?.permissions.map(({ name }) => name).sort()).toEqual(
      ['IMAP.AccessAsUser.All', 'SMTP.Send', 'User.Read', 'email', 'offline_access', 'openid', 'profile'].sort(),
    );
    expect(apps[0]?.secrets).toHaveLength(1);
    expect(world.crm.yetiforce.servers[0]?.client_secret === apps[0]?.secrets[0]?.value).toBe(true);
  },
);
