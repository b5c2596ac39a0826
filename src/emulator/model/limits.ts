import { isObject } from '../../common/json.js';
import { wholeNumberOf, wrongArgument } from './messages.js';

/**
 * How much the emulator keeps and reads at once, so that no body of a request can fill its memory. One that asks for more
 * than a limit gets a 413, and one that has to wait for room a 429. The numbers are our choice: with all of them used
 * up, an emulator with a heap of 256 MiB goes on.
 */
export interface EmulatorLimits {
  /** The number of webhooks, of all connectors: 1 or more. Default 10,000. */
  webhooks?: number;
  /** The settings of all webhooks, in bytes; each counts 512 more. Default 16,777,216, which is 16 MiB. */
  webhookBytes?: number;
  /** The number of deliveries that may still be sent: 1 or more. Default 10,000. */
  pending?: number;
  /** The bodies of the deliveries that may still be sent, in bytes; each counts 512 more. Default 16,777,216, 16 MiB. */
  pendingBytes?: number;
  /**
   * The bodies of the other deliveries in the log, in bytes; each counts 512 more. Default 8,388,608, 8 MiB. Where they
   * have more, the largest body is dropped first, and its record stays; the oldest records go last.
   */
  logBytes?: number;
  /** The bodies of all admin requests that are being read, in bytes: 4,194,304 or more. Default 33,554,432, 32 MiB. */
  requestBytes?: number;
}

/** The longest body of an admin request, in bytes: a payload, and what is to be done with it. */
export const longestAdminBody = 4 * 1024 * 1024;

const mebibyte = 1024 * 1024;

/** The bodies of all requests of the API that are being read, in bytes: admin requests take no room of theirs. */
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
 * How many levels a payload of `deliver` may have; our choice. It may be deeper than other JSON, because receivers have
 * to be tested with such payloads.
 */
export const deepestPayload = 100_000;

/** The longest id of an application, in characters; our choice. The emulator keeps it with every token and webhook. */
export const longestId = 256;

/** What an entry of a list takes beside its strings and its body, in bytes; estimated. */
export const entryOverhead = 512;

/** @throws ArgumentError that names the limit */
export function checkedLimits(limits: unknown = {}): Required<EmulatorLimits> {
  const names = Object.keys(defaults) as (keyof EmulatorLimits)[];
  const example = 'give an object such as { webhooks: 50000 }, or leave it out';
  if (!isObject(limits)) throw wrongArgument('limits', limits, 'an object', example);
  const stranger = Object.keys(limits).find((name) => !Object.hasOwn(defaults, name));
  if (stranger !== undefined)
    throw wrongArgument('A field of limits', stranger, `one of ${names.join(', ')}`, 'rename it');
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

/** The caller asked for more than there is room for. Over HTTP, its status is the response's. */
export class LimitError extends RangeError {
  override name = 'LimitError';

  constructor(
    /** 413 where it can never be done, 429 where there is no room now. */
    readonly status: 413 | 429,
    message: string,
    /** When there is likely to be room again, in seconds; missing where nobody can tell. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** A limited amount of something that requests take for a while. */
export class Quota {
  readonly #limit: number;
  readonly #what: string;
  #taken = 0;

  /** @param what the subject of the message, such as `handshakes at once` */
  constructor(limit: number, what: string) {
    this.#limit = limit;
    this.#what = what;
  }

  /** @throws LimitError 429 when there is not so much left */
  take(amount: number): void {
    const objection = this.objection(amount);
    if (objection) throw objection;
    this.#taken += amount;
  }

  /** Why so much cannot be taken now; undefined where it can. */
  objection(amount: number): LimitError | undefined {
    if (this.#taken + amount <= this.#limit) return undefined;
    return new LimitError(
      429,
      `There are too many ${this.#what}: expected at most ${this.#limit}. Fix: wait for the other requests, or send fewer at once.`,
      1,
    );
  }

  /** To be called once for what was taken. */
  release(amount: number): void {
    this.#taken -= amount;
  }
}
