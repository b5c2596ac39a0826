/** Starts a program that is a server, and ends it after the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';

export interface StartedServer {
  port: number;
  /** The output of the program so far. */
  printed: { stdout: string; stderr: string };
  /** Ends the process. After that, the output is complete. */
  stop(): Promise<void>;
}

export interface ServerProgram {
  /** Returns the program and its arguments for a port. */
  command: (port: number) => readonly [program: string, ...args: string[]];
  /** The environment variables. The variable PORT is added. */
  env: NodeJS.ProcessEnv;
  /** How often the program is started again after it has ended, as a process manager does. Default: never. */
  restarts?: number;
}

/**
 * Starts a program, and waits until it accepts connections.
 *
 * @throws Error with the output of the process when the process exits before it accepts connections
 */
export async function startServer(
  { command, env, restarts = 0 }: ServerProgram,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<StartedServer> {
  // Choose a port below the range of ephemeral ports, because such a port is probably free.
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const [program, ...args] = command(port);
  const printed = { stdout: '', stderr: '' };
  let isStopped = false;
  let left = restarts;
  let child: ChildProcess;
  let closed: Promise<unknown>;
  const start = () => {
    child = spawn(program, args, {
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
    closed = once(child, 'close');
    child.on('exit', () => {
      if (isStopped || left === 0) return;
      left -= 1;
      start();
    });
  };
  start();
  const stop = async () => {
    isStopped = true;
    child.kill();
    await closed;
  };
  onTestFinished(stop);
  while (!(await accepts(port))) {
    if (child!.exitCode !== null) {
      await closed!;
      throw new Error(
        `${args.at(-1)} ended before it was ready:\n${printed.stdout}${printed.stderr}`,
      );
    }
    await sleep(20);
  }
  return { port, printed, stop };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });
}
