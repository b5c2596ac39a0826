import { maskText } from '../../common/mask.js';
import type { DeliveryRecord } from '../model/delivery-record.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import type { DeliveryView, WebhookView } from '../model/view.js';

/**
 * Returns the data of a webhook that the page shows, without its secrets. The query of the callback URL is masked,
 * because it may contain a secret.
 */
export function webhookView(webhook: EmulatedWebhook): WebhookView {
  const { callBackToken, callBackContext: _, callBackUrl, ...shown } = webhook;
  return {
    ...shown,
    callBackUrl: maskText(callBackUrl),
    hasToken: callBackToken !== undefined,
  };
}

/**
 * Returns the data of a delivery that the page shows. The function names the properties that it reads. `event` is not
 * one of them, because its getter would parse the event.
 */
export function deliveryView(delivery: DeliveryRecord): DeliveryView {
  const { deliveryId, webhookId, eventType, eventId, faults, state, attempts, nextAttempt } =
    delivery;
  const shown = { deliveryId, webhookId, eventType, eventId, faults, state, attempts };
  return nextAttempt === undefined ? shown : { ...shown, nextAttempt };
}
