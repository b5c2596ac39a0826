import type { DeliveryRecord } from '../../emulator.js';
import { type AdminOptions, callAdmin } from './call-admin.js';
import { hasDeliveries } from './delivery-log.js';

/**
 * Lets something happen at an emulator.
 *
 * @returns the deliveries, after the first attempt of each
 * @throws Failure when nothing listens there, something else does, or it refuses
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
      'the event was sent. Fix: give --webhook, so that fewer deliveries are in a response, or send a smaller payload',
  });
  return deliveries;
}
