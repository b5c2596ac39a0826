import { isObject } from '../../common/json.js';
import type { DeliveryRecord } from '../../emulator.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from './call-admin.js';

/**
 * Returns the log of an emulator. The oldest delivery comes first.
 *
 * @throws Failure if the call fails
 */
export async function logAt(emulator: string, env: Terminal['env']): Promise<DeliveryRecord[]> {
  const { deliveries } = await callAdmin(emulator, 'GET /deliveries', hasDeliveries, { env });
  return deliveries;
}

/**
 * Returns the time on the clock of an emulator, in ms since the epoch.
 *
 * @throws Failure if the call fails
 */
export async function timeAt(emulator: string, env: Terminal['env']): Promise<number> {
  const { now } = await callAdmin(emulator, 'GET ', hasTime, { env });
  return now;
}

/** Returns whether a response contains the time on the clock of the emulator. */
export function hasTime(value: unknown): value is { now: number } {
  return isObject(value) && typeof value['now'] === 'number';
}

/** Returns whether a response has deliveries. Only the fields that the commands show are checked. */
export function hasDeliveries(value: unknown): value is { deliveries: DeliveryRecord[] } {
  return isObject(value) && isLog(value['deliveries']);
}

/** Returns whether a value is a log of deliveries. Only the fields that the commands show are checked. */
export function isLog(value: unknown): value is DeliveryRecord[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { deliveryId, eventType, webhookId, state, faults, attempts, nextAttempt = 0 } = value;
  const strings = [deliveryId, eventType, webhookId, state];
  return (
    typeof nextAttempt === 'number' &&
    strings.every(isString) &&
    Array.isArray(faults) &&
    faults.every(isString) &&
    Array.isArray(attempts) &&
    attempts.every(isAttempt)
  );
}

function isAttempt(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { at, duration, status = 0, failure = '' } = value;
  return [at, duration, status].every((number) => typeof number === 'number') && isString(failure);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
