/** Starts the code samples that are receivers, with the same commands as a reader of the documentation. */
import type { TestContext } from 'vitest';
import { type StartedServer, startServer } from '../../support/start-server.js';
import { bareEnvironment, commandOf, type Environment } from './run-sample.js';

export interface StartedReceiver extends StartedServer {
  /** The callback URL of the receiver. */
  url: string;
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
  context: Pick<TestContext, 'onTestFinished'>,
  folder = 'receiver',
): Promise<StartedReceiver> {
  const command = (port: number) => receiverCommand(folder, file, port);
  const env = { ...bareEnvironment(), ...variables };
  const started = await startServer({ command, env }, context);
  return { ...started, url: `http://127.0.0.1:${started.port}/kaizala` };
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
