import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../http/listen.js';
import { createReceiver, type ReceivedEvent, toNodeListener } from '../../receiver.js';
import { bodyOf, forward } from './forward.js';
import { ExactJson } from '../files/exact-json.js';
import { mask } from '../../common/mask.js';
import { eventLines } from '../output/show-event.js';
import type { Terminal } from '../output/terminal.js';

/** A receiver while it runs. */
export interface RunningReceiver {
  /** Its callback URL. */
  url: string;
  close(): void;
}

/** How a receiver prints what it gets. */
export interface ReceiverOutput {
  json?: true;
  showSecrets?: true;
  /** Where deliveries are forwarded to, once they are printed; its response is that of this receiver. */
  forwardTo?: URL;
}

/** How many deliveries are remembered, to tell copies. */
const remembered = 10_000;

/**
 * Starts a receiver that prints each delivery.
 *
 * @param token the callback token that it expects; undefined for a receiver that accepts every call
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
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
  { json, showSecrets, forwardTo }: ReceiverOutput,
  terminal: Pick<Terminal, 'print' | 'note' | 'canPrint'>,
) {
  const refused = forwardTo ? 'Forwarded all the same' : 'Refused';
  const keys = new Set<string>();
  const receiver = createReceiver({
    token: token ?? false,
    // Copies are shown, too: this is for looking at what comes.
    dedupe: false,
    onError: (error) => terminal.note(['red', `${refused}: ${(error as Error).message}`]),
    fallback(event, why, { key, rawBody = JSON.stringify(event) }) {
      const isCopy = keys.has(key);
      if (keys.size >= remembered) keys.clear();
      keys.add(key);
      // As it was sent: the event has lost the digits of long numbers.
      const exact = new ExactJson(rawBody);
      const shown = showSecrets ? exact.value : mask(exact.value);
      if (json) terminal.print(exact.stringify(shown));
      else {
        const seen = { why, isCopy, json: exact };
        for (const line of eventLines(shown as ReceivedEvent, seen)) terminal.print(...line);
      }
      // Not acknowledged: the recording lacks it.
      if (!terminal.canPrint()) throw new Error('The standard output cannot be written.');
    },
  });
  const respond = toNodeListener(receiver);
  const noteToken = (status: number) => {
    if (status === 401)
      terminal.note(['red', `${refused}: the callback token is missing or wrong.`]);
  };
  /** Prints a delivery as the receiver does, whatever it would respond, and forwards it. */
  const pass = async (to: URL, request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    if (!body) return void response.writeHead(413).end();
    const own = { statusCode: 200, headersSent: false, setHeader: () => own, end: () => own };
    await respond(Object.assign(request, { rawBody: body }), own);
    noteToken(own.statusCode);
    // The recording lacks it.
    if (own.statusCode === 500) return void response.writeHead(500).end();
    const line = await forward(request, body, response, to);
    if (json) terminal.note(...line);
    else terminal.print(...line);
  };
  return ((request, response) => {
    // The handshake is not forwarded: it asks whether this callback URL is ours.
    if (forwardTo && request.method === 'POST') {
      // A client that breaks off its body does not wait for a response.
      pass(forwardTo, request, response).catch(() => response.destroy());
      return;
    }
    response.on('finish', () => noteToken(response.statusCode));
    void respond(request, response);
  }) satisfies Parameters<typeof createServer>[1];
}
