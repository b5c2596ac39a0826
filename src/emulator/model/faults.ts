import { isEventType } from '../../../generated/v1/events.js';
import { isObject } from '../../common/json.js';
import { wrongArgument } from './messages.js';
import { longestDelay } from './retry-schedule.js';

/** What can go wrong with a delivery, on demand. Each can be combined with the others. */
export interface Faults {
  /** Sends so many more copies, one after another: `true` is one. At most 100 (our choice). */
  duplicate?: boolean | number;
  /**
   * Holds the delivery back until the next one of the same webhook has been attempted, but for at most 60,000 ms on the
   * emulator's clock (our choice).
   */
  outOfOrder?: boolean;
  /** Holds the delivery back for so many ms on the emulator's clock: a whole number from 0 to 31,536,000,000, a year. */
  delay?: number;
  /** Sends nothing: only the log has the delivery. */
  drop?: boolean;
  /** The first attempt carries another callback token, as a stranger's would; a retry carries the right one. */
  wrongToken?: boolean;
  /** Changes the `eventType` to one that is not described: `true` is `SomethingNew`. It goes to every active webhook. */
  unknownType?: boolean | string;
  /** The body of the first attempt breaks off in the middle, so that it is not JSON; a retry has the whole. */
  brokenPayload?: boolean;
  /** After the event, its edited version: the same ids, `isUpdateResponse` and other answers. For responses only. */
  editedResponse?: boolean;
}

/** The name of a fault: a field of {@link Faults}. */
export type FaultName = keyof Faults;

const isFlag = (value: unknown) => typeof value === 'boolean';

/** What each fault can be set to. */
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
 * Checks faults that came from JavaScript, or from a request.
 *
 * @returns those that are set
 * @throws TypeError that names the fault
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
      throw wrongArgument(`faults.${name}`, value, expected, 'set it so, or leave it out');
  }
  const set = Object.entries(faults).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(set) as Faults;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
