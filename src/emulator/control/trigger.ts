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

/** How long `outOfOrder` holds a delivery back when no other one follows, in ms of the emulator's clock. */
const longestHold = 60_000;

/**
 * Makes the deliveries of an event, with the faults, and sends those that no fault holds back.
 *
 * It is not async: the frame of an async function would keep the payload until the last response has come.
 *
 * @throws ArgumentError when a fault makes no sense
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
  // All of them, before the first is sent: what is refused sends nothing.
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
  const names = Object.keys(faults) as FaultName[];
  const deliveryOf = (body: Buffer) =>
    new Delivery(webhook.webhookId, eventType, eventId, names, body);
  if (names.length === 0) return [deliveryOf(Buffer.from(original))];
  const text = faults.unknownType ? withEventType(original, eventType) : original;
  // One body for all copies: a hundred of four megabytes would not fit into memory.
  const body = Buffer.from(text);
  const count = 1 + Number(faults.duplicate ?? 0);
  const row = Array.from({ length: count }, () => deliveryOf(body));
  return faults.editedResponse ? [...row, deliveryOf(Buffer.from(withEditedAnswer(text)))] : row;
}

/** @returns a promise of the first attempts; what a fault holds back is not waited for */
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

/** For some time, or until another delivery of the same webhook has been attempted, if that is earlier. */
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
  // A row waits as one: it belongs to one webhook, and only with that it ends before its time.
  for (const delivery of row) delivery.waits(stop, hold);
}

/** Goes on with the open deliveries of an earlier process: what is overdue is sent now. */
export function resumeDeliveries(
  deliveries: readonly Delivery[],
  dispatcher: Dispatcher,
  clock: EmulatorClock,
): void {
  // The copies of an event go on as one row, as they began.
  const rows = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const { webhookId, eventId, nextAttempt, hold } = delivery;
    // Cancelled meanwhile.
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
