/** Starts the code samples that are receivers, with the same commands as a reader of the documentation. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { bareEnvironment, commandOf, type Environment } from './run-sample.js';

export interface StartedReceiver {
  /** The callback URL of the receiver. */
  url: string;
  /** The output of the receiver so far. */
  printed: { stdout: string; stderr: string };
  /** Ends the process. After that, the output is complete. */
  stop(): Promise<void>;
}

/**
 * Starts a sample that is a receiver, and waits until it accepts connections.
 *
 * @param folder for a changed copy of the sample, the absolute path of the folder of the copy
 * @throws Error with the output of the process when the process exits before it accepts connections
 */
export async function startReceiver(
  file: string,
  variables: Environment,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  folder = 'receiver',
): Promise<StartedReceiver> {
  // Choose a port below the range of ephemeral ports, because such a port is probably free.
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const [program, ...args] = receiverCommand(folder, file, port);
  const env = { ...bareEnvironment(), ...variables, PORT: String(port) };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const closed = once(child, 'close');
  const stop = async () => {
    child.kill();
    await closed;
  };
  onTestFinished(stop);
  while (!(await accepts(port))) {
    if (child.exitCode !== null) {
      await closed;
      throw new Error(`${file} ended before it was ready:\n${printed.stdout}${printed.stderr}`);
    }
    await sleep(20);
  }
  return { url: `http://127.0.0.1:${port}/kaizala`, printed, stop };
}

/**
 * Returns the command that starts the receiver. For PHP, the command starts the built-in web server of PHP, with its
 * address and the script.
 */
function receiverCommand(folder: string, file: string, port: number) {
  const [program, ...args] = commandOf(folder, file);
  const address = file === 'php.php' ? ['-S', `127.0.0.1:${port}`] : [];
  return [program, ...address, ...args] as const;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });
}
