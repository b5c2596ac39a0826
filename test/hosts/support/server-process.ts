/** Programs that serve on the loopback address, each in its own folder. They are killed at the latest when the tests end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The user that a program runs as. */
export interface User {
  uid: number;
  gid: number;
}

export interface ServerOptions {
  program: string;
  args: readonly string[];
  /** The output of the program when it is ready. */
  ready: RegExp;
  cwd: string;
  user?: User;
}

export interface ServerProcess {
  pid: number;
  /** Kills the program without a warning, like a crash. */
  kill(): Promise<void>;
}

/** Starts a program, and waits until it is ready. */
export async function startServer({
  program,
  args,
  ready,
  cwd,
  user,
}: ServerOptions): Promise<ServerProcess> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...user });
  const killNow = () => child.kill('SIGKILL');
  // Kill the program even if the hook that stops it never runs.
  process.once('exit', killNow);
  child.once('exit', () => process.off('exit', killNow));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (ready.test(log)) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${program} ended before it was ready:\n${log}`)));
  });
  return {
    pid: child.pid!,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      killNow();
      await exit;
    },
  };
}

/** A temporary folder, which belongs to `user` if given. */
export function temporaryFolder(user?: User): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kaizala-hosts-'));
  if (user) chownSync(path, user.uid, user.gid);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Free ports, below the range of the ports that systems assign to clients. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
