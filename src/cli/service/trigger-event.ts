import type { DeliveryRecord } from '../../emulator.js';
import { type AdminOptions, callAdmin } from './call-admin.js';
import { hasDeliveries } from './delivery-log.js';

/**
 * Triggers an event at an emulator.
 *
 * @returns the deliveries, after the first attempt of each
 * @throws Failure if no program listens at the URL, if the program there is not an emulator, or if the emulator refuses
 *   the request
 */
export async function triggerAt(
  emulator: string,
  body: object,
  options: AdminOptions = {},
): Promise<DeliveryRecord[]> {
  const { deliveries } = await callAdmin(emulator, 'POST /trigger', hasDeliveries, {
    ...options,
    body,
    tooLong:
      'The event was sent. Fix: use --webhook, so that the response has fewer deliveries, or send a smaller payload',
  });
  return deliveries;
}
