import { isObject } from '../../common/json.js';
import { wholeNumberOf, wrongArgument } from './messages.js';

/**
 * Limits for the data that the emulator keeps and reads, so that request bodies cannot fill its memory. A request that
 * needs more than a limit allows gets a 413, and a request that has to wait for room gets a 429. The numbers are our
 * choice: when all limits are reached, an emulator with a heap of 256 MiB still works.
 */
export interface EmulatorLimits {
  /** The maximum number of webhooks, of all connectors: 1 or more. Default 10,000. */
  webhooks?: number;
  /**
   * The maximum size of the settings of all webhooks, in bytes; each webhook counts 512 more. Default 16,777,216, 16 MiB.
   */
  webhookBytes?: number;
  /** The maximum number of deliveries that may still be sent: 1 or more. Default 10,000. */
  pending?: number;
  /**
   * The maximum size of the bodies of these deliveries, in bytes; each delivery counts 512 more. Default 16,777,216, 16
   * MiB.
   */
  pendingBytes?: number;
  /**
   * The maximum size of the bodies of the other deliveries in the log, in bytes; each delivery counts 512 more. Default
   * 8,388,608, 8 MiB. If they exceed it, the largest bodies are dropped first, and their records stay; then the oldest
   * records are dropped.
   */
  logBytes?: number;
  /**
   * The maximum size of the admin request bodies that are being read, in bytes: 4,194,304 or more. Default 33,554,432, 32
   * MiB.
   */
  requestBytes?: number;
}

/** The maximum length of an admin request body, in bytes: a payload and the other fields. */
export const longestAdminBody = 4 * 1024 * 1024;

const mebibyte = 1024 * 1024;

/** The maximum size of the API request bodies that are being read, in bytes. Admin requests have a separate limit. */
export const apiRequestBytes = 8 * mebibyte;

const defaults: Required<EmulatorLimits> = {
  webhooks: 10_000,
  webhookBytes: 16 * mebibyte,
  pending: 10_000,
  pendingBytes: 16 * mebibyte,
  logBytes: 8 * mebibyte,
  requestBytes: 32 * mebibyte,
};

/**
 * The maximum nesting depth of a payload of `deliver`; our choice. It is deeper than for other JSON, because receivers
 * must be tested with such payloads.
 */
export const deepestPayload = 100_000;

/**
 * The maximum length of an `applicationId`, in characters; our choice. The emulator keeps it with every token and
 * webhook.
 */
export const longestId = 256;

/** The memory of a list entry without its strings and its body, in bytes; estimated. */
export const entryOverhead = 512;

/** @throws ArgumentError whose message names the limit */
export function checkedLimits(limits: unknown = {}): Required<EmulatorLimits> {
  const names = Object.keys(defaults) as (keyof EmulatorLimits)[];
  const example = 'give an object such as { webhooks: 50000 }, or leave it out';
  if (!isObject(limits)) throw wrongArgument('limits', limits, 'an object', example);
  const unknown = Object.keys(limits).find((name) => !Object.hasOwn(defaults, name));
  if (unknown !== undefined)
    throw wrongArgument('A field of limits', unknown, `one of ${names.join(', ')}`, 'rename it');
  const least = (name: keyof EmulatorLimits) => (name === 'requestBytes' ? longestAdminBody : 1);
  return Object.fromEntries(
    names.map((name) => [
      name,
      wholeNumberOf(
        `limits.${name}`,
        limits[name] ?? defaults[name],
        least(name),
        Number.MAX_SAFE_INTEGER,
      ),
    ]),
  ) as Required<EmulatorLimits>;
}

/** The error for a request that exceeds a limit. Over HTTP, its `status` is the status code of the response. */
export class LimitError extends RangeError {
  override name = 'LimitError';

  constructor(
    /** 413 if the limit never allows the request, 429 if there is no room now. */
    readonly status: 413 | 429,
    message: string,
    /** The time after which there is probably room again, in seconds; undefined if it is unknown. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** A limited resource that requests take and release. */
export class Quota {
  readonly #limit: number;
  readonly #what: string;
  #taken = 0;

  /** @param what the name of the resource in messages, such as `handshakes at once` */
  constructor(limit: number, what: string) {
    this.#limit = limit;
    this.#what = what;
  }

  /** @throws LimitError 429 when less than `amount` is free */
  take(amount: number): void {
    const objection = this.objection(amount);
    if (objection) throw objection;
    this.#taken += amount;
  }

  /** The error if `amount` is not free now; undefined if it is. */
  objection(amount: number): LimitError | undefined {
    if (this.#taken + amount <= this.#limit) return undefined;
    return new LimitError(
      429,
      `There are too many ${this.#what}: expected at most ${this.#limit}. Fix: wait for the other requests, or send fewer at once.`,
      1,
    );
  }

  /** Must be called once for each amount that was taken. */
  release(amount: number): void {
    this.#taken -= amount;
  }
}
