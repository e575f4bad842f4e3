import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * One build, two browsers: `vite build --mode chrome` and `--mode firefox` derive dist/chrome and dist/firefox from
 * the one manifest.json. Page scripts come out as one classic file each, so that nothing of the extension has to be
 * web-accessible and they start before the page's own scripts can notice.
 */

const here = import.meta.dirname;
const at = (path: string) => resolve(here, path);

/** Pages of the extension. */
const pages = ['popup.html'].map((page) => at(`src/ui/${page}`));
const background = at('src/relay/index.ts');
/** Page scripts: entry → file in the build. */
const pageScripts = { 'portal.js': at('src/portal/index.ts'), 'crm.js': at('src/crm/index.ts') };
/** What the portal calls things, one file per language. */
const labels = at('src/portal/labels');

const shared = {
  configFile: false,
  logLevel: 'warn',
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, reportCompressedSize: false },
} satisfies InlineConfig;

/** The manifest as `target` wants it. */
function manifestFor(target: string): string {
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  manifest.version = JSON.parse(readFileSync(at('package.json'), 'utf8')).version;
  if (target === 'firefox') {
    manifest.background = { scripts: ['relay.js'], type: 'module' };
    delete manifest.minimum_chrome_version;
    delete manifest.key;
  } else {
    manifest.background = { service_worker: 'relay.js', type: 'module' };
    delete manifest.browser_specific_settings;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The portal's labels go into the build without their sources: texts only, one file per language. */
function portalTexts(file: string): string {
  const { labels } = JSON.parse(readFileSync(file, 'utf8')) as { labels: Record<string, { texts: string[] }> };
  return JSON.stringify(Object.fromEntries(Object.entries(labels).map(([key, { texts }]) => [key, texts])));
}

function webExtension(target: string): Plugin {
  let outDir: string;
  return {
    name: 'web-extension',
    apply: 'build',
    configResolved(config) {
      if (target !== 'chrome' && target !== 'firefox')
        throw new Error(`No such target: ${target}. Use --mode chrome or firefox.`);
      // `--outDir` may have changed it.
      outDir = resolve(config.root, config.build.outDir);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifestFor(target) });
      for (const name of readdirSync(labels).filter((file) => file.endsWith('.json'))) {
        this.emitFile({ type: 'asset', fileName: `labels/${name}`, source: portalTexts(resolve(labels, name)) });
      }
    },
    async closeBundle() {
      for (const [entryFileNames, input] of Object.entries(pageScripts)) {
        if (!existsSync(input)) continue;
        await build({
          ...shared,
          build: {
            ...shared.build,
            outDir,
            rolldownOptions: { input, output: { format: 'iife', strict: true, entryFileNames, codeSplitting: false } },
          },
        });
      }
      cpSync(at('icons'), resolve(outDir, 'icons'), { recursive: true });
      cpSync(at('src/_locales'), resolve(outDir, '_locales'), { recursive: true });
    },
  };
}

export default defineConfig(({ mode }) => {
  return {
    root: at('src/ui'),
    base: './',
    logLevel: 'warn',
    // Development would be on wherever NODE_ENV is not production (a build by a test), and holds paths of the machine.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      ...shared.build,
      outDir: at(`dist/${mode}`),
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: [background, ...pages],
        output: {
          entryFileNames: (chunk) => (chunk.facadeModuleId === background ? 'relay.js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
    plugins: [webExtension(mode)],
  } satisfies UserConfig;
});
