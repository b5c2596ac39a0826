/** Starts the receivers among the code samples, as their readers do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { bareEnvironment, commandOf, type Environment } from './run-sample.js';

export interface StartedReceiver {
  /** Its callback URL. */
  url: string;
  /** What it printed so far. */
  printed: { stdout: string; stderr: string };
  /** Ends it, so that it has printed everything. */
  stop(): Promise<void>;
}

/**
 * A receiver that accepts connections.
 *
 * @param folder where it is a changed copy, the absolute path of its folder
 * @throws when it ends instead, with what it printed
 */
export async function startReceiver(
  file: string,
  variables: Environment,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  folder = 'receiver',
): Promise<StartedReceiver> {
  // Below the ports that systems lend to clients, so that nobody else is likely to have it.
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

/** The server of PHP is told its address, and which script answers. */
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
