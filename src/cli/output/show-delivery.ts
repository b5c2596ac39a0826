import type { Attempt, CallRecord, DeliveryRecord, DeliveryState } from '../../emulator.js';
import { clipped } from './clip.js';
import { commandAt } from './emulator-address.js';
import { maskText } from '../../common/mask.js';
import { durationText, timeText } from './show-time.js';
import type { Look, Part, Terminal } from './terminal.js';

const looks: Partial<Record<DeliveryState, Look>> = {
  delivered: 'green',
  retrying: 'red',
  failed: 'red',
  cancelled: 'yellow',
};

/** A delivery without its event. Commands print a delivery in one line, which does not show the event. */
export type ShownDelivery = Omit<DeliveryRecord, 'event'>;

/**
 * Returns one line for a delivery and the result of its last attempt.
 *
 * @param now the time on the emulator's clock, to compute the time until the next attempt
 */
export function deliveryLine(delivery: ShownDelivery, now?: number): Part[] {
  const { webhookId, state, attempts, nextAttempt, faults } = delivery;
  const attempt = attempts.at(-1);
  return [
    `${typeText(delivery)}  webhook ${clipped(webhookId)}  `,
    attempt ? outcomePart(attempt) : '',
    attempt ? '  ' : '',
    statePart(state),
    faultsPart(faults),
    nextText(nextAttempt, now),
    failureText(attempt),
  ];
}

/** Returns one line for a delivery in the log, with its id. */
export function logLine(delivery: ShownDelivery, now: number): Part[] {
  const { deliveryId, webhookId, state, attempts, nextAttempt, faults } = delivery;
  const [first] = attempts;
  const last = attempts.at(-1);
  const count = `${attempts.length} attempt${attempts.length === 1 ? '' : 's'}`;
  return [
    ['dim', `${first ? timeText(first.at) : 'not sent'.padEnd(20)}  `],
    `${typeText(delivery)}  `,
    statePart(state),
    `  ${count}`,
    last ? '  ' : '',
    last ? [isSuccess(last) ? 'green' : 'red', last.status ? `${last.status}` : 'no response'] : '',
    faultsPart(faults),
    nextText(nextAttempt, now),
    ['dim', `  webhook ${clipped(webhookId)}  delivery ${clipped(deliveryId)}`],
    failureText(last),
  ];
}

/** The choice of one attempt of a delivery, and the facts that {@link attemptLine} needs besides the delivery. */
export interface ShownAttempt {
  /** The index of the attempt in the delivery; by default, the last attempt. */
  index?: number;
  /** The time on the emulator's clock. */
  now: number;
  /** The maximum number of attempts of a delivery. */
  most?: number;
}

/** Returns one line for an attempt, with its time on the emulator's clock. */
export function attemptLine(
  delivery: ShownDelivery,
  { index = delivery.attempts.length - 1, now, most }: ShownAttempt,
): Part[] {
  const { webhookId, state, attempts, nextAttempt, faults } = delivery;
  const attempt = attempts[index]!;
  const isLast = index === attempts.length - 1;
  return [
    ['dim', `${timeText(attempt.at)}  `],
    `${typeText(delivery)}  webhook ${clipped(webhookId)}  attempt ${index + 1}${most === undefined ? '' : ` of ${most}`}  `,
    outcomePart(attempt),
    // The state of the delivery follows from its last attempt, so show the state only with that attempt.
    isLast ? '  ' : '',
    isLast ? statePart(state) : '',
    faultsPart(faults),
    isLast ? nextText(nextAttempt, now) : '',
    failureText(attempt),
  ];
}

/**
 * Returns a line for a webhook that was disabled because the last retry of a delivery to it failed. The line contains
 * the fix.
 */
export function disabledLine(webhookId: string, emulator: string, env: Terminal['env']): Part[] {
  const id = clipped(webhookId);
  return [
    [
      'yellow',
      `Webhook ${id} is disabled, because its last retry failed. Fix: run ${commandAt(emulator, env, `update ${id} --enable`)}`,
    ],
  ];
}

/** Returns the event type, or `a payload` for a payload without a type. */
function typeText({ eventType }: ShownDelivery): string {
  return clipped(maskText(eventType)) || 'a payload';
}

function outcomePart(attempt: Attempt): Part {
  const { status, duration } = attempt;
  const look = isSuccess(attempt) ? 'green' : 'red';
  return [look, `${status ?? 'no response'} in ${Math.round(duration)} ms`];
}

function statePart(state: DeliveryState): Part {
  const look = looks[state];
  return look ? [look, state] : state;
}

function faultsPart(faults: ShownDelivery['faults']): Part {
  return faults.length > 0 ? ['dim', `  (${faults.join(', ')})`] : '';
}

function nextText(nextAttempt: number | undefined, now: number | undefined): string {
  if (nextAttempt === undefined) return '';
  // Round up. The clock has advanced a little since the attempt, so 45 min would otherwise be shown as 44 min 59 s.
  const seconds = Math.ceil(Math.max(0, nextAttempt - (now ?? nextAttempt)) / 1000);
  const wait = now === undefined ? '' : ` (in ${durationText(seconds * 1000)})`;
  return `  next attempt ${timeText(nextAttempt)}${wait}`;
}

function failureText({ failure }: Partial<Attempt> = {}): string {
  return failure ? `  ${clipped(maskText(failure), 1000)}` : '';
}

function isSuccess({ status = 0 }: Attempt): boolean {
  return status >= 200 && status < 300;
}

/**
 * Returns whether a delivery has failed so far. A delivery that a fault holds back or drops has not failed, because the
 * user asked for this fault.
 */
export function hasFailed({ state }: ShownDelivery): boolean {
  return state === 'retrying' || state === 'failed' || state === 'cancelled';
}

/** Returns one line for a call of the API and its response. */
export function callLine({ method, path, status, message }: CallRecord): Part[] {
  return [
    `${method} ${clipped(path, 1000)}  `,
    [status < 400 ? 'green' : 'red', String(status)],
    message ? `  ${clipped(maskText(message), 1000)}` : '',
  ];
}
