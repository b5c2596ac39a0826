import { type EmulatorLimits, LimitError } from '../model/limits.js';
import type { Delivery } from './delivery.js';

interface Entry {
  delivery: Delivery;
  /** The position in the order in which deliveries were added. */
  position: number;
}

/** Deliveries by their ids, and their size in bytes. */
class DeliveryMap {
  readonly entries = new Map<string, Entry>();
  bytes = 0;

  /** Adds an entry, or replaces the entry with the same id. */
  put(entry: Entry): void {
    this.bytes += entry.delivery.size - this.#sizeOf(entry.delivery);
    this.entries.set(entry.delivery.deliveryId, entry);
  }

  /** @returns the removed entry; undefined if there was none */
  take(delivery: Delivery): Entry | undefined {
    const entry = this.entries.get(delivery.deliveryId);
    this.bytes -= this.#sizeOf(delivery);
    this.entries.delete(delivery.deliveryId);
    return entry;
  }

  #sizeOf({ deliveryId }: Delivery): number {
    return this.entries.get(deliveryId)?.delivery.size ?? 0;
  }
}

/**
 * The part of `logBytes` from which a body is large. Large bodies are dropped before the records of others; our choice.
 */
const largePart = 1 / 128;

type LogLimits = Pick<Required<EmulatorLimits>, 'pending' | 'pendingBytes' | 'logBytes'>;

/** The deliveries that may still be sent, and the last ones that have ended. Both are limited, in number and in bytes. */
export class DeliveryLog {
  readonly #capacity: number;
  readonly #limits: LogLimits;
  readonly #forgotten: ((deliveryId: string) => void) | undefined;
  readonly #pending = new DeliveryMap();
  /** The pending deliveries by webhook, because many webhooks may be disabled at once. */
  readonly #pendingOf = new Map<string, Set<Delivery>>();
  /** The deliveries that have ended, in the order in which they ended. */
  readonly #ended = new DeliveryMap();
  /** The ended deliveries with large bodies. Few of them fit into the log, so the largest is found fast. */
  readonly #large = new Set<Entry>();
  #added = 0;

  /**
   * @param capacity the maximum number of ended deliveries
   * @param forgotten called for each delivery that is dropped from the log
   */
  constructor(capacity: number, limits: LogLimits, forgotten?: (deliveryId: string) => void) {
    this.#capacity = capacity;
    this.#limits = limits;
    this.#forgotten = forgotten;
  }

  /**
   * Checks that there is room for more deliveries.
   *
   * @throws LimitError 413 if the limits never allow them, 429 if there is no room now
   */
  checkRoom(count: number, bytes: number): void {
    const { pending, pendingBytes } = this.#limits;
    if (count > pending || bytes > pendingBytes)
      throw new LimitError(
        413,
        `The deliveries of this event are ${count} with ${bytes} bytes or more: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: send a smaller payload or fewer copies, or name one webhookId.`,
      );
    const waiting = this.#pending.entries.size;
    if (waiting + count > pending || this.#pending.bytes + bytes > pendingBytes)
      throw new LimitError(
        429,
        `The deliveries that may still be sent are ${waiting} with ${this.#pending.bytes} bytes, and there is no room for ${count} more: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: wait until they are sent, advance the clock, or delete webhooks whose receivers fail.`,
      );
  }

  /** Adds a delivery. The caller has checked the room. */
  add(delivery: Delivery): void {
    this.#pending.put({ delivery, position: this.#added++ });
    const siblings = this.#pendingOf.get(delivery.webhookId);
    if (siblings) siblings.add(delivery);
    else this.#pendingOf.set(delivery.webhookId, new Set([delivery]));
  }

  /** Must be called for each delivery that has ended. */
  closed(delivery: Delivery): void {
    const entry = this.#pending.take(delivery);
    if (!entry) return;
    const siblings = this.#pendingOf.get(delivery.webhookId);
    siblings?.delete(delivery);
    if (siblings?.size === 0) this.#pendingOf.delete(delivery.webhookId);
    this.#ended.put(entry);
    const { logBytes } = this.#limits;
    if (delivery.size > logBytes * largePart) this.#large.add(entry);
    while (this.#ended.entries.size > this.#capacity) this.#forgetOldest();
    while (this.#ended.bytes > logBytes && this.#large.size > 0) this.#dropLargestBody();
    while (this.#ended.bytes > logBytes) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [oldest] = this.#ended.entries.values();
    this.#ended.take(oldest!.delivery);
    this.#large.delete(oldest!);
    this.#forgotten?.(oldest!.delivery.deliveryId);
  }

  /** Drops the body and not the records of others: one unusual payload must not remove the earlier log. */
  #dropLargestBody(): void {
    let [largest] = this.#large;
    for (const entry of this.#large)
      if (entry.delivery.size > largest!.delivery.size) largest = entry;
    this.#large.delete(largest!);
    const { delivery, position } = largest!;
    const why = `because the bodies in the log may have at most ${this.#limits.logBytes} bytes (limits.logBytes)`;
    const short = delivery.withoutBody(why);
    if (short.size < delivery.size) this.#ended.put({ delivery: short, position });
  }

  /** All deliveries, the oldest first. */
  list(): Delivery[] {
    return [...this.#pending.entries.values(), ...this.#ended.entries.values()]
      .toSorted((a, b) => a.position - b.position)
      .map(({ delivery }) => delivery);
  }

  /** The number of deliveries. */
  get size(): number {
    return this.#pending.entries.size + this.#ended.entries.size;
  }

  get(deliveryId: string): Delivery | undefined {
    const entry = this.#pending.entries.get(deliveryId) ?? this.#ended.entries.get(deliveryId);
    return entry?.delivery;
  }

  /** The deliveries that may still be sent, the oldest first. */
  open(): Delivery[] {
    return [...this.#pending.entries.values()].map(({ delivery }) => delivery);
  }

  /** The deliveries that may still be sent to a webhook, the oldest first. */
  openOf(webhookId: string): Delivery[] {
    return [...(this.#pendingOf.get(webhookId) ?? [])];
  }
}
