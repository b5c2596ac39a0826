import { isObject } from '../../common/json.js';
import { wholeNumberOf, wrongArgument } from './messages.js';

/**
 * Limits for the data that the emulator keeps in memory and reads from requests. Without them, requests could fill the
 * memory. A request that alone exceeds a limit gets a 413. A request that does not fit now, but may fit later, gets a
 * 429. We chose the defaults: even when all limits are reached, an emulator with a heap of 256 MiB still works.
 */
export interface EmulatorLimits {
  /** The maximum number of webhooks of all connectors together: 1 or more. Default 10,000. */
  webhooks?: number;
  /**
   * The maximum total size of the settings of all webhooks, in bytes. Each webhook counts 512 bytes more than its
   * settings. Default 16,777,216 (16 MiB).
   */
  webhookBytes?: number;
  /** The maximum number of deliveries that may still be sent: 1 or more. Default 10,000. */
  pending?: number;
  /**
   * The maximum total size of the bodies of the deliveries that may still be sent, in bytes. Each delivery counts 512
   * bytes more than its body. Default 16,777,216 (16 MiB).
   */
  pendingBytes?: number;
  /**
   * The maximum total size of the bodies of ended deliveries in the log, in bytes. Each delivery counts 512 bytes more
   * than its body. Default 8,388,608 (8 MiB). If the limit is exceeded, the log first drops the largest bodies, but
   * keeps the records of these deliveries. If that is not enough, it drops the oldest records.
   */
  logBytes?: number;
  /**
   * The maximum total size of the admin request bodies that are being read at the same time, in bytes: 4,194,304 or
   * more. Default 33,554,432 (32 MiB).
   */
  requestBytes?: number;
}

/** The maximum length of the body of an admin request, in bytes. Such a body can contain a payload and other fields. */
export const longestAdminBody = 4 * 1024 * 1024;

const mebibyte = 1024 * 1024;

/**
 * The maximum total size of the API request bodies that are being read at the same time, in bytes. Admin requests have
 * a separate limit.
 */
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
 * The maximum nesting depth of a payload that is passed to `deliver`. We chose this value. It is higher than the
 * maximum for other JSON, so that users can test their receivers with deeply nested payloads.
 */
export const deepestPayload = 100_000;

/**
 * The maximum length of an `applicationId`, in characters. We chose this value. There must be a limit, because the
 * emulator stores the `applicationId` with every token and webhook.
 */
export const longestId = 256;

/** The estimated memory that a webhook or a delivery needs in addition to its strings and its body, in bytes. */
export const entryOverhead = 512;

/** @throws ArgumentError if a limit is invalid; the message names the limit */
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
    /** 413 if the request alone exceeds the limit; 429 if the request does not fit now, but may fit later. */
    readonly status: 413 | 429,
    message: string,
    /** After how many seconds the request will probably succeed; undefined if this is unknown. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Counts how much of a limited resource is in use. Requests take an amount, and release it later. */
export class Quota {
  readonly #limit: number;
  readonly #what: string;
  #taken = 0;

  /** @param what how messages name the resource, such as `handshakes at once` */
  constructor(limit: number, what: string) {
    this.#limit = limit;
    this.#what = what;
  }

  /** @throws LimitError 429 if less than `amount` of the resource is free */
  take(amount: number): void {
    const objection = this.objection(amount);
    if (objection) throw objection;
    this.#taken += amount;
  }

  /** Returns an error if less than `amount` of the resource is free; otherwise undefined. */
  objection(amount: number): LimitError | undefined {
    if (this.#taken + amount <= this.#limit) return undefined;
    return new LimitError(
      429,
      `There are too many ${this.#what}: expected at most ${this.#limit}. Fix: wait for the other requests, or send fewer at once.`,
      1,
    );
  }

  /** Releases an amount. Must be called once for each amount that was taken. */
  release(amount: number): void {
    this.#taken -= amount;
  }
}
