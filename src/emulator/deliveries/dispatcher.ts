import type { EmulatorClock } from '../model/clock.js';
import type { Attempt } from '../model/delivery-record.js';
import { type EmulatorSettings, notify } from '../model/emulator-settings.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import type { Observer } from '../model/observer.js';
import type { WebhookStore } from '../model/webhook-store.js';
import { type CallbackClient, type Target, targetOf } from './callback-client.js';
import { DeliveryLog } from './delivery-log.js';
import type { Delivery } from './delivery.js';
import { type ExchangeLog, longestExcerpt } from './exchange-log.js';
import { Semaphore } from './semaphore.js';

/**
 * The objects that record changes and exchanges for the web page and the state file. The delivery log does not have all
 * the data that the page and the file need.
 */
export interface DispatcherObservers {
  observer: Observer | undefined;
  exchanges: ExchangeLog | undefined;
}

/**
 * Sends deliveries, and limits how many are sent at the same time. It retries failed deliveries until their webhook is
 * disabled.
 */
export class Dispatcher {
  readonly log: DeliveryLog;
  readonly #webhooks: WebhookStore;
  readonly #client: CallbackClient;
  readonly #clock: EmulatorClock;
  readonly #onAttempt: EmulatorSettings['onAttempt'];
  readonly #retryDelays: readonly number[];
  readonly #deliveryTimeout: number;
  readonly #speed: number;
  readonly #semaphore: Semaphore;
  readonly #observer: Observer | undefined;
  readonly #exchanges: ExchangeLog | undefined;
  readonly #targets = new WeakMap<EmulatedWebhook, { callBackUrl: string; target: Target }>();
  #isClosed = false;
  /**
   * The calls of `send` that have not ended yet. `#begun` has the calls that a program started; `#followed` has the
   * calls that a timer or another delivery started.
   */
  readonly #begun = new Set<Promise<void>>();
  readonly #followed = new Set<Promise<void>>();
  /**
   * For each webhook, the callbacks that release its delayed deliveries. The emulator calls them when it makes the next
   * delivery attempt for that webhook (fault `outOfOrder`).
   */
  readonly #overtaken = new Map<string, (() => void)[]>();

  constructor(
    settings: EmulatorSettings,
    webhooks: WebhookStore,
    client: CallbackClient,
    clock: EmulatorClock,
    { observer, exchanges }: DispatcherObservers,
  ) {
    this.log = new DeliveryLog(settings.logSize, settings.limits, (deliveryId) => {
      // Drop the recorded exchanges too: after a delivery has left the log, nobody can request its exchanges.
      exchanges?.forget(deliveryId);
      observer?.forgottenDelivery(deliveryId);
    });
    this.#webhooks = webhooks;
    this.#client = client;
    this.#clock = clock;
    this.#onAttempt = settings.onAttempt;
    this.#retryDelays = settings.retryDelays;
    this.#deliveryTimeout = settings.deliveryTimeout;
    this.#speed = settings.speed;
    this.#semaphore = new Semaphore(settings.concurrency);
    this.#observer = observer;
    this.#exchanges = exchanges;
  }

  /** Adds a delivery to the log. The caller must have called `log.checkRoom` before. */
  add(delivery: Delivery): void {
    this.log.add(delivery);
    this.#observer?.newDelivery(delivery);
  }

  /** Attempts the deliveries, one after another, and schedules a retry for each delivery that fails. */
  async send(deliveries: readonly Delivery[], among = this.#begun): Promise<void> {
    const sending = this.#sendAll(deliveries);
    among.add(sending);
    await sending;
    among.delete(sending);
  }

  /**
   * Like {@link send}, but returns immediately: nobody waits for deliveries that a timer or another delivery started.
   */
  follow(deliveries: readonly Delivery[]): void {
    void this.send(deliveries, this.#followed);
  }

  async #sendAll(deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) if (delivery.isOpen) await this.#attempt(delivery);
  }

  /** Returns a promise that resolves when no delivery is being sent. */
  async idle(): Promise<void> {
    while (this.#begun.size + this.#followed.size > 0)
      await Promise.all([...this.#begun, ...this.#followed]);
  }

  /**
   * Like {@link idle}, but does not wait for deliveries that programs start after this call. Otherwise a program that
   * sends deliveries all the time could prevent the clock from advancing.
   */
  async settled(): Promise<void> {
    await Promise.all(this.#begun);
    while (this.#followed.size > 0) await Promise.all(this.#followed);
  }

  /** Calls `work` once, after the next delivery attempt to a webhook. */
  onceOvertaken(webhookId: string, work: () => void): void {
    const waiting = this.#overtaken.get(webhookId);
    if (waiting) waiting.push(work);
    else this.#overtaken.set(webhookId, [work]);
  }

  /** Cancels the waiting deliveries of a webhook that was disabled or deleted. */
  cancel(webhookId: string): void {
    this.#overtaken.delete(webhookId);
    for (const delivery of this.log.openOf(webhookId)) {
      // A delivery that is being sent cannot be cancelled.
      if (delivery.state !== 'under-way') this.#close(delivery, 'cancelled');
    }
  }

  /** Cancels all waiting deliveries, and sends no deliveries afterwards. */
  close(): void {
    this.#isClosed = true;
    this.#overtaken.clear();
    for (const delivery of this.log.list())
      if (delivery.isOpen && delivery.state !== 'under-way') this.#close(delivery, 'cancelled');
  }

  /** Ends a delivery without sending it (fault `drop`). */
  drop(delivery: Delivery): void {
    this.#close(delivery, 'dropped');
  }

  /**
   * Attempts a delivery as soon as the semaphore permits. Deliveries are attempted in the order in which this method is
   * called.
   */
  async #attempt(delivery: Delivery): Promise<void> {
    delivery.settle('under-way');
    this.#observer?.delivery(delivery);
    const permit = this.#semaphore.acquire();
    if (permit) await permit;
    const webhook = this.#webhooks.get(delivery.webhookId);
    if (webhook?.active && !this.#isClosed) await this.#attemptAt(webhook, delivery);
    else {
      // If the webhook has expired, no later attempt will call its callbacks in `#overtaken`. Remove them here, because
      // `cancel` is not called when a webhook expires.
      if (!webhook) this.#overtaken.delete(delivery.webhookId);
      this.#close(delivery, 'cancelled');
    }
    this.#semaphore.release();
  }

  async #attemptAt(webhook: EmulatedWebhook, delivery: Delivery): Promise<void> {
    const attempt = await this.#post(delivery, webhook);
    delivery.attempts.push(attempt);
    const overtaken = this.#overtaken.get(webhook.webhookId);
    if (overtaken) {
      this.#overtaken.delete(webhook.webhookId);
      for (const work of overtaken) work();
    }
    if (attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300)
      this.#close(delivery, 'delivered');
    else this.#afterFailure(delivery, webhook, attempt);
    notify(this.#onAttempt, delivery, attempt);
  }

  async #post(delivery: Delivery, webhook: EmulatedWebhook): Promise<Attempt> {
    const at = this.#clock.now();
    const start = performance.now();
    const isFirst = delivery.attempts.length === 0;
    const faults = isFirst ? delivery.faults : [];
    const token = faults.includes('wrongToken') ? randomToken() : webhook.callBackToken;
    const whole = delivery.body;
    const isBroken = faults.includes('brokenPayload');
    const body = isBroken ? whole.subarray(0, Math.ceil(whole.length / 2)) : whole;
    const headers = ['content-type', 'application/json', 'content-length', String(body.length)];
    if (token !== undefined) headers.push('kz-callback-token', token);
    const target = this.#targetOf(webhook);
    const sent = {
      attempt: delivery.attempts.length,
      url: target.url.href,
      requestHeaders: headers,
      bytesSent: body.length,
    };
    const took = () => Math.round((performance.now() - start) * 1000) / 1000;
    try {
      const excerpt = this.#exchanges ? longestExcerpt : 0;
      const timeout = this.#deliveryTimeout;
      const request = { method: 'POST', target, headers, body, timeout } as const;
      const response = await this.#client.send({ ...request, excerpt });
      this.#exchanges?.add(delivery.deliveryId, { ...sent, response });
      return { at, duration: took(), status: response.status };
    } catch (error) {
      this.#exchanges?.add(delivery.deliveryId, sent);
      return { at, duration: took(), failure: (error as Error).message };
    }
  }

  #targetOf(webhook: EmulatedWebhook): Target {
    const { callBackUrl } = webhook;
    const known = this.#targets.get(webhook);
    if (known?.callBackUrl === callBackUrl) return known.target;
    const target = targetOf(new URL(callBackUrl));
    this.#targets.set(webhook, { callBackUrl, target });
    return target;
  }

  #afterFailure(delivery: Delivery, webhook: EmulatedWebhook, attempt: Attempt): void {
    const delay = this.#retryDelays[delivery.attempts.length - 1];
    if (delay === undefined) {
      this.#close(delivery, 'failed');
      this.#webhooks.disable(webhook, 'retries', delivery.deliveryId);
      this.cancel(webhook.webhookId);
      return;
    }
    // Do not retry if the webhook was deleted or disabled during the attempt.
    if (!this.#webhooks.get(webhook.webhookId)?.active || this.#isClosed) {
      this.#close(delivery, 'cancelled');
      return;
    }
    delivery.state = 'retrying';
    // Use the clock's current time or the calculated end of the attempt, whichever is earlier. While the clock is being
    // advanced, its current time may be later than the end of the attempt.
    const end = Math.min(this.#clock.now(), Math.ceil(attempt.at + attempt.duration * this.#speed));
    delivery.nextAttempt = end + delay;
    this.retryAt(delivery.nextAttempt, delivery);
    this.#observer?.delivery(delivery);
  }

  /** Schedules the next attempt of a delivery. */
  retryAt(time: number, delivery: Delivery): void {
    const retry = () => {
      if (delivery.state === 'retrying') this.follow([delivery]);
    };
    delivery.waits(this.#clock.at(time, retry, delivery.webhookId));
  }

  #close(delivery: Delivery, state: 'delivered' | 'failed' | 'dropped' | 'cancelled'): void {
    delivery.settle(state);
    this.log.closed(delivery);
    this.#observer?.delivery(delivery);
  }
}

function randomToken(): string {
  return `wrong-${Math.random().toString(36).slice(2)}`;
}
