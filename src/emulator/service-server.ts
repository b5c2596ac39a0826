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

/** The maximum number of open connections on each address; our choice. */
const mostConnections = 2000;

/**
 * The interval at which the age of the certificate is checked, in ms. It is short because a machine may sleep for days.
 */
const renewalCheck = 60_000;

/** The time for which a certificate is used, in ms: half of its validity. */
const usedFor = 3.5 * 24 * 60 * 60 * 1000;

/** The server for the service's host names. */
export interface ServedService {
  where: ListeningService;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the API by TLS for the host names of the service, on this machine alone.
 *
 * @param now returns the time for the validity of certificates: the time of this machine, not of the emulator's clock
 * @throws Failure when the port cannot be used, or the certificate authority cannot be used; nothing listens then
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
      // Node does not call this function for a client that names no host in TLS. Its header Host is checked instead.
      SNICallback: (name, done) =>
        isKaizala(name.toLowerCase()) ? done(null) : done(new Error('not a host of the service')),
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
    // IPv4 is enough if there is no IPv6, or if another program has the port there.
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

/** Returns a function that renews the certificate when it is due. Once the authority has expired, it prints that once. */
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
