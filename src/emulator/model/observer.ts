import type { DeliveryRecord } from './delivery-record.js';
import type { EmulatedWebhook } from './emulator.js';
import type { CallView } from './view.js';

/** Its methods are called for every change that the web page shows. They must be fast, and must not throw. */
export interface Observer {
  /** A webhook was created or changed, or was deleted (undefined). */
  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void;
  /** A delivery was created. */
  newDelivery(delivery: DeliveryRecord): void;
  /** A delivery has changed. */
  delivery(delivery: DeliveryRecord): void;
  /** A delivery was dropped from the log. */
  forgottenDelivery(deliveryId: string): void;
  /** The response to a call of the API was sent. */
  call(call: CallView): void;
}

/** Forwards all calls to another observer, until `end` is called. */
export class EndingObserver implements Observer {
  #target: Observer | undefined;
  #changed: (() => void) | undefined;

  /** @param changed called for every change of webhooks and deliveries */
  constructor(target: Observer | undefined, changed?: () => void) {
    this.#target = target;
    this.#changed = changed;
  }

  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void {
    this.#target?.webhook(webhookId, webhook);
    this.#changed?.();
  }

  newDelivery(delivery: DeliveryRecord): void {
    this.#target?.newDelivery(delivery);
    this.#changed?.();
  }

  delivery(delivery: DeliveryRecord): void {
    this.#target?.delivery(delivery);
    this.#changed?.();
  }

  forgottenDelivery(deliveryId: string): void {
    this.#target?.forgottenDelivery(deliveryId);
  }

  call(call: CallView): void {
    this.#target?.call(call);
  }

  end(): void {
    this.#target = undefined;
    this.#changed = undefined;
  }
}
