import { type EmulatorLimits, LimitError } from '../model/limits.js';
import type { Delivery } from './delivery.js';

interface Entry {
  delivery: Delivery;
  /** The position of the delivery in the order in which deliveries were added to the log. */
  position: number;
}

/** A map of deliveries by their ids. It also counts their total size, in bytes. */
class DeliveryMap {
  readonly entries = new Map<string, Entry>();
  bytes = 0;

  /** Adds an entry, or replaces the entry with the same id. */
  put(entry: Entry): void {
    this.bytes += entry.delivery.size - this.#sizeOf(entry.delivery);
    this.entries.set(entry.delivery.deliveryId, entry);
  }

  /** @returns the removed entry; undefined if the delivery was not in the map */
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
 * A body larger than this fraction of `logBytes` counts as large. If the log is full, large bodies are dropped before
 * the records of other deliveries. We chose this value.
 */
const largePart = 1 / 128;

type LogLimits = Pick<Required<EmulatorLimits>, 'pending' | 'pendingBytes' | 'logBytes'>;

/**
 * The log of deliveries: the pending deliveries, which may still be sent, and the most recent ended deliveries. The
 * number and the bytes of each group are limited.
 */
export class DeliveryLog {
  readonly #capacity: number;
  readonly #limits: LogLimits;
  readonly #forgotten: ((deliveryId: string) => void) | undefined;
  readonly #pending = new DeliveryMap();
  /**
   * The pending deliveries of each webhook. When many webhooks are disabled at once, this map finds their deliveries
   * fast.
   */
  readonly #pendingOf = new Map<string, Set<Delivery>>();
  /** The deliveries that have ended, in the order in which they ended. */
  readonly #ended = new DeliveryMap();
  /**
   * The ended deliveries with large bodies. Only a few of them fit into the log, so a search for the largest is fast.
   */
  readonly #large = new Set<Entry>();
  #added = 0;

  /**
   * @param capacity the maximum number of ended deliveries in the log
   * @param forgotten called for each delivery that is dropped from the log
   */
  constructor(capacity: number, limits: LogLimits, forgotten?: (deliveryId: string) => void) {
    this.#capacity = capacity;
    this.#limits = limits;
    this.#forgotten = forgotten;
  }

  /**
   * Checks that the limits allow `count` more deliveries with `bytes` bytes in total.
   *
   * @throws LimitError 413 if the deliveries exceed the limits even with an empty log; 429 if they do not fit now, but
   * may fit later
   */
  checkRoom(count: number, bytes: number): void {
    const { pending, pendingBytes } = this.#limits;
    if (count > pending || bytes > pendingBytes)
      throw new LimitError(
        413,
        `This event needs ${count} deliveries with ${bytes} bytes or more: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: send a smaller payload or fewer copies, or name one webhookId.`,
      );
    const waiting = this.#pending.entries.size;
    if (waiting + count > pending || this.#pending.bytes + bytes > pendingBytes)
      throw new LimitError(
        429,
        `${waiting} deliveries with ${this.#pending.bytes} bytes are still waiting, so ${count} more do not fit: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: wait until the waiting deliveries are sent, advance the clock, or delete webhooks whose receivers fail.`,
      );
  }

  /** Adds a delivery. The caller must have called `checkRoom` before. */
  add(delivery: Delivery): void {
    this.#pending.put({ delivery, position: this.#added++ });
    const siblings = this.#pendingOf.get(delivery.webhookId);
    if (siblings) siblings.add(delivery);
    else this.#pendingOf.set(delivery.webhookId, new Set([delivery]));
  }

  /** Moves a delivery to the ended deliveries. Must be called for each delivery that has ended. */
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

  /**
   * Drops the largest body in the log, but keeps all records. Otherwise one unusually large payload would push the
   * records of earlier deliveries out of the log.
   */
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

  /** Returns all deliveries in the log, the oldest first. */
  list(): Delivery[] {
    return [...this.#pending.entries.values(), ...this.#ended.entries.values()]
      .toSorted((a, b) => a.position - b.position)
      .map(({ delivery }) => delivery);
  }

  /** The number of deliveries in the log, both pending and ended. */
  get size(): number {
    return this.#pending.entries.size + this.#ended.entries.size;
  }

  get(deliveryId: string): Delivery | undefined {
    const entry = this.#pending.entries.get(deliveryId) ?? this.#ended.entries.get(deliveryId);
    return entry?.delivery;
  }

  /** Returns the deliveries that may still be sent, the oldest first. */
  open(): Delivery[] {
    return [...this.#pending.entries.values()].map(({ delivery }) => delivery);
  }

  /** Returns the deliveries to one webhook that may still be sent, the oldest first. */
  openOf(webhookId: string): Delivery[] {
    return [...(this.#pendingOf.get(webhookId) ?? [])];
  }
}
