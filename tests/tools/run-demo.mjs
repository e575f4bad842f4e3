import { ensureBuild } from './build.mjs';
import { checkChoices, hasDisplay, readOptions, USAGE } from './demo-options.mjs';
import { findBrowser } from './find-browser.mjs';
import { ensurePackages } from './packages.mjs';
import { inProject } from './paths.mjs';
import { say, Trouble, tell } from './trouble.mjs';

/** Exit codes: 0 all well, 1 something went wrong, 2 the command line is wrong, 130 ended by Ctrl-C. */
const WRONG_USE = 2;
const INTERRUPTED = 130;

/**
 * `npm run demo`: set-up, then the practice world with a browser. The world and the journey are TypeScript, which Node
 * 20 does not run; Vite, installed by then, loads them.
 *
 * @param {readonly string[]} args
 */
export async function demo(args) {
  const ending = new AbortController();
  let isRunning = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // During the set-up, and the second time: what was started is ended by the exit handlers.
      if (!isRunning || ending.signal.aborted) process.exit(INTERRUPTED);
      ending.abort();
    });
  }
  try {
    const options = optionsOf(args);
    if (options === undefined) return;
    await ensurePackages();
    // Vite is here only now.
    const { loadTypeScript } = await import('./load-typescript.mjs');
    /** @type {{ module: typeof import('../demo/index.ts'), close: () => Promise<void> }} */
    const { module, close } = await loadTypeScript(inProject('tests/demo/index.ts'));
    try {
      rightUse(() => checkChoices(options, module.choices));
      process.env.KEYFERRY_BROWSER = await findBrowser();
      await ensureBuild();
      const shown = options.headed || hasDisplay(process.env, process.platform);
      isRunning = true;
      await module.runDemo({ ...options, shown, out: inProject('demo-out') }, say, ending.signal);
    } finally {
      await close();
    }
  } catch (error) {
    tell(error);
    process.exitCode ??= 1;
  }
  // Everything is closed; what a broken-off journey still waits for must not keep the process alive.
  process.exit(ending.signal.aborted ? INTERRUPTED : process.exitCode);
}

/** @param {readonly string[]} args */
function optionsOf(args) {
  const options = rightUse(() => readOptions(args));
  if (options === 'help') {
    say(USAGE);
    return undefined;
  }
  if (options.headed && !hasDisplay(process.env, process.platform)) {
    throw new Trouble('--headed needs a display, and there is none.', 'Run it without --headed, or under xvfb-run.');
  }
  return options;
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T}
 */
function rightUse(read) {
  try {
    return read();
  } catch (error) {
    process.exitCode = WRONG_USE;
    throw error;
  }
}
