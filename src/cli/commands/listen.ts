import { randomBytes } from 'node:crypto';
import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';
import { portProblem } from '../../common/port.js';
import { isKaizalaApiError } from '../../index.js';
import { checkTarget } from '../options/receiver-target.js';
import { objectOf, type ObjectOptions } from '../options/webhook-object.js';
import { untilEnd } from '../output/npm-process.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';
import { callApi } from '../service/call-api.js';
import { callbackTokenFrom } from '../service/credentials.js';
import { type ReceiverOutput, startReceiver } from '../service/start-receiver.js';

export interface ListenOptions extends ObjectOptions, EmulatorOption, ReceiverOutput {
  port: number;
  events?: EventType[];
  subscribe: boolean;
  allowHost?: string[];
}

/** `kaizala-webhooks listen` */
export async function listen(options: ListenOptions, terminal: Terminal): Promise<ExitCode> {
  // From now on: whoever ends it while it subscribes is not to leave a webhook behind.
  const interrupted = untilEnd(terminal);
  const { forwardTo, allowHost = [] } = options;
  if (forwardTo) checkTarget('--forward-to', forwardTo, allowHost);
  const own = callbackTokenFrom(terminal.env);
  const token = own ?? (options.subscribe ? randomBytes(24).toString('base64url') : undefined);
  const receiver = await start(options, token, terminal);
  try {
    if (forwardTo) noteForward(forwardTo, receiver.url, own, terminal);
    if (options.subscribe)
      await whileSubscribed(receiver.url, token!, options, terminal, interrupted);
    else await withoutWebhook(receiver.url, token, terminal, interrupted);
  } finally {
    receiver.close();
  }
  return 0;
}

/** @throws Failure when it would forward to itself, without an end */
function noteForward(to: URL, ownUrl: string, token: string | undefined, terminal: Terminal): void {
  if (isLoopback(to.hostname) && to.port === new URL(ownUrl).port)
    throw misuse(
      '--forward-to leads to this receiver itself. Fix: name the one that is to get the deliveries.',
    );
  terminal.note(
    `It forwards deliveries to ${maskText(maskPaths(to.href))}, and responds as that receiver does; it performs the handshake itself.`,
  );
  if (token === undefined)
    terminal.note(
      'KAIZALA_CALLBACK_TOKEN is not set, so the deliveries carry a random token. Fix: set it to the token that the receiver expects.',
    );
}

async function whileSubscribed(
  callBackUrl: string,
  callBackToken: string,
  { events = [...eventTypes], showSecrets, ...options }: ListenOptions,
  terminal: Terminal,
  interrupted: Promise<void>,
): Promise<void> {
  const object = objectOf(options);
  await callApi(options, terminal, async (client) => {
    const { webhookId } = await client.createWebhook({
      ...object,
      eventTypes: events,
      callBackUrl,
      callBackToken,
    });
    terminal.note(`Subscribed ${callBackUrl} to ${object.objectType} ${object.objectId}`);
    terminal.note(`at ${options.emulator}, as webhook ${webhookId}.`);
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

async function start(
  { port, ...output }: ListenOptions,
  token: string | undefined,
  terminal: Terminal,
) {
  try {
    return await startReceiver(port, token, output, terminal);
  } catch (error) {
    const problem = portProblem(error, port, '--port 0');
    throw problem ? new Failure(problem) : error;
  }
}
