import { type EmulatorLimits, LimitError } from '../model/limits.js';
import type { Delivery } from './delivery.js';

/** Deliveries with the order in which they were added, and what they take. */
class Shelf {
  readonly places = new Map<Delivery, number>();
  bytes = 0;

  put(delivery: Delivery, place: number): void {
    this.places.set(delivery, place);
    this.bytes += delivery.size;
  }

  /** @returns the place that it had; undefined where it was not there */
  take(delivery: Delivery): number | undefined {
    const place = this.places.get(delivery);
    if (place === undefined) return undefined;
    this.places.delete(delivery);
    this.bytes -= delivery.size;
    return place;
  }
}

type LogLimits = Pick<Required<EmulatorLimits>, 'pending' | 'pendingBytes' | 'logBytes'>;

/** All that may still be sent, and the last of the others. Both are limited, in number and in bytes. */
export class DeliveryLog {
  readonly #capacity: number;
  readonly #limits: LogLimits;
  readonly #pending = new Shelf();
  /** In the order in which they ended. */
  readonly #over = new Shelf();
  #added = 0;

  /** @param capacity how many of those are kept that are over */
  constructor(capacity: number, limits: LogLimits) {
    this.#capacity = capacity;
    this.#limits = limits;
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
    const waiting = this.#pending.places.size;
    if (waiting + count > pending || this.#pending.bytes + bytes > pendingBytes)
      throw new LimitError(
        429,
        `The deliveries that may still be sent are ${waiting} with ${this.#pending.bytes} bytes, and there is no room for ${count} more: expected at most ${pending} (limits.pending) with ${pendingBytes} bytes (limits.pendingBytes). Fix: wait for them, advance the clock, or delete webhooks whose receivers fail.`,
      );
  }

  /** Adds deliveries that there is room for. */
  add(delivery: Delivery): void {
    this.#pending.put(delivery, this.#added++);
  }

  /** To be told of each that is open no more. */
  closed(delivery: Delivery): void {
    const place = this.#pending.take(delivery);
    if (place === undefined) return;
    this.#over.put(delivery, place);
    for (const oldest of this.#over.places.keys()) {
      if (this.#over.places.size <= this.#capacity && this.#over.bytes <= this.#limits.logBytes)
        break;
      this.#over.take(oldest);
    }
  }

  /** The oldest first. */
  list(): Delivery[] {
    return [...this.#pending.places, ...this.#over.places]
      .toSorted(([, a], [, b]) => a - b)
      .map(([delivery]) => delivery);
  }

  openOf(webhookId: string): Delivery[] {
    return [...this.#pending.places.keys()].filter((delivery) => delivery.webhookId === webhookId);
  }
}
