import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import type { ExitCode } from '../../common/failure.js';
import { objectOf, type ObjectOptions } from '../options/webhook-object.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callApi } from '../service/call-api.js';
import { callbackTokenFrom } from '../service/credentials.js';

export interface SubscribeOptions extends ObjectOptions, EmulatorOption {
  events?: EventType[];
  context?: string;
  validity?: string;
}

/**
 * `kaizala-webhooks subscribe`. The standard output has only the id of the webhook, so that scripts can use this id.
 */
export async function subscribe(
  callBackUrl: string,
  options: SubscribeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { events = [...eventTypes], context, validity } = options;
  const callBackToken = callbackTokenFrom(terminal.env);
  const object = objectOf(options);
  const { webhookId } = await callApi(options, terminal, (client) =>
    client.createWebhook({
      ...object,
      eventTypes: events,
      callBackUrl,
      callBackToken,
      callBackContext: context,
      validity,
    }),
  );
  if (callBackToken === undefined)
    terminal.note('KAIZALA_CALLBACK_TOKEN is not set, so deliveries will carry no token.');
  terminal.note(`Subscribed to ${object.objectType} ${object.objectId}.`);
  terminal.print(webhookId);
  return 0;
}
