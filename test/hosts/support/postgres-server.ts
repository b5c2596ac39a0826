/** A separate PostgreSQL server in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Pool } from 'pg';
import {
  freePorts,
  type ServerProcess,
  startServer,
  temporaryFolder,
  type User,
} from './server-process.js';

export interface PostgresServer {
  /** Returns a connection pool for the only user of the database. The caller must end the pool. */
  connect(): Pool;
  /** Kills the server, like a crash. */
  kill(): Promise<void>;
  /** Starts the server again with the same data. */
  start(): Promise<void>;
  /** Kills the server, and removes its files. */
  stop(): Promise<void>;
}

/** @param program the path of `postgres`; `initdb` must be in the same folder */
export async function startPostgres(program: string): Promise<PostgresServer> {
  const user = unprivilegedUser();
  const folder = temporaryFolder(user);
  const data = join(folder.path, 'data');
  const init = ['-D', data, '-U', 'receiver', '--auth', 'trust', '--no-sync', '--locale', 'C'];
  const { status, stdout, stderr } = spawnSync(join(dirname(program), 'initdb'), init, {
    cwd: folder.path,
    encoding: 'utf8',
    ...user,
  });
  if (status !== 0) throw new Error(`initdb ended with ${status}:\n${stdout}${stderr}`);
  const [port] = (await freePorts(1)) as [number];
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  let server: ServerProcess | undefined;
  const start = async (): Promise<void> => {
    server = await startServer({
      program,
      args: ['-D', data, '-p', String(port), ...settings],
      ready: /database system is ready to accept connections/,
      cwd: folder.path,
      ...(user && { user }),
    });
  };
  await start();
  return {
    connect() {
      const pool = new Pool({ host: '127.0.0.1', port, user: 'receiver', database: 'postgres' });
      // Ignore errors, because some tests lose connections on purpose. Without a listener, the process would end.
      pool.on('error', () => undefined);
      return pool;
    },
    async kill() {
      await server?.kill();
    },
    async start() {
      // Try again: PostgreSQL refuses to start until the processes of the old connections have ended. They end a moment
      // after the server.
      for (let attempt = 1; ; attempt++) {
        try {
          return await start();
        } catch (error) {
          if (attempt === 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    },
    async stop() {
      await server?.kill();
      folder.remove();
    },
  };
}

/** Returns a user for PostgreSQL if this process runs as root, because PostgreSQL refuses to run as root. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      spawnSync('id', [flag, name], { encoding: 'utf8' }),
    );
    if (uid?.status === 0 && gid?.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody. Fix: create the user postgres.',
  );
}
