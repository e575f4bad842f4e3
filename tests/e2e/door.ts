import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { type AddressInfo, connect as connectPlain, type Server, type Socket } from 'node:net';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import type { ReachableWorld } from '../browser/chromium.ts';
import { createCertificate } from '../world/certificate.ts';
import type { World } from '../world/index.ts';

/** Answers for a host that no practice world plays: a hostile page, a look-alike. */
export type Site = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * One address on loopback behind which the world can be changed. A browser is told once, when it starts, where the
 * world's hosts are and which certificate to believe; a browser costs seconds and a world costs nothing, so a file's
 * tests share the browser and each has a world of its own.
 */
export interface Door extends ReachableWorld {
  /** From now on the door leads to that world. */
  leadTo(world: World): void;
  close(): Promise<void>;
}

/**
 * @param hosts the world's host names; the same for every world
 * @param sites further hosts, by name
 */
export async function openDoor(hosts: readonly string[], sites: Readonly<Record<string, Site>> = {}): Promise<Door> {
  const all = [...hosts, ...Object.keys(sites)];
  const { key, cert, spki } = await createCertificate(all);
  const open = new Set<Socket>();
  let world: World | undefined;

  const further = createServer((request, response) => {
    const site = sites[request.headers.host ?? ''];
    if (site) site(request, response);
    else response.writeHead(421).end();
  });
  await listening(further);

  const door = createTlsServer({ key, cert }, (socket) => {
    const isFurther = Object.hasOwn(sites, socket.servername || '');
    if (!isFurther && !world) {
      socket.destroy();
      return;
    }
    const inner = isFurther
      ? connectPlain({ port: portOf(further), host: '127.0.0.1' })
      : // The world's certificate is made anew for each; this is our own process on loopback.
        connectTls({ port: world?.port ?? 0, host: '127.0.0.1', rejectUnauthorized: false });
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      open.add(one);
      one.pipe(other);
      // Browsers and worlds cut connections when they close: whoever is left is cut, too.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  // A browser gives up connections that it opened in advance, in mid-handshake.
  door.on('tlsClientError', (_, socket) => socket.destroy());
  await listening(door);

  return {
    port: portOf(door),
    hosts: all,
    spki,
    leadTo: (next) => {
      world = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await Promise.all([door, further].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => done());
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
