import type { DeliveryRecord } from './delivery-record.js';
import type { EmulatedWebhook } from './emulator.js';
import type { CallView } from './view.js';

/**
 * Receives the changes that the web page shows. The emulator calls one of these methods for every change. The methods
 * must be fast, and must not throw.
 */
export interface Observer {
  /** Called when a webhook was created, changed or deleted. `webhook` is undefined if it was deleted. */
  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void;
  /** Called when a delivery was created. */
  newDelivery(delivery: DeliveryRecord): void;
  /** Called when a delivery has changed. */
  delivery(delivery: DeliveryRecord): void;
  /** Called when a delivery was dropped from the log. */
  forgottenDelivery(deliveryId: string): void;
  /** Called when the response to an API call has been determined. */
  call(call: CallView): void;
}

/** Forwards all changes to another observer, until `end` is called. */
export class EndingObserver implements Observer {
  #target: Observer | undefined;
  #changed: (() => void) | undefined;

  /** @param changed called for every change of a webhook or a delivery */
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
