import { isEventType } from '../../../generated/v1/events.js';
import { isObject } from '../../common/json.js';
import { wrongArgument } from './messages.js';
import { longestDelay } from './retry-schedule.js';

/** Faults that the emulator applies to a delivery on demand. You can combine them. */
export interface Faults {
  /**
   * Sends additional copies of the delivery, one after another. The number is how many copies, at most 100 (our
   * choice); `true` means one copy.
   */
  duplicate?: boolean | number;
  /**
   * Delays the delivery until another delivery to the same webhook has been attempted. The delay is at most 60,000 ms
   * on the emulator's clock (our choice).
   */
  outOfOrder?: boolean;
  /**
   * Delays the delivery for this time, in ms on the emulator's clock: a whole number from 0 to 31,536,000,000 (a year).
   */
  delay?: number;
  /** Does not send the delivery. The delivery appears only in the log. */
  drop?: boolean;
  /**
   * Sends a wrong callback token in the first attempt, as a request from a stranger would. Retries send the right
   * token.
   */
  wrongToken?: boolean;
  /**
   * Changes `eventType` to this name, which must not be an event type of the OpenAPI description; `true` means
   * `SomethingNew`. The event is delivered to every active webhook.
   */
  unknownType?: boolean | string;
  /**
   * Sends only the first half of the body in the first attempt, so that the body is not valid JSON. Retries send the
   * whole body.
   */
  brokenPayload?: boolean;
  /**
   * Sends a second event after the event, as if somebody had edited their survey answers. The second event has the same
   * ids as the first event, different answers, and the field `isUpdateResponse`. Only for events that contain survey
   * answers, such as `SurveyResponse`.
   */
  editedResponse?: boolean;
}

/** The name of a fault: a field of {@link Faults}. */
export type FaultName = keyof Faults;

const isFlag = (value: unknown) => typeof value === 'boolean';

/**
 * For each fault, the valid values of its option: `accepts` tests a value, and `expected` describes the valid values in
 * messages.
 */
const checks: Record<FaultName, { expected: string; accepts: (value: unknown) => boolean }> = {
  duplicate: {
    expected: 'true, or a number of copies from 1 to 100',
    accepts: (value) => isFlag(value) || isWhole(value, 1, 100),
  },
  outOfOrder: { expected: 'true', accepts: isFlag },
  delay: {
    expected: `a whole number of ms from 0 to ${longestDelay}`,
    accepts: (value) => isWhole(value, 0, longestDelay),
  },
  drop: { expected: 'true', accepts: isFlag },
  wrongToken: { expected: 'true', accepts: isFlag },
  unknownType: {
    expected: 'true, or a name that is not an event type',
    accepts: (value) =>
      isFlag(value) || (typeof value === 'string' && value !== '' && !isEventType(value)),
  },
  brokenPayload: { expected: 'true', accepts: isFlag },
  editedResponse: { expected: 'true', accepts: isFlag },
};

/** The names of all faults. */
export const faultNames = Object.keys(checks) as FaultName[];

/**
 * Validates faults at run time, because they may come from JavaScript code or from an HTTP request.
 *
 * @returns only the faults that are set
 * @throws TypeError if a fault is invalid; the message names the fault
 */
export function checkedFaults(faults: unknown): Faults {
  if (faults === undefined) return {};
  if (!isObject(faults))
    throw wrongArgument('faults', faults, 'an object', 'give { duplicate: true }, for example');
  for (const [name, value] of Object.entries(faults)) {
    if (!Object.hasOwn(checks, name))
      throw wrongArgument(
        'A field of faults',
        name,
        `one of ${faultNames.join(', ')}`,
        'rename it',
      );
    const { expected, accepts } = checks[name as FaultName];
    if (value !== undefined && !accepts(value))
      throw wrongArgument(`faults.${name}`, value, expected, 'set such a value, or leave it out');
  }
  const set = Object.entries(faults).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(set) as Faults;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
