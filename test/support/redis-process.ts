/** Starts Redis servers as processes. Programs that are not tests can use this module, too. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { toolPath } from './tools.js';

/** A Redis server on the loopback address. The caller must stop it. */
export interface RedisServer {
  url: string;
  /** Kills the server without a shutdown, like a crash. */
  stop(): Promise<void>;
  /**
   * Starts the server again at the same address. The server has lost its data, unless it was launched with a directory.
   */
  start(): Promise<void>;
}

/**
 * Starts a Redis server.
 *
 * @param directory a folder in which Redis saves every change before it replies, so that a restart loses nothing;
 *   without a directory, Redis saves nothing
 * @throws if Redis is not installed
 */
export async function launchRedis(directory?: string): Promise<RedisServer> {
  const program = toolPath('redis-server');
  for (let attempt = 1; ; attempt++) {
    // Use a port below the range that systems assign to clients. Otherwise another program could get the port while the
    // server is stopped, or a client that tries to connect to the server could connect to itself.
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

/** Starts a Redis process, and waits until it has loaded its data and accepts connections. */
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
      // Discard all later output: if nobody read the pipe, the server would block.
      child.stdout.off('data', read).resume();
      resolve(child);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`redis-server ended before it was ready:\n${log}`)));
  });
}
