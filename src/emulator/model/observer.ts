import type { DeliveryRecord } from './delivery-record.js';
import type { EmulatedWebhook } from './emulator.js';
import type { CallView } from './view.js';

/** Is told of every change that the web page shows. It must be quick, and must not throw. */
export interface Observer {
  /** A webhook was created or changed, or is gone. */
  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void;
  /** A delivery was made. */
  newDelivery(delivery: DeliveryRecord): void;
  /** A delivery has changed. */
  delivery(delivery: DeliveryRecord): void;
  /** A delivery is not in the log any more. */
  forgottenDelivery(deliveryId: string): void;
  /** A call of the API was responded to. */
  call(call: CallView): void;
}

/** Passes everything on to another observer, until it is ended. */
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
