import { isEventType } from '../../../generated/v1/events.js';
import { Delivery } from '../deliveries/delivery.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import type { EmulatorClock } from '../model/clock.js';
import type { EmulatedWebhook, TriggerOptions } from '../model/emulator.js';
import { checkedFaults, type FaultName, type Faults } from '../model/faults.js';
import type { WebhookStore } from '../model/webhook-store.js';
import { withEditedAnswer, withEventType } from './edit-event.js';
import type { EventTemplate } from './event-template.js';

/** How long `outOfOrder` holds a delivery back when no other one follows, in ms of the emulator's clock. */
const longestHold = 60_000;

/** Makes the deliveries of an event, with the faults, and sends those that no fault holds back. */
export async function triggerDeliveries(
  template: EventTemplate,
  { objectId, webhookId, faults: given }: TriggerOptions,
  webhooks: WebhookStore,
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): Promise<Delivery[]> {
  const faults = checkedFaults(given);
  const eventType = typeUnder(faults) ?? template.eventType;
  const targets = candidates(webhooks, webhookId).filter(
    (webhook) =>
      webhook.active &&
      (objectId === undefined || webhook.objectId === objectId) &&
      (webhookId !== undefined ||
        !isEventType(eventType) ||
        webhook.eventTypes.includes(eventType)),
  );
  // All of them, before the first is sent: a fault that makes no sense sends nothing.
  const rows = targets.map((webhook) => deliveriesTo(webhook, template, eventType, faults));
  for (const row of rows) for (const delivery of row) dispatcher.log.add(delivery);
  const [only] = rows;
  if (only && rows.length === 1) {
    // The usual case, and there may be many.
    await begin(only, faults, dispatcher, clock);
    return only;
  }
  await Promise.all(rows.map((row) => begin(row, faults, dispatcher, clock)));
  return rows.flat();
}

function candidates(webhooks: WebhookStore, webhookId: string | undefined): EmulatedWebhook[] {
  if (webhookId === undefined) return webhooks.all();
  const webhook = webhooks.get(webhookId);
  return webhook ? [webhook] : [];
}

function typeUnder({ unknownType }: Faults): string | undefined {
  return unknownType === true ? 'SomethingNew' : unknownType || undefined;
}

/** What one webhook gets, in this order: the event, its copies, and its edited version. */
function deliveriesTo(
  webhook: EmulatedWebhook,
  { eventId, bodyFor }: EventTemplate,
  eventType: string,
  faults: Faults,
): Delivery[] {
  const original = bodyFor(webhook);
  const { webhookId } = webhook;
  const names = Object.keys(faults) as FaultName[];
  if (names.length === 0) return [new Delivery(webhookId, eventType, eventId, names, original)];
  const body = faults.unknownType ? withEventType(original, eventType) : original;
  const copies = Array.from({ length: Number(faults.duplicate ?? 0) }, () => body);
  const bodies = [body, ...copies, ...(faults.editedResponse ? [withEditedAnswer(body)] : [])];
  return bodies.map((one) => new Delivery(webhookId, eventType, eventId, names, one));
}

/** @returns a promise of the first attempts; what a fault holds back is not waited for */
function begin(
  row: Delivery[],
  { drop, delay, outOfOrder }: Faults,
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): Promise<void> | undefined {
  if (drop) for (const delivery of row) dispatcher.drop(delivery);
  else if (delay) {
    const release = () => (outOfOrder ? holdBack(row, dispatcher, clock) : dispatcher.follow(row));
    clock.at(clock.now() + delay, release);
  } else if (outOfOrder) holdBack(row, dispatcher, clock);
  else return dispatcher.send(row);
  return undefined;
}

/** Until another delivery of the same webhook has been attempted, or nobody has waited for long. */
function holdBack(row: Delivery[], dispatcher: Dispatcher, clock: EmulatorClock): void {
  let isFree = false;
  const release = () => {
    if (!isFree) dispatcher.follow(row);
    isFree = true;
  };
  dispatcher.onceOvertaken(row[0]!.webhookId, release);
  clock.at(clock.now() + longestHold, release);
}
