import { Failure, misuse } from '../../common/failure.js';
import { defaultRetryDelays } from '../../common/service-times.js';
import { createEmulator, type EmulatorOptions, type ListeningService } from '../../emulator.js';
import { attemptLine, callLine, disabledLine } from '../output/show-delivery.js';
import type { Terminal } from '../output/terminal.js';
import { adminTokenFrom, credentialsFrom } from './credentials.js';

/** An emulator while it runs. */
export interface RunningEmulator {
  /** Its endpoint, without `/v1`. */
  url: string;
  /** The token of its admin routes, if it was made for this start. */
  randomToken: string | undefined;
  /** How many webhooks it began with. */
  webhooks: number;
  /** Where it serves the service's own host names, if it does. */
  service?: ListeningService;
  close(): Promise<void>;
}

/**
 * Starts an emulator that knows the credentials and the token of the environment, and prints a line for each call and each attempt.
 *
 * @throws Failure when an option makes no sense, or the state file cannot be used
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
 */
export async function startEmulator(
  port: number,
  options: EmulatorOptions,
  terminal: Pick<Terminal, 'env' | 'print'>,
): Promise<RunningEmulator> {
  const credentials = credentialsFrom(terminal.env);
  const most = 1 + (options.retryDelays ?? defaultRetryDelays).length;
  // An attempt may be due before the port is known.
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
    // Its state file is for others now.
    await emulator.close();
    throw error;
  }
}

/** The options of the command by those of the emulator, which its messages name. */
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
    // Those of the state file are for the user as they are. What no option can say is our mistake, and keeps its stack.
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
