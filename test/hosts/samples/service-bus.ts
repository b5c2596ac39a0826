import type { ServiceBusSender } from '@azure/service-bus';
import { createReceiver, type Receiver } from 'kaizala-webhooks/receiver';

/**
 * Hands deliveries over to a queue that was created with duplicate detection.
 *
 * @example
 * const client = new ServiceBusClient(process.env.SERVICEBUS_CONNECTION_STRING ?? '');
 * const receiver = serviceBusReceiver(client.createSender('kaizala'));
 */
export function serviceBusReceiver(sender: Pick<ServiceBusSender, 'sendMessages'>): Receiver {
  return createReceiver({
    name: 'orders', // the name of the webhook, the same on every machine
    token: process.env.KAIZALA_CALLBACK_TOKEN,
    dedupe: false, // the queue suppresses copies, by the id of the message
    fallback: (event, why, { key, signal, rawBody = JSON.stringify(event) }) =>
      sender.sendMessages(
        { messageId: key, contentType: 'application/json', body: Buffer.from(rawBody) },
        { abortSignal: signal },
      ),
  });
}
