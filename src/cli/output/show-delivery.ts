import type { Attempt, CallRecord, DeliveryRecord, DeliveryState } from '../../emulator.js';
import { clipped } from './clip.js';
import { maskText } from '../../common/mask.js';
import type { Look, Part } from './terminal.js';

const looks: Partial<Record<DeliveryState, Look>> = {
  delivered: 'green',
  retrying: 'red',
  failed: 'red',
  cancelled: 'yellow',
};

/** A delivery, and how its last attempt went, in one line. */
export function deliveryLine(
  { eventType, webhookId, state, faults }: DeliveryRecord,
  attempt: Attempt | undefined,
): Part[] {
  const { status, duration, failure } = attempt ?? {};
  const look = looks[state];
  const answer = `${status ?? 'no response'} in ${Math.round(duration ?? 0)} ms  `;
  return [
    // A payload can be anything.
    `${clipped(maskText(eventType)) || 'a payload'}  webhook ${clipped(webhookId)}  `,
    attempt ? [isSuccess(attempt) ? 'green' : 'red', answer] : '',
    // While the emulator tells of an attempt, what follows from it is not decided yet.
    state === 'under-way' ? '' : look ? [look, state] : state,
    faults.length > 0 ? ['dim', `  (${faults.join(', ')})`] : '',
    failure ? `  ${clipped(maskText(failure), 1000)}` : '',
  ];
}

function isSuccess({ status = 0 }: Attempt): boolean {
  return status >= 200 && status < 300;
}

/** Whether a delivery is not what it should be by now. What is held back or dropped was asked for. */
export function hasFailed({ state }: DeliveryRecord): boolean {
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
