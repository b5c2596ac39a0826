import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { type ExitCode, Failure } from '../../common/failure.js';
import { portProblem } from '../../common/port.js';
import { listenOnLoopback } from '../../http/listen.js';
import { isKaizalaApiError } from '../../index.js';
import { createReceiver, type ReceivedEvent, toNodeListener } from '../../receiver.js';
import { ExactJson } from '../files/exact-json.js';
import { objectOf, type ObjectOptions } from '../options/webhook-object.js';
import { mask } from '../output/mask.js';
import { eventLines } from '../output/show-event.js';
import type { Terminal } from '../output/terminal.js';
import { callApi } from '../service/call-api.js';
import { callbackTokenFrom } from '../service/credentials.js';

export interface ListenOptions extends ObjectOptions {
  port: number;
  emulator: string;
  events?: EventType[];
  json?: true;
  subscribe: boolean;
  showSecrets?: true;
}

/** How many deliveries are remembered, to tell copies. */
const remembered = 10_000;

/** `kaizala-webhooks listen` */
export async function listen(options: ListenOptions, terminal: Terminal): Promise<ExitCode> {
  // From now on: whoever ends it while it subscribes is not to leave a webhook behind.
  const interrupted = terminal.interrupted();
  const own = callbackTokenFrom(terminal.env);
  const token = own ?? (options.subscribe ? randomBytes(24).toString('base64url') : undefined);
  const server = createServer(listener(token, options, terminal));
  const callbackUrl = await open(server, options.port);
  try {
    if (options.subscribe)
      await whileSubscribed(callbackUrl, token!, options, terminal, interrupted);
    else await withoutWebhook(callbackUrl, token, terminal, interrupted);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

async function whileSubscribed(
  callBackUrl: string,
  callBackToken: string,
  { emulator, events = [...eventTypes], showSecrets, ...options }: ListenOptions,
  terminal: Terminal,
  interrupted: Promise<void>,
): Promise<void> {
  const object = objectOf(options);
  await callApi(emulator, terminal, async (client) => {
    const { webhookId } = await client.createWebhook({
      ...object,
      eventTypes: events,
      callBackUrl,
      callBackToken,
    });
    terminal.note(`Subscribed ${callBackUrl} to ${object.objectType} ${object.objectId}`);
    terminal.note(`at ${emulator}, as webhook ${webhookId}.`);
    if (showSecrets) terminal.note(`The callback token: ${callBackToken}`);
    terminal.note('Ctrl-C ends it, and unsubscribes.');
    await interrupted;
    terminal.note(
      await unsubscribe(() =>
        client.deleteWebhook(webhookId, { signal: AbortSignal.timeout(5000) }),
      ),
    );
  });
}

/** The command is over by then, so that nothing which goes wrong is a failure of it. */
async function unsubscribe(remove: () => Promise<void>): Promise<string> {
  try {
    await remove();
    return 'Unsubscribed.';
  } catch (error) {
    return isKaizalaApiError(error) && error.status === 404
      ? 'The webhook was deleted already.'
      : 'The webhook could not be unsubscribed: the emulator does not respond as it should, or has ended.';
  }
}

async function withoutWebhook(
  callbackUrl: string,
  token: string | undefined,
  terminal: Terminal,
  interrupted: Promise<void>,
): Promise<void> {
  terminal.note(`The callback URL: ${callbackUrl}`);
  terminal.note(
    token === undefined
      ? 'KAIZALA_CALLBACK_TOKEN is not set: it accepts every call.'
      : 'It expects the token of KAIZALA_CALLBACK_TOKEN.',
  );
  terminal.note('Ctrl-C ends it.');
  await interrupted;
}

function listener(
  token: string | undefined,
  { json, showSecrets }: ListenOptions,
  terminal: Terminal,
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
  const answer = toNodeListener(receiver);
  return ((request, response) => {
    response.on('finish', () => {
      if (response.statusCode === 401)
        terminal.note(['red', 'Refused: the callback token is missing or wrong.']);
    });
    answer(request, response);
  }) satisfies Parameters<typeof createServer>[1];
}

async function open(server: Server, port: number): Promise<string> {
  try {
    return `http://127.0.0.1:${await listenOnLoopback(server, port)}/kaizala`;
  } catch (error) {
    const problem = portProblem(error, port, '--port 0');
    throw problem ? new Failure(problem) : error;
  }
}
