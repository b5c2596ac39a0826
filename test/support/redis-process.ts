/** Redis servers as processes, also outside of tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { toolPath } from './tools.js';

/** A Redis on the loopback address. The caller stops it. */
export interface RedisServer {
  url: string;
  /** Ends it without a word, as a crash does. */
  stop(): Promise<void>;
  /** Starts it again at the same address: empty, unless it has a directory. */
  start(): Promise<void>;
}

/**
 * Starts a Redis.
 *
 * @param directory where it writes down every change before it replies, so that its restart forgets nothing; without
 *   one, it keeps nothing
 * @throws when there is none on this machine
 */
export async function launchRedis(directory?: string): Promise<RedisServer> {
  const program = toolPath('redis-server');
  for (let attempt = 1; ; attempt++) {
    // Below the ports that systems lend to clients: nobody borrows it while the server is away, and a client that
    // looks for the server does not find itself.
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    try {
      return await serverAt(program, port, directory);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function serverAt(program: string, port: number, directory?: string): Promise<RedisServer> {
  let child: ChildProcess | undefined;
  const kill = () => void child?.kill('SIGKILL');
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', kill);
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    async start() {
      child = await started(program, port, directory);
      process.once('exit', kill);
    },
  };
  await server.start();
  return server;
}

/** A server that accepts connections, and has read what it knew. */
function started(program: string, port: number, directory?: string): Promise<ChildProcess> {
  const persistence = directory
    ? ['--appendonly', 'yes', '--appendfsync', 'always']
    : ['--appendonly', 'no'];
  const child = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...persistence],
    { cwd: directory ?? tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (text: string): void => {
      log += text;
      if (!log.includes('Ready to accept connections')) return;
      // From now on, nobody reads what it logs; but it has to go somewhere.
      child.stdout.off('data', read).resume();
      resolve(child);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`redis-server ended before it was ready:\n${log}`)));
  });
}
