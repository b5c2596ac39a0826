import { type EmulatorLimits, LimitError } from '../model/limits.js';
import type { Delivery } from './delivery.js';

interface Entry {
  delivery: Delivery;
  /** The order in which it was added. */
  place: number;
}

/** Deliveries by their ids, and what they take. */
class Shelf {
  readonly entries = new Map<string, Entry>();
  bytes = 0;

  /** One with the id of another takes its place. */
  put(entry: Entry): void {
    this.bytes += entry.delivery.size - this.#sizeOf(entry.delivery);
    this.entries.set(entry.delivery.deliveryId, entry);
  }

  /** @returns its entry; undefined where it was not there */
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

/** From which part of `logBytes` on a body is large, so that it is dropped before the records of others; our choice. */
const largePart = 1 / 128;

type LogLimits = Pick<Required<EmulatorLimits>, 'pending' | 'pendingBytes' | 'logBytes'>;

/** All that may still be sent, and the last of the others. Both are limited, in number and in bytes. */
export class DeliveryLog {
  readonly #capacity: number;
  readonly #limits: LogLimits;
  readonly #forgotten: ((deliveryId: string) => void) | undefined;
  readonly #pending = new Shelf();
  /** The pending ones by their webhooks: many webhooks may be disabled at once. */
  readonly #pendingOf = new Map<string, Set<Delivery>>();
  /** In the order in which they ended. */
  readonly #over = new Shelf();
  /** Those of them whose bodies are large: few fit, so the largest is found fast. */
  readonly #large = new Set<Entry>();
  #added = 0;

  /**
   * @param capacity how many of those are kept that are over
   * @param forgotten told of each that is dropped
   */
  constructor(capacity: number, limits: LogLimits, forgotten?: (deliveryId: string) => void) {
    this.#capacity = capacity;
    this.#limits = limits;
    this.#forgotten = forgotten;
  }

  /**
   * Whether there is room for some more deliveries.
   *
   * @throws LimitError 413 where there never is, 429 where there is none now
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
        `The deliveries that may still be sent are ${waiting} with ${this.#pending.bytes} bytes, and there is no room for ${count} more: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: wait for them, advance the clock, or delete webhooks whose receivers fail.`,
      );
  }

  /** Adds deliveries that there is room for. */
  add(delivery: Delivery): void {
    this.#pending.put({ delivery, place: this.#added++ });
    const siblings = this.#pendingOf.get(delivery.webhookId);
    if (siblings) siblings.add(delivery);
    else this.#pendingOf.set(delivery.webhookId, new Set([delivery]));
  }

  /** To be told of each that is open no more. */
  closed(delivery: Delivery): void {
    const entry = this.#pending.take(delivery);
    if (!entry) return;
    const siblings = this.#pendingOf.get(delivery.webhookId);
    siblings?.delete(delivery);
    if (siblings?.size === 0) this.#pendingOf.delete(delivery.webhookId);
    this.#over.put(entry);
    const { logBytes } = this.#limits;
    if (delivery.size > logBytes * largePart) this.#large.add(entry);
    while (this.#over.entries.size > this.#capacity) this.#forgetOldest();
    while (this.#over.bytes > logBytes && this.#large.size > 0) this.#dropLargestBody();
    while (this.#over.bytes > logBytes) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [oldest] = this.#over.entries.values();
    this.#over.take(oldest!.delivery);
    this.#large.delete(oldest!);
    this.#forgotten?.(oldest!.delivery.deliveryId);
  }

  /** One unusual payload must not hide all that happened before it. */
  #dropLargestBody(): void {
    let [largest] = this.#large;
    for (const entry of this.#large)
      if (entry.delivery.size > largest!.delivery.size) largest = entry;
    this.#large.delete(largest!);
    const { delivery, place } = largest!;
    const why = `because the bodies in the log may have ${this.#limits.logBytes} bytes (limits.logBytes)`;
    const short = delivery.withoutBody(why);
    if (short.size < delivery.size) this.#over.put({ delivery: short, place });
  }

  /** The oldest first. */
  list(): Delivery[] {
    return [...this.#pending.entries.values(), ...this.#over.entries.values()]
      .toSorted((a, b) => a.place - b.place)
      .map(({ delivery }) => delivery);
  }

  /** How many there are. */
  get size(): number {
    return this.#pending.entries.size + this.#over.entries.size;
  }

  get(deliveryId: string): Delivery | undefined {
    const entry = this.#pending.entries.get(deliveryId) ?? this.#over.entries.get(deliveryId);
    return entry?.delivery;
  }

  /** All that may still be sent, the oldest first. */
  open(): Delivery[] {
    return [...this.#pending.entries.values()].map(({ delivery }) => delivery);
  }

  /** Those that may still be sent to a webhook, the oldest first. */
  openOf(webhookId: string): Delivery[] {
    return [...(this.#pendingOf.get(webhookId) ?? [])];
  }
}
