import { cpSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * One build, two browsers: `vite build --mode chrome` and `--mode firefox` derive dist/chrome and dist/firefox from
 * the one manifest.json. Page scripts come out as one classic file each, so that nothing of the extension has to be
 * web-accessible and they start before the page's own scripts can notice.
 */

const here = import.meta.dirname;
const at = (path: string) => resolve(here, path);

/** Pages of the extension, by the name they have in the build. */
const pages = ['popup.html'].map((page) => at(`src/ui/${page}`));
const background = at('src/relay/index.ts');
/** Page scripts: entry → file in the build. */
const pageScripts = { 'portal.js': at('src/portal/index.ts'), 'crm.js': at('src/crm/index.ts') };

const shared = {
  configFile: false,
  logLevel: 'warn',
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, reportCompressedSize: false },
} satisfies UserConfig;

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
function portalLabels(file: string): string {
  const { labels } = JSON.parse(readFileSync(file, 'utf8')) as { labels: Record<string, { texts: string[] }> };
  return JSON.stringify(Object.fromEntries(Object.entries(labels).map(([key, { texts }]) => [key, texts])));
}

function webExtension(target: string, outDir: string): Plugin {
  return {
    name: 'web-extension',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifestFor(target) });
    },
    async closeBundle() {
      for (const [entryFileNames, input] of Object.entries(pageScripts)) {
        if (!existsSync(input)) continue;
        await build({
          ...shared,
          build: { ...shared.build, outDir, rolldownOptions: { input, output: { format: 'iife', entryFileNames } } },
        });
      }
      cpSync(at('icons'), resolve(outDir, 'icons'), { recursive: true });
      cpSync(at('src/_locales'), resolve(outDir, '_locales'), { recursive: true });
    },
  };
}

export default defineConfig(({ mode }) => {
  const outDir = at(`dist/${mode}`);
  return {
    root: at('src/ui'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ...shared.build,
      outDir,
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
    plugins: [webExtension(mode, outDir)],
  } satisfies UserConfig;
});
