import { createServer } from 'node:http';
import { listenOnLoopback } from '../../http/listen.js';
import { createReceiver, type ReceivedEvent, toNodeListener } from '../../receiver.js';
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
  { json, showSecrets }: ReceiverOutput,
  terminal: Pick<Terminal, 'print' | 'note' | 'canPrint'>,
) {
  const keys = new Set<string>();
  const receiver = createReceiver({
    token: token ?? false,
    // Copies are shown, too: this is for looking at what comes.
    dedupe: false,
    onError: (error) => terminal.note(['red', `Refused: ${(error as Error).message}`]),
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
  return ((request, response) => {
    response.on('finish', () => {
      if (response.statusCode === 401)
        terminal.note(['red', 'Refused: the callback token is missing or wrong.']);
    });
    respond(request, response);
  }) satisfies Parameters<typeof createServer>[1];
}
