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

/** The maximum time for which the fault `outOfOrder` delays a delivery, in ms on the emulator's clock. */
const longestHold = 60_000;

/**
 * Creates the deliveries of an event, applies the faults, and sends all deliveries that the faults do not delay.
 *
 * This function is not async: an async function would keep the payload in memory until all receivers have responded.
 *
 * @throws ArgumentError when a fault is invalid
 * @throws LimitError when the deliveries would exceed the limits of the log
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
  // Create all deliveries before sending the first one. If the limits then refuse the event, no delivery of it has been
  // sent.
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
    // The usual case is one webhook. Avoid `Promise.all` here, because it costs time, and a test may trigger many
    // events.
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

/**
 * Creates the deliveries to one webhook, in this order: the event, its copies (fault `duplicate`), and its edited
 * version (fault `editedResponse`).
 */
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
  // All copies share one buffer: 100 copies of a 4 MB body would need too much memory.
  const body = Buffer.from(text);
  const count = 1 + Number(faults.duplicate ?? 0);
  const row = Array.from({ length: count }, () => deliveryOf(body));
  return faults.editedResponse ? [...row, deliveryOf(Buffer.from(withEditedAnswer(text)))] : row;
}

/** @returns a promise that resolves after the first attempts; undefined if a fault drops or delays the deliveries */
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
 * Delays deliveries until the time `hold.until`. With the fault `outOfOrder`, the delay ends earlier if another
 * delivery to the same webhook is attempted.
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
  // All deliveries in `row` share one timer. This is safe because they belong to one webhook: if one is cancelled, all
  // are.
  for (const delivery of row) delivery.waits(stop, hold);
}

/**
 * Resumes the deliveries that an earlier process of the emulator had not finished. Overdue deliveries are sent
 * immediately.
 */
export function resumeDeliveries(
  deliveries: readonly Delivery[],
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): void {
  // Group the copies of an event into one row again, as `triggerDeliveries` did when it created them.
  const rows = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const { webhookId, eventId, nextAttempt, hold } = delivery;
    // Skip a delivery that was cancelled between the restart and this call.
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
