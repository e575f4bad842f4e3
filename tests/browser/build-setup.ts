import { ensureBuild } from '../tools/build.mjs';

/** These tests meet the production build, never an older one. */
export async function setup(): Promise<void> {
  await ensureBuild();
}
