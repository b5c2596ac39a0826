/** Starts the receivers among the code samples in the same way as a reader. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { bareEnvironment, commandOf, type Environment } from './run-sample.js';

export interface StartedReceiver {
  /** The callback URL of the receiver. */
  url: string;
  /** The output so far. */
  printed: { stdout: string; stderr: string };
  /** Ends the process, so that its output is complete. */
  stop(): Promise<void>;
}

/**
 * Starts a receiver, and waits until it accepts connections.
 *
 * @param folder for a changed copy, the absolute path of its folder
 * @throws Error with the output when the process exits instead
 */
export async function startReceiver(
  file: string,
  variables: Environment,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  folder = 'receiver',
): Promise<StartedReceiver> {
  // Below the ephemeral ports, so that the port is probably free.
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

/** The arguments of PHP's server are its address and the script that responds. */
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
