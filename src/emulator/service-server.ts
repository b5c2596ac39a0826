import { createServer, type Server } from 'node:https';
import { dirname } from 'node:path';
import { errorCode } from '../common/errors.js';
import { Failure } from '../common/failure.js';
import { isKaizala } from '../common/kaizala-domains.js';
import type { CallHandler } from '../http/call.js';
import { listenOn } from '../http/listen.js';
import { toNodeListener } from '../http/node.js';
import type { ServiceOptions } from './model/emulator-options.js';
import type { ListeningService } from './model/emulator.js';
import { openAuthority, renewalFix, type StoredAuthority } from './tls/authority-files.js';
import { newServerCertificate, type ServerCertificate } from './tls/certificate-authority.js';
import { serviceOriginOf } from './service-target.js';

/** The maximum number of open connections on each address. We chose this value. */
const mostConnections = 2000;

/**
 * How often the age of the server certificate is checked, in ms. A single timer for the renewal could fire too late,
 * because the machine may sleep for days.
 */
const renewalCheck = 60_000;

/** How long a server certificate is used before it is renewed, in ms: half of its validity. */
const usedFor = 3.5 * 24 * 60 * 60 * 1000;

/** A running server for the host names of the real service. */
export interface ServedService {
  where: ListeningService;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the API over TLS for the host names of the real service. Only programs on this machine can reach this server.
 *
 * @param now returns the current time, which decides whether certificates are valid. By default, it is the time of this
 * machine and not of the emulator's clock
 * @throws Failure when the port or the certificate authority cannot be used; in this case, no server is listening
 */
export async function serveService(
  { port: wanted, caDir }: Required<ServiceOptions>,
  { respond }: CallHandler,
  now: () => number = Date.now,
): Promise<ServedService> {
  let port = wanted;
  const servers: Server[] = [];
  const newServer = () => {
    const server = createServer({
      // Refuse clients that name another host in TLS. Node does not call this function for a client that names no host
      // in TLS; the header `Host` of its requests is checked instead.
      SNICallback: (name, done) =>
        isKaizala(name.toLowerCase())
          ? done(null)
          : done(new Error('the name is not a host name of the Kaizala service')),
    });
    server.maxConnections = mostConnections;
    server.on('request', (request, response) => {
      const origin = serviceOriginOf(request, port);
      if (typeof origin === 'string') {
        const listener = toNodeListener({
          respond: (call) => respond({ ...call, url: origin + call.url }),
        });
        void listener(request, response);
        return;
      }
      response.writeHead(origin.status, {
        'content-type': 'application/json',
        connection: 'close',
      });
      response.end(JSON.stringify({ message: origin.message }));
    });
    return server;
  };
  const close = async () => {
    clearInterval(timer);
    await Promise.all(servers.map(closed));
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  try {
    const first = newServer();
    servers.push(first);
    port = await listenOn(first, wanted, '127.0.0.1').catch((error: unknown) => {
      throw portFailure(error, wanted) ?? error;
    });
    const addresses = ['127.0.0.1'];
    const second = newServer();
    // Ignore an error: IPv4 is enough if the machine has no IPv6, or if another program uses the port on IPv6.
    if ((await listenOn(second, port, '::1').catch(() => undefined)) !== undefined) {
      servers.push(second);
      addresses.push('::1');
    }
    const authority = await openAuthority(caDir, now);
    const use = (certificate: ServerCertificate) => {
      for (const server of servers) server.setSecureContext(certificate);
    };
    use(newServerCertificate(authority, now()));
    timer = setInterval(renewal(authority, now, use), renewalCheck).unref();
    const { certificateFile } = authority;
    return { port, where: { port, addresses, certificateFile }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Returns a function that renews the server certificate when its renewal is due. If the certificate authority has
 * expired, the function prints a message once.
 */
function renewal(
  authority: StoredAuthority,
  now: () => number,
  use: (certificate: ServerCertificate) => void,
): () => void {
  let next = now() + usedFor;
  let isExpired = false;
  return () => {
    if (isExpired || (now() < next && now() < authority.end)) return;
    isExpired = now() >= authority.end;
    next = now() + usedFor;
    if (!isExpired) return use(newServerCertificate(authority, now()));
    const { certificateFile } = authority;
    console.error(
      '%s',
      `${certificateFile} has expired, so programs do not trust the emulator. ${renewalFix(dirname(certificateFile))}`,
    );
  };
}

function portFailure(error: unknown, port: number): Failure | undefined {
  const other = 'choose another port with --service-port (service.port), such as 8443';
  const reasons: Record<string, string> = {
    EADDRINUSE: `is in use (EADDRINUSE). Fix: end the program that listens there, or ${other}.`,
    EACCES: `needs more rights (EACCES). Fix: ${other}; or allow it: sudo sysctl net.ipv4.ip_unprivileged_port_start=443, or sudo setcap cap_net_bind_service=+ep ${process.execPath}`,
  };
  const reason = reasons[errorCode(error)];
  return reason === undefined
    ? undefined
    : new Failure(`Port ${port}, for the host names of the service, ${reason}`, { cause: error });
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const end = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await end;
}
