import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export interface PopupPage {
  readonly url: string;
  /** Built scripts and styles, for the size budget. */
  readonly files: () => readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly close: () => void;
}

/** Builds the popup as the product's build does and serves it on loopback under the manifest's own CSP. */
export async function servePopup(): Promise<PopupPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'popup-'));
  const result = await build({
    configFile: false,
    root: join(root, 'src/ui'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2022',
      outDir,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'src/ui/popup.html') },
    },
  });
  if (!('output' in result)) throw new Error('one build was expected');
  const names = result.output.map(({ fileName }) => fileName);
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const csp = extensionPagesPolicy(manifest);
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const file = path.startsWith('icons/') ? join(root, path) : names.includes(path) ? join(outDir, path) : undefined;
    if (file === undefined) {
      response.writeHead(path === 'favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': csp })
      .end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/popup.html`,
    files: () => names.map((name) => ({ name, bytes: readFileSync(join(outDir, name)) })),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(outDir, { recursive: true });
    },
  };
}

function extensionPagesPolicy(manifest: unknown): string {
  const found = manifest as { content_security_policy: { extension_pages: string } };
  return found.content_security_policy.extension_pages;
}
