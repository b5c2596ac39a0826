import { setTimeout as sleep } from 'node:timers/promises';
import { now } from './clock.js';
import { copiesOf, deliveryText } from './deliveries.js';
import type { Ledger } from './ledger.js';
import { Order } from './order.js';
import { type HangUp, sendOnce } from './request.js';
import type { Worker } from './workers.js';

/** The number of deliveries that are sent at the same time. */
const lanes = 64;

/**
 * The maximum number of attempts for a delivery, and the first and the longest pause between attempts, in ms. The
 * pauses are shorter than the pauses of the service.
 */
const [mostAttempts, firstPause, longestPause] = [120, 20, 500];

/** In how many of a hundred requests the sender closes the connection before the response. */
const hangUps = 1;

/**
 * Sends deliveries like the service: repeats each delivery until it is acknowledged, and sends copies of some
 * deliveries.
 */
export class Sender {
  /**
   * The number of all requests, and of the requests for each response status. Status 0 means that there was no
   * response.
   */
  requests = 0;
  readonly statuses = new Map<number, number>();
  readonly order: Order;
  readonly #workers: readonly Worker[];
  readonly #ledger: Ledger;
  readonly #random: () => number;
  readonly #onBegin: () => void;

  /** @param onBegin called before a delivery is sent for the first time, and before a later copy is sent */
  constructor(
    workers: readonly Worker[],
    ledger: Ledger,
    random: () => number,
    onBegin: () => void,
  ) {
    this.#workers = workers;
    this.#ledger = ledger;
    this.#random = random;
    this.#onBegin = onBegin;
    this.order = new Order(ledger.deliveries, random);
  }

  /** Sends all deliveries and copies. Resolves when each of them is acknowledged or given up. */
  async run(): Promise<void> {
    // A lane is one of the loops that send at the same time. Start the lanes again: a lane ends when there is nothing
    // to send, but deliveries that are under way may still add later copies.
    do {
      await Promise.all(Array.from({ length: lanes }, () => this.#lane()));
    } while (this.order.isOpen);
  }

  async #lane(): Promise<void> {
    for (let one = this.order.next(); one; one = this.order.next()) {
      const { delivery, isCopy } = one;
      this.#onBegin();
      const text = deliveryText(delivery);
      const first = this.#living();
      if (!isCopy && copiesOf(delivery).together)
        await Promise.all([
          this.#sendUntilTaken(delivery, text, first),
          this.#sendUntilTaken(delivery, text, this.#living(first)),
        ]);
      else await this.#sendUntilTaken(delivery, text, first);
      if (!isCopy) this.order.acknowledged(delivery);
    }
  }

  async #sendUntilTaken(delivery: number, text: string, first: Worker | undefined): Promise<void> {
    let worker = first;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (worker) {
        const status = await this.#send(worker, text);
        if (status >= 200 && status < 300) {
          this.#ledger.acknowledge(delivery, now());
          return;
        }
      }
      const pause = Math.min(firstPause * 2 ** attempt, longestPause);
      await sleep(pause * (0.5 + this.#random()));
      worker = this.#living();
    }
    this.#ledger.giveUp(delivery);
  }

  async #send(worker: Worker, text: string): Promise<number> {
    const chance = this.#random() * 100;
    const hangUp: HangUp = chance < hangUps / 2 ? 'request' : 'response';
    this.requests += 1;
    const status = await sendOnce(worker, text, chance < hangUps ? hangUp : undefined);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    return status;
  }

  /** Returns a random worker that listens and is not `other`. If there is no such worker, returns `other`. */
  #living(other?: Worker): Worker | undefined {
    const living = this.#workers.filter((worker) => worker.port !== undefined && worker !== other);
    return living[Math.floor(this.#random() * living.length)] ?? other;
  }
}
