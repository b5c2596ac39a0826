/** Starts the receiver and the worker from the samples as processes, and kills them after the test. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { token } from '../../receiver/receiver-of.js';
import type { Message } from './messages.js';

const programs = {
  receiver: new URL('receiver.ts', import.meta.url),
  worker: new URL('worker.ts', import.meta.url),
};

export interface Program {
  pid: number;
  /** Sends a signal, and waits until the process ends. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Starts a receiver. @returns the receiver, as soon as it listens */
export async function startReceiver(redis: string): Promise<Program & { url: string }> {
  const { child, program, message } = start('receiver', redis);
  const { port } = await message('port');
  return { ...program, pid: child.pid!, url: `http://127.0.0.1:${port}/kaizala` };
}

/**
 * Starts a worker.
 *
 * @param onHang called when a job of this worker hangs
 * @returns the worker, as soon as it accepts jobs
 */
export async function startWorker(
  redis: string,
  onHang: (worker: Program) => void = () => undefined,
): Promise<Program> {
  const { child, program, message } = start('worker', redis);
  child.on('message', (one: Message) => {
    if ('hangs' in one) onHang(program);
  });
  await message('ready');
  return program;
}

function start(name: keyof typeof programs, redis: string) {
  const child = fork(programs[name], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      // This tsconfig.json maps the imports of this package in the samples to its files.
      TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
      REDIS_URL: redis,
      KAIZALA_CALLBACK_TOKEN: token,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const program: Program = {
    pid: child.pid!,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
  onTestFinished(() => program.end('SIGKILL'));
  return { child, program, message: firstMessage(child, () => output) };
}

/**
 * Returns a function that waits for the first message with the field `name`. It rejects if the process ends before this
 * message.
 */
function firstMessage(child: ChildProcess, output: () => string) {
  return <Name extends 'port' | 'ready'>(name: Name) => {
    type Named = Extract<Message, Record<Name, unknown>>;
    return new Promise<Named>((resolve, reject) => {
      child.on('message', (one: Message) => {
        if (name in one) resolve(one as Named);
      });
      child.on('exit', (code) => {
        reject(new Error(`The process ended with ${code} before it was ready:\n${output()}`));
      });
    });
  };
}
