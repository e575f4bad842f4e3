import './node-version.mjs';
import { parseArgs } from 'node:util';

/*
 * `npm run test:portal -- --seeds N [--from S] [--latency F]`: the built extension in N worlds drawn by lot from the
 * practice portal's axes. A world that ends otherwise than is right for it prints the command that repeats it.
 */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    from: { type: 'string', default: '1' },
    latency: { type: 'string', default: '0.1' },
    seconds: { type: 'string', default: '90' },
  },
});
const [seeds, from, latency, seconds] = [values.seeds, values.from, values.latency, values.seconds].map(Number);
if (!seeds || !from || !latency || !seconds) {
  console.error('--seeds, --from, --latency and --seconds each take a number above 0.');
  process.exit(2);
}

const { setUp } = await import('./setup.mjs');
await setUp();
const { loadTypeScript } = await import('./load-typescript.mjs');
const { inProject } = await import('./paths.mjs');
/** @type {{ module: typeof import('../portal/walk.ts'), close: () => Promise<void> }} */
const { module, close } = await loadTypeScript(inProject('tests/portal/walk.ts'));
let failed = 0;
for (let seed = from; seed < from + seeds; seed += 1) {
  const { faults, ended, description, seconds: took } = await module.walk(seed, latency, seconds * 1000);
  console.log(`${faults.length === 0 ? 'right' : 'WRONG'}  ${ended}, ${took.toFixed(0)} s  (${description})`);
  if (faults.length === 0) continue;
  failed += 1;
  for (const fault of faults) console.log(`       ${fault}`);
  console.log(`       npm run test:portal -- --seeds 1 --from ${seed} --latency ${latency}`);
}
await close();
console.log(`${seeds - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
