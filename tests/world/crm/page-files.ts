import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What a practice CRM's page loads from its own host. */
export interface PageFiles {
  readonly css: string;
  /** The page's script, bundled from TypeScript at the first call. */
  script(): Promise<string>;
}

export function pageFiles(cssFile: URL, scriptEntry: URL): PageFiles {
  let bundled: Promise<string> | undefined;
  return {
    css: readFileSync(cssFile, 'utf8'),
    script() {
      bundled ??= bundle(fileURLToPath(scriptEntry));
      return bundled;
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk' && one.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`No script came out of ${entry}`);
  return chunk.code;
}
