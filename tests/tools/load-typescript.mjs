import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { project } from './paths.mjs';

/**
 * Runs a TypeScript module of the project, which Node 20 can't do by itself. Unlike Vite's `runnerImport`, which this
 * follows, imports that the module makes later work until `close`.
 *
 * @template T
 * @param {string} path
 * @returns {Promise<{ module: T, close: () => Promise<void> }>}
 */
export async function loadTypeScript(path) {
  const inline = {
    configFile: /** @type {const} */ (false),
    root: project,
    envDir: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('error'),
    environments: {
      inline: {
        consumer: /** @type {const} */ ('server'),
        dev: { moduleRunnerTransform: true },
        resolve: { external: /** @type {const} */ (true), mainFields: [], conditions: ['node'] },
      },
    },
  };
  const config = await resolveConfig(inline, 'serve');
  const environment = createRunnableDevEnvironment('inline', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  const module = /** @type {T} */ (await environment.runner.import(path));
  return { module, close: () => environment.close() };
}
