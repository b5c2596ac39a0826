import { ArgumentError } from '../../common/check-argument.js';
import { Delivery } from '../deliveries/delivery.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import { shown, wrong, wrongArgument } from '../model/messages.js';
import type { WebhookStore } from '../model/webhook-store.js';

/**
 * Takes a delivery from the log, and sends its event again. The body of the new delivery has exactly the same bytes as
 * the body of the delivery in the log.
 *
 * @returns the new delivery, after its first attempt
 * @throws ArgumentError when the event is no longer in the log, or the webhook of the delivery is not active
 * @throws LimitError when the new delivery would exceed the limits of the log
 */
export async function redeliver(
  deliveryId: string,
  webhooks: WebhookStore,
  dispatcher: Dispatcher,
): Promise<Delivery> {
  const { log } = dispatcher;
  const known = log.get(deliveryId);
  if (!known)
    throw wrongArgument(
      'deliveryId',
      deliveryId,
      'the id of a delivery in the log',
      'list the deliveries for their ids',
    );
  const refuse = (field: string, seen: string, expected: string, fix: string) =>
    new ArgumentError(
      wrong(`The ${field} of the delivery ${shown(deliveryId)}`, seen, expected, fix),
    );
  if (!known.hasEvent)
    throw refuse('event', 'no longer in the log', 'an event in the log', 'trigger the event again');
  const webhook = webhooks.get(known.webhookId);
  if (!webhook)
    throw refuse(
      'webhook',
      'deleted',
      'an active webhook',
      'create the webhook again, and trigger the event',
    );
  if (!webhook.active)
    throw refuse(
      'webhook',
      'disabled',
      'an active webhook',
      'enable the webhook with an update that sets Active',
    );
  const { webhookId, eventType, eventId, body } = known;
  const delivery = new Delivery(webhookId, eventType, eventId, [], body);
  log.checkRoom(1, delivery.size);
  dispatcher.add(delivery);
  await dispatcher.send([delivery]);
  return delivery;
}
