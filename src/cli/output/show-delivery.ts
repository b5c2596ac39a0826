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

/** A delivery without its event, which is not needed to show it in a line. */
export type ShownDelivery = Omit<DeliveryRecord, 'event'>;

/**
 * A delivery, and how its last attempt went, in one line.
 *
 * @param now the time on the emulator's clock, for how long the next attempt is off
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

/** A delivery of the log, with its id, in one line. */
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

/** Which attempt of a delivery is shown, and what else is known of it. */
export interface ShownAttempt {
  /** The place of the attempt in the delivery; the last one by default. */
  index?: number;
  /** The time on the emulator's clock. */
  now: number;
  /** How many attempts a delivery has at most. */
  most?: number;
}

/** An attempt at a delivery, with its time on the emulator's clock, in one line. */
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
    // Of an earlier attempt, the next one tells what became of the delivery.
    isLast ? '  ' : '',
    isLast ? statePart(state) : '',
    faultsPart(faults),
    isLast ? nextText(nextAttempt, now) : '',
    failureText(attempt),
  ];
}

/** Says that a webhook is disabled, because the last retry of a delivery to it has failed; and the fix. */
export function disabledLine(webhookId: string, emulator: string, env: Terminal['env']): Part[] {
  const id = clipped(webhookId);
  return [
    [
      'yellow',
      `Webhook ${id} is disabled, because its last retry failed. Fix: ${commandAt(emulator, env, `update ${id} --enable`)}`,
    ],
  ];
}

/** A payload can be anything. */
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
  // Rounded up: the clock has gone on since the attempt, and 45 min would be 44 min 59 s.
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

/** Whether a delivery is not what it should be by now. What is held back or dropped was asked for. */
export function hasFailed({ state }: ShownDelivery): boolean {
  return state === 'retrying' || state === 'failed' || state === 'cancelled';
}

/** A call of the API, and its response, in one line. */
export function callLine({ method, path, status, message }: CallRecord): Part[] {
  return [
    `${method} ${clipped(path, 1000)}  `,
    [status < 400 ? 'green' : 'red', String(status)],
    message ? `  ${clipped(maskText(message), 1000)}` : '',
  ];
}
