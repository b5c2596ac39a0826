import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../http/listen.js';
import { createReceiver, type ReceivedEvent, toNodeListener } from '../../receiver.js';
import { bodyOf, forward } from './forward.js';
import { ExactJson } from '../files/exact-json.js';
import { timedLine } from '../formats/wrapped-event.js';
import { mask } from '../../common/mask.js';
import { eventLines } from '../output/show-event.js';
import type { Terminal } from '../output/terminal.js';

/** A running receiver. */
export interface RunningReceiver {
  /** The callback URL. */
  url: string;
  close(): void;
}

/** The options for the output of a receiver, and for forwarding. */
export interface ReceiverOutput {
  json?: true;
  /** Whether each line of JSON also has the time at which the event was received. */
  withTimes?: true;
  showSecrets?: true;
  /** The receiver to which deliveries are forwarded after they are printed. Its response is returned to the emulator. */
  forwardTo?: URL;
}

/** The maximum number of deliveries that the receiver remembers, so that it can mark copies. */
const remembered = 10_000;

/**
 * Starts a receiver that prints each delivery.
 *
 * @param token the expected callback token; undefined for a receiver that accepts every call
 * @throws Error with `code` `EADDRINUSE` or `EACCES` if the port is not available
 */
export async function startReceiver(
  port: number,
  token: string | undefined,
  output: ReceiverOutput,
  terminal: Pick<Terminal, 'print' | 'note' | 'canPrint'>,
): Promise<RunningReceiver> {
  const server = createServer(listener(token, output, terminal));
  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server, port)}/kaizala`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listener(
  token: string | undefined,
  { json, withTimes, showSecrets, forwardTo }: ReceiverOutput,
  terminal: Pick<Terminal, 'print' | 'note' | 'canPrint'>,
) {
  const refused = forwardTo ? 'Forwarded anyway' : 'Refused';
  const keys = new Set<string>();
  const receiver = createReceiver({
    token: token ?? false,
    // Show copies, too, because users want to see every delivery.
    dedupe: false,
    onError: (error) => terminal.note(['red', `${refused}: ${(error as Error).message}`]),
    fallback(event, why, { key, rawBody = JSON.stringify(event) }) {
      const isCopy = keys.has(key);
      if (keys.size >= remembered) keys.clear();
      keys.add(key);
      // Print the original body, because the parsed event has lost digits of long numbers.
      const exact = new ExactJson(rawBody);
      const shown = showSecrets ? exact.value : mask(exact.value);
      if (json && withTimes) terminal.print(timedLine(Date.now(), exact.stringify(shown)));
      else if (json) terminal.print(exact.stringify(shown));
      else {
        const seen = { why, isCopy, json: exact };
        for (const line of eventLines(shown as ReceivedEvent, seen)) terminal.print(...line);
      }
      // Users may record the deliveries with the output. A delivery that is missing in it must not be acknowledged, so
      // throw an error, which prevents a success response.
      if (!terminal.canPrint()) throw new Error('The standard output cannot be written.');
    },
  });
  const respond = toNodeListener(receiver);
  const noteToken = (status: number) => {
    if (status === 401)
      terminal.note(['red', `${refused}: the callback token is missing or wrong.`]);
  };
  /** Prints a delivery and forwards it, even if this receiver itself would refuse it. */
  const pass = async (to: URL, request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    if (!body) return void response.writeHead(413).end();
    const own = { statusCode: 200, headersSent: false, setHeader: () => own, end: () => own };
    await respond(Object.assign(request, { rawBody: body }), own);
    noteToken(own.statusCode);
    // Status 500 means that the delivery could not be printed. Do not acknowledge it, because users may record the
    // deliveries with the output.
    if (own.statusCode === 500) return void response.writeHead(500).end();
    const line = await forward(request, body, response, to);
    if (json) terminal.note(...line);
    else terminal.print(...line);
  };
  return ((request, response) => {
    // Do not forward the handshake, which checks the callback URL of this receiver.
    if (forwardTo && request.method === 'POST') {
      // An error means that the client has interrupted its request, and no longer waits for a response.
      pass(forwardTo, request, response).catch(() => response.destroy());
      return;
    }
    response.on('finish', () => noteToken(response.statusCode));
    void respond(request, response);
  }) satisfies Parameters<typeof createServer>[1];
}
