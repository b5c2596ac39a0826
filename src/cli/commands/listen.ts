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
  // Handle Ctrl-C from now on. Otherwise, Ctrl-C during the call that creates the webhook would end the process, and
  // the webhook would not be deleted.
  const interrupted = untilEnd(terminal);
  const { forwardTo } = options;
  if (forwardTo) checkTarget('--forward-to', forwardTo, options);
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

/**
 * Prints notes about the receiver to which deliveries are forwarded.
 *
 * @throws Failure if the command would forward deliveries to itself in an endless loop
 */
function noteForward(to: URL, ownUrl: string, token: string | undefined, terminal: Terminal): void {
  if (isLoopback(to.hostname) && to.port === new URL(ownUrl).port)
    throw misuse(
      '--forward-to is the URL of this receiver itself. Fix: name the receiver that should get the deliveries.',
    );
  terminal.note(
    `Forwards deliveries to ${maskText(maskPaths(to.href))}, and returns the responses of that receiver. Handshakes are not forwarded.`,
  );
  if (token === undefined)
    terminal.note(
      'KAIZALA_CALLBACK_TOKEN is not set, so the deliveries carry a random token. Fix: set the variable to the token that the receiver expects.',
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
    terminal.note(`Subscribed ${callBackUrl} to ${object.objectType} ${object.objectId}.`);
    terminal.note(`Registered at ${options.emulator} as webhook ${webhookId}.`);
    if (showSecrets) terminal.note(`The callback token: ${callBackToken}`);
    terminal.note('Press Ctrl-C to stop and unsubscribe.');
    await interrupted;
    terminal.note(
      await unsubscribe(() =>
        client.deleteWebhook(webhookId, { signal: AbortSignal.timeout(5000) }),
      ),
    );
  });
}

/**
 * Deletes the webhook, and returns a message about the result. If the deletion fails, the function does not throw,
 * because the command has done its work and should still succeed.
 */
async function unsubscribe(remove: () => Promise<void>): Promise<string> {
  try {
    await remove();
    return 'Unsubscribed.';
  } catch (error) {
    return isKaizalaApiError(error) && error.status === 404
      ? 'The webhook had already been deleted.'
      : 'The webhook could not be deleted: the emulator has stopped, or its response was unexpected.';
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
      ? 'KAIZALA_CALLBACK_TOKEN is not set, so the receiver accepts every call.'
      : 'The receiver expects the token in KAIZALA_CALLBACK_TOKEN.',
  );
  terminal.note('Press Ctrl-C to stop.');
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
