import { Failure, misuse } from '../../common/failure.js';
import { defaultRetryDelays } from '../../common/service-times.js';
import { createEmulator, type EmulatorOptions, type ListeningService } from '../../emulator.js';
import { attemptLine, callLine, disabledLine } from '../output/show-delivery.js';
import type { Terminal } from '../output/terminal.js';
import { adminTokenFrom, credentialsFrom } from './credentials.js';

/** A running emulator. */
export interface RunningEmulator {
  /** The endpoint, without `/v1`. */
  url: string;
  /** The token of the admin routes, if the emulator generated one at this start. */
  randomToken: string | undefined;
  /** The number of webhooks at the start. */
  webhooks: number;
  /** The addresses at which the emulator serves Kaizala's own host names, if it does so. */
  service?: ListeningService;
  close(): Promise<void>;
}

/**
 * Starts an emulator with the credentials and the token in the environment. The emulator prints a line for each call,
 * and for each attempt of a delivery.
 *
 * @throws Failure if an option is invalid, or the state file cannot be used
 * @throws Error with `code` `EADDRINUSE` or `EACCES` if the port is not available
 */
export async function startEmulator(
  port: number,
  options: EmulatorOptions,
  terminal: Pick<Terminal, 'env' | 'print'>,
): Promise<RunningEmulator> {
  const credentials = credentialsFrom(terminal.env);
  const most = 1 + (options.retryDelays ?? defaultRetryDelays).length;
  // Messages show this URL. Until the real port is known, it has the requested port: a delivery may be due, and its
  // message printed, before the emulator listens.
  let url = `http://127.0.0.1:${port}`;
  const adminToken = adminTokenFrom(terminal.env);
  const emulator = create({
    ...options,
    ...(adminToken !== undefined && { adminToken }),
    ...(credentials && { credentials }),
    onCall: (call) => terminal.print(...callLine(call)),
    onAttempt(delivery) {
      terminal.print(...attemptLine(delivery, { now: emulator.now(), most }));
      if (delivery.state === 'failed')
        terminal.print(...disabledLine(delivery.webhookId, url, terminal.env));
    },
  });
  const webhooks = emulator.webhooks().length;
  try {
    const { service, ...listening } = await emulator.listen(port);
    ({ url } = listening);
    const randomToken = adminToken === undefined ? emulator.adminToken : undefined;
    const close = () => emulator.close();
    return { url, randomToken, webhooks, ...(service && { service }), close };
  } catch (error) {
    // Release the state file, so that another emulator can use it.
    await emulator.close();
    throw error;
  }
}

/**
 * The command-line option for each option of `createEmulator`. Error messages of `createEmulator` contain its own names
 * of the options, so replace them by the names that users of the command line know.
 */
const flags: Record<string, string> = {
  allowHosts: '--allow-host',
  allowInsecureCallbacksTo: '--allow-insecure-callbacks-to',
  allowCallbacksTo: '--allow-callbacks-to',
  allowOrigins: '--allow-origin',
  host: '--host',
  mapCallbacks: '--map-callbacks',
  'service.caDir': '--ca-dir',
  speed: '--speed',
  stateFile: '--state',
};

function create(options: EmulatorOptions) {
  try {
    return createEmulator(options);
  } catch (error) {
    // If the state file cannot be used, the error is a `Failure`, and its message is already written for users. An
    // error whose message does not begin with an option in `flags` is a bug of ours: throw it unchanged, with its
    // stack.
    if (error instanceof Failure) throw error;
    const { message } = error as Error;
    const [option = ''] = /^[\w.]+/.exec(message) ?? [];
    const flag = flags[option];
    if (flag === undefined) throw error;
    throw misuse(
      flag +
        message
          .slice(option.length)
          .replace(
            "{ 'hooks.example.com': 'http://127.0.0.1:8080' }",
            'hooks.example.com=http://127.0.0.1:8080',
          ),
    );
  }
}
