/** Starts Redis servers. A suite that does so has the tag `redis-server`. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { onTestFinished } from 'vitest';
import { toolPath } from './tools.js';

/** A Redis on the loopback address, which keeps nothing and ends with the test. */
export interface RedisServer {
  url: string;
  /** Ends it without a word, as a crash does. */
  stop(): Promise<void>;
  /** Starts it again at the same address, empty. */
  start(): Promise<void>;
}

/**
 * Starts a Redis.
 *
 * @throws when there is none on this machine
 */
export async function startRedis(): Promise<RedisServer> {
  const program = toolPath('redis-server');
  for (let attempt = 1; ; attempt++) {
    // Below the ports that systems lend to clients: nobody borrows it while the server is away, and a client that
    // looks for the server does not find itself.
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    try {
      return await serverAt(program, port);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function serverAt(program: string, port: number): Promise<RedisServer> {
  let child: ChildProcess | undefined;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    async start() {
      child = await started(program, port);
    },
  };
  await server.start();
  onTestFinished(() => server.stop());
  return server;
}

/** A server that accepts connections. */
function started(program: string, port: number): Promise<ChildProcess> {
  const command = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const child = spawn(program, command, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('Ready to accept connections')) resolve(child);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`redis-server ended before it was ready:\n${log}`)));
  });
}
