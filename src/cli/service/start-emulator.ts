import { misuse } from '../../common/failure.js';
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
  /** Where it serves the service's own host names, if it does. */
  service?: ListeningService;
  close(): Promise<void>;
}

/**
 * Starts an emulator that knows the credentials and the token of the environment, and prints a line for each call and each attempt.
 *
 * @throws Failure when an option makes no sense
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
  const listening = await emulator.listen(port);
  ({ url } = listening);
  const { service } = listening;
  const randomToken = adminToken === undefined ? emulator.adminToken : undefined;
  return { url, randomToken, ...(service && { service }), close: () => emulator.close() };
}

function create(options: EmulatorOptions) {
  try {
    return createEmulator(options);
  } catch (error) {
    // What the options of the command cannot say is our mistake, and keeps its stack.
    const { message } = error as Error;
    const { companions } = options;
    if (typeof companions === 'string' && message.startsWith(companions)) throw misuse(message);
    const said =
      /^(?:allow(?:Hosts|(?:Insecure)?CallbacksTo|Origins)|host|speed|mapCallbacks|service\.caDir)\b.*/.exec(
        message,
      )?.[0];
    if (!said) throw error;
    throw misuse(
      said
        .replace('allowHosts has', '--allow-host')
        .replace('allowInsecureCallbacksTo has', '--allow-insecure-callbacks-to')
        .replace('host is', '--host')
        .replace('allowCallbacksTo has', '--allow-callbacks-to')
        .replace('allowOrigins has', '--allow-origin')
        .replace(/^mapCallbacks(?: has)?/, '--map-callbacks')
        .replace(
          "{ 'hooks.example.com': 'http://127.0.0.1:8080' }",
          'hooks.example.com=http://127.0.0.1:8080',
        )
        .replace('service.caDir is', '--ca-dir')
        .replace('speed is', '--speed'),
    );
  }
}
