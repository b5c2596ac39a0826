import { isEventType } from '../../../generated/v1/events.js';
import { Delivery } from '../deliveries/delivery.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import type { EmulatorClock } from '../model/clock.js';
import type { EmulatedWebhook, TriggerOptions } from '../model/emulator.js';
import { checkedFaults, type FaultName, type Faults } from '../model/faults.js';
import type { Hold } from '../model/saved-state.js';
import type { WebhookStore } from '../model/webhook-store.js';
import { withEditedAnswer, withEventType } from './edit-event.js';
import type { EventTemplate } from './event-template.js';

/** The maximum time for which `outOfOrder` holds a delivery back, in ms on the emulator's clock. */
const longestHold = 60_000;

/**
 * Creates the deliveries of an event, with the faults, and sends those that no fault holds back.
 *
 * This function is not async: the frame of an async function would keep the payload in memory until the last response has
 * arrived.
 *
 * @throws ArgumentError when a fault is invalid
 * @throws LimitError when there is no room for the deliveries
 */
export function triggerDeliveries(
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
  const { log } = dispatcher;
  const copies = 1 + Number(faults.duplicate ?? 0) + Number(faults.editedResponse ?? 0);
  log.checkRoom(targets.length * copies, 0);
  // Create all deliveries before the first one is sent, so that a refused event sends nothing.
  let bytes = 0;
  const rows = targets.map((webhook) => {
    const row = deliveriesTo(webhook, template, eventType, faults);
    for (const delivery of row) bytes += delivery.size;
    log.checkRoom(targets.length * copies, bytes);
    return row;
  });
  for (const row of rows) for (const delivery of row) dispatcher.add(delivery);
  return sendRows(rows, faults, dispatcher, clock);
}

async function sendRows(
  rows: Delivery[][],
  faults: Faults,
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): Promise<Delivery[]> {
  const [only] = rows;
  if (only && rows.length === 1) {
    // The usual case, without the cost of `Promise.all`, because a test may trigger many events.
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

/** The deliveries to one webhook, in this order: the event, its copies, and its edited version. */
function deliveriesTo(
  webhook: EmulatedWebhook,
  { eventId, bodyFor }: EventTemplate,
  eventType: string,
  faults: Faults,
): Delivery[] {
  const original = bodyFor(webhook);
  const names = Object.keys(faults) as FaultName[];
  const deliveryOf = (body: Buffer) =>
    new Delivery(webhook.webhookId, eventType, eventId, names, body);
  if (names.length === 0) return [deliveryOf(Buffer.from(original))];
  const text = faults.unknownType ? withEventType(original, eventType) : original;
  // All copies share one body: a hundred bodies of four megabytes would not fit into memory.
  const body = Buffer.from(text);
  const count = 1 + Number(faults.duplicate ?? 0);
  const row = Array.from({ length: count }, () => deliveryOf(body));
  return faults.editedResponse ? [...row, deliveryOf(Buffer.from(withEditedAnswer(text)))] : row;
}

/** @returns a promise for the first attempts; it does not wait for deliveries that a fault holds back */
function begin(
  row: Delivery[],
  { drop, delay, outOfOrder }: Faults,
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): Promise<void> | undefined {
  if (drop) for (const delivery of row) dispatcher.drop(delivery);
  else if (delay) holdBack(row, { by: 'delay', until: clock.now() + delay }, dispatcher, clock);
  else if (outOfOrder) holdBack(row, untilOvertaken(clock), dispatcher, clock);
  else return dispatcher.send(row);
  return undefined;
}

function untilOvertaken(clock: EmulatorClock): Hold {
  return { by: 'outOfOrder', until: clock.now() + longestHold };
}

/**
 * Holds deliveries back: for a time, or with `outOfOrder` until another delivery of the webhook is attempted, if earlier.
 */
function holdBack(row: Delivery[], hold: Hold, dispatcher: Dispatcher, clock: EmulatorClock): void {
  const { webhookId, faults } = row[0]!;
  let isFree = false;
  const release = () => {
    if (isFree) return;
    isFree = true;
    if (hold.by === 'delay' && faults.includes('outOfOrder'))
      holdBack(row, untilOvertaken(clock), dispatcher, clock);
    else dispatcher.follow(row);
  };
  if (hold.by === 'outOfOrder') dispatcher.onceOvertaken(webhookId, release);
  const stop = clock.at(hold.until, release, webhookId);
  // All deliveries of a row share one timer. They belong to one webhook, so they are only cancelled together.
  for (const delivery of row) delivery.waits(stop, hold);
}

/** Resumes the open deliveries of an earlier process. Overdue deliveries are sent now. */
export function resumeDeliveries(
  deliveries: readonly Delivery[],
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): void {
  // The copies of an event form one row again, as they did when they were created.
  const rows = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const { webhookId, eventId, nextAttempt, hold } = delivery;
    // The delivery was cancelled after the restart.
    if (!delivery.isOpen) continue;
    if (nextAttempt !== undefined) {
      dispatcher.retryAt(nextAttempt, delivery);
      continue;
    }
    const key = JSON.stringify([webhookId, eventId, hold]);
    const row = rows.get(key);
    if (row) row.push(delivery);
    else rows.set(key, [delivery]);
  }
  for (const row of rows.values()) {
    const { hold } = row[0]!;
    if (hold) holdBack(row, hold, dispatcher, clock);
    else dispatcher.follow(row);
  }
}
