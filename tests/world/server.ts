import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';
import { HttpError, type Site, sendJson, urlOf } from './http.ts';

/** One request, without its body and without its query: a secret must not get into the log. */
export interface RequestRecord {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface WorldServer {
  readonly port: number;
  readonly requests: RequestRecord[];
  close(): Promise<void>;
}

/**
 * One TLS server on loopback for all hosts. `siteOf` gives the site of a host name (without port), or undefined:
 * then the answer is 421. Sites may throw HttpError.
 */
export async function startServer(
  certificate: Certificate,
  siteOf: (host: string) => Site | undefined,
): Promise<WorldServer> {
  const requests: RequestRecord[] = [];
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const url = urlOf(request);
    requests.push({ method: request.method ?? 'GET', host: url.hostname, path: url.pathname, time: Date.now() });
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    const answer = async () => {
      // Browsers ask every host for one; a missing icon would be noted as a fault of the page.
      if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
      const site = siteOf(url.hostname);
      if (!site) throw new HttpError(421, 'unknown-host', `No ${url.hostname} in this world.`);
      await site.handle(request, response);
      if (!response.writableEnded) throw new HttpError(404, 'not-found', `${url.hostname} has no ${url.pathname}.`);
    };
    answer().catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const known = error instanceof HttpError;
      sendJson(response, known ? error.status : 500, {
        error: {
          code: known ? error.code : 'internal',
          message: error instanceof Error ? error.message : String(error),
        },
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
