import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { token } from '../receiver-of.js';
import type { WorkerMessage, WorkerOptions } from './worker.js';

export interface Worker {
  url: string;
  /** Resolves when a handler that hangs has started. */
  hangs: Promise<unknown>;
  /** Kills the process without a warning, as the operating system does when it runs out of memory. */
  kill(): Promise<void>;
}

/** Starts a receiver in a separate process, which ends when the test ends. */
export async function startWorker(options: Omit<WorkerOptions, 'token'>): Promise<Worker> {
  const program = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = fork(program, [JSON.stringify({ token, ...options })], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  const { port } = await message(child, 'port');
  return { url: `http://127.0.0.1:${port}/kaizala`, hangs: message(child, 'hangs'), kill };
}

/**
 * Resolves to the first message that has this field. It never resolves if the process is killed before it sends such a
 * message.
 */
function message<Name extends 'port' | 'hangs'>(child: ChildProcess, name: Name) {
  type Message = Extract<WorkerMessage, Record<Name, unknown>>;
  return new Promise<Message>((resolve, reject) => {
    child.on('message', (one: WorkerMessage) => {
      if (name in one) resolve(one as Message);
    });
    child.on('exit', (code) => {
      if (code !== null) reject(new Error(`The worker ended with ${code}.`));
    });
  });
}
