/**
 * Starts server programs on the loopback address, each in a separate folder. They are killed at the latest when the
 * tests end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The operating system user that a program runs as. */
export interface User {
  uid: number;
  gid: number;
}

export interface ServerOptions {
  program: string;
  args: readonly string[];
  /** Matches the line that the program prints when it is ready. */
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
  // Kill the program when this process exits, because the hook that stops the program may never run.
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

/** Creates a temporary folder. If `user` is given, the folder belongs to this user. */
export function temporaryFolder(user?: User): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kaizala-hosts-'));
  if (user) chownSync(path, user.uid, user.gid);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Returns free ports. They are below the range from which systems assign ports to clients. */
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
