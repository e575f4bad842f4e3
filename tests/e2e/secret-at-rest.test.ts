import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillAndSave, openStage, pressRegister, sessionItems, start, waitForReturn } from './journey.ts';

/**
 * The secret's bytes are nowhere on disk after a run: every file of the browser's profile is searched, in each encoding
 * that Chromium stores text in. The same search must find what a page does store, or it would prove nothing.
 */

test('the secret is in no file of the profile and in no console line', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'keyferry-profile-'));
  const canary = `canary-${crypto.randomUUID()}`;
  try {
    const stage = await openStage('yetiforce', {}, { userDataDir: profile });
    const { world, chromium, crmPage } = stage;
    try {
      await crmPage.evaluate((text) => localStorage.setItem('canary', text), canary);
      const portal = await start(stage);
      await pressRegister(stage, portal);
      await waitForReturn(stage);
      await fillAndSave(stage);
      await expect.poll(() => world.crm.yetiforce.servers.length, { timeout: 10_000 }).toBe(1);
      // A last look at what the browser keeps in memory only: the vault must be empty by now.
      expect(Object.keys(await sessionItems(chromium))).not.toContain('vault');
    } finally {
      await stage.close();
    }
    const secret = stage.world.audit.apps()[0]?.secrets[0]?.value ?? '';
    expect(secret.length).toBeGreaterThan(16);
    expect(await filesWith(profile, canary), 'the search finds what is stored').not.toEqual([]);
    expect(await filesWith(profile, secret)).toEqual([]);
    expect(chromiumLines(stage.chromium.consoleLines, secret)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

/** Files below `folder` that hold `text` as UTF-8 or UTF-16. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (needles.some((needle) => bytes.includes(needle))) hits.push(path);
  }
  return hits;
}

/** Numbers of the lines that hold the secret; the lines themselves are not shown. */
function chromiumLines(lines: readonly string[], secret: string): number[] {
  return lines.flatMap((line, index) => (line.includes(secret) ? [index] : []));
}
