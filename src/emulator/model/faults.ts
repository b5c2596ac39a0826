import { isEventType } from '../../../generated/v1/events.js';
import { isObject } from '../../common/json.js';
import { wrongArgument } from './messages.js';
import { longestDelay } from './retry-schedule.js';

/** Faults of a delivery, on demand. They can be combined. */
export interface Faults {
  /** Sends this number of additional copies, one after another: `true` is one. At most 100 (our choice). */
  duplicate?: boolean | number;
  /**
   * Holds the delivery back until the next delivery of the same webhook has been attempted, but for at most 60,000 ms on
   * the emulator's clock (our choice).
   */
  outOfOrder?: boolean;
  /**
   * Holds the delivery back for this time, in ms on the emulator's clock: a whole number from 0 to 31,536,000,000, a
   * year.
   */
  delay?: number;
  /** Does not send the delivery: it is only in the log. */
  drop?: boolean;
  /**
   * The first attempt carries a wrong callback token, as a request of a stranger would; a retry carries the right one.
   */
  wrongToken?: boolean;
  /**
   * Changes `eventType` to a type that is not described: `true` is `SomethingNew`. The event goes to every active
   * webhook.
   */
  unknownType?: boolean | string;
  /** The body of the first attempt is cut off in the middle, so that it is not JSON; a retry has the whole body. */
  brokenPayload?: boolean;
  /** Sends the edited version after the event: the same ids, `isUpdateResponse` and other answers. Only for responses. */
  editedResponse?: boolean;
}

/** The name of a fault: a field of {@link Faults}. */
export type FaultName = keyof Faults;

const isFlag = (value: unknown) => typeof value === 'boolean';

/** The values that each fault accepts. */
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
 * Validates faults that come from JavaScript, or from a request.
 *
 * @returns the faults that are set
 * @throws TypeError whose message names the fault
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
