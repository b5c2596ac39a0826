import { kindOf, nonEmptyText, wholeNumber } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import type { Credentials } from '../../common/types.js';
import type { Attempt, DeliveryRecord } from './delivery-record.js';
import { checkedRetryDelays, defaultRetryDelays } from './retry-schedule.js';

/** How many calls are allowed in a minute of the emulator's clock. */
export interface Throttle {
  /** The calls of one connector: 1 or more. Default 100 (Kaizala's API overview, 2021-04-14). */
  connector?: number;
  /** The calls of all connectors together: for the emulator, they are one tenant. Default 300 (the same page). */
  tenant?: number;
}

/** A call of the API, with its response. It holds no secret: neither headers nor bodies, and no query. */
export interface CallRecord {
  /** The HTTP method, in capitals: `POST`. */
  method: string;
  /** The path without its query: `/v1/webhook`. */
  path: string;
  /** The HTTP status of the response: 200. */
  status: number;
  /** The message of the error, where the response is one. */
  message?: string;
}

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  /** Who may fetch a token. Default: everybody who sends three credentials that are not empty. */
  credentials?: Credentials | readonly Credentials[];
  /**
   * The token of the handshake. `digits`, the default, is 12 digits: the service sent digits (observed). `opaque` has
   * characters that have to be decoded and must not be parsed. `false` switches the handshake off.
   */
  handshake?: 'digits' | 'opaque' | false;
  /** How many calls are allowed in a minute before the response is 429. `false` allows any number. */
  throttle?: Throttle | false;
  /**
   * Hosts that the emulator may call beside this machine: names or addresses, without port. They need https.
   * Default: none. Be sure that they are yours.
   */
  allowCallbacksTo?: readonly string[];
  /** Origins of web pages that may call the API, beside those of this machine: `https://docs.example.com`. Default: none. */
  allowOrigins?: readonly string[];
  /** How many deliveries are under way at once, from 1 to 1,000. Default 16 (our choice). They begin in order. */
  concurrency?: number;
  /**
   * How long each retry of a failed delivery waits, in ms on the emulator's clock. After the last one has failed, the
   * webhook is disabled; `[]` disables it after the first attempt. By default, six retries after 45, 90, 180, 360, 720
   * and 1,440 minutes: their number is documented (reference, 2018-08), the intervals are assumed.
   *
   * @throws TypeError for a delay that is not a whole number from 0 to 31,536,000,000, a year
   */
  retryDelays?: readonly number[];
  /**
   * How many times faster than real time the emulator's clock runs: above 0, up to 1,000,000. Default 1. Time-outs are
   * always in real time.
   */
  speed?: number;
  /** How many deliveries the log keeps beside those that may still be sent: 0 or more. Default 1,000 (our choice). */
  logSize?: number;
  /** Called for every call of the API, once its response is known. What it throws is printed, and changes nothing. */
  onCall?: (call: CallRecord) => void;
  /** Called after every attempt to deliver. What it throws is printed, and changes nothing. */
  onAttempt?: (delivery: DeliveryRecord, attempt: Attempt) => void;
}

/** The options, with every default. */
export type EmulatorSettings = Omit<EmulatorOptions, 'credentials' | 'throttle'> &
  Required<
    Pick<
      EmulatorOptions,
      | 'handshake'
      | 'allowCallbacksTo'
      | 'allowOrigins'
      | 'concurrency'
      | 'retryDelays'
      | 'speed'
      | 'logSize'
    >
  > & {
    credentials: readonly Credentials[] | undefined;
    throttle: Required<Throttle> | false;
  };

/**
 * Checks what types cannot, or what came from JavaScript, and adds the defaults.
 *
 * @throws TypeError that names the option, and no secret
 */
export function emulatorSettings(options: EmulatorOptions = {}): EmulatorSettings {
  if (!isObject(options as unknown))
    throw new TypeError('createEmulator was given options that are no object.');
  const { credentials, throttle = {}, handshake = 'digits' } = options;
  if (throttle !== false && !isObject(throttle as unknown))
    throw new TypeError('throttle is no object: expected limits, or false.');
  for (const name of ['onCall', 'onAttempt'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'function')
      throw new TypeError(`${name} is ${kindOf(options[name])}: expected a function.`);
  if (handshake !== 'digits' && handshake !== 'opaque' && handshake !== false)
    throw new TypeError(
      `handshake is ${JSON.stringify(handshake)}: expected "digits", "opaque" or false.`,
    );
  return {
    ...options,
    handshake,
    credentials: credentials && checkedCredentials(credentials),
    throttle: throttle && {
      connector: wholeNumber('throttle.connector', throttle.connector ?? 100),
      tenant: wholeNumber('throttle.tenant', throttle.tenant ?? 300),
    },
    allowCallbacksTo: listOf('allowCallbacksTo', options).map(checkedHost),
    allowOrigins: listOf('allowOrigins', options).map(checkedOrigin),
    concurrency: wholeNumber('concurrency', options.concurrency ?? 16, 1, 1000),
    retryDelays: checkedRetryDelays(options.retryDelays ?? defaultRetryDelays),
    speed: checkedSpeed(options.speed ?? 1),
    logSize: wholeNumber('logSize', options.logSize ?? 1000, 0),
  };
}

function checkedCredentials(option: Credentials | readonly Credentials[]): readonly Credentials[] {
  const list = (Array.isArray(option) ? option : [option]) as readonly Credentials[];
  if (list.length === 0) throw new TypeError('credentials is an empty list: nobody could call.');
  for (const credentials of list) {
    for (const name of ['applicationId', 'applicationSecret', 'refreshToken'] as const)
      nonEmptyText(`credentials.${name}`, (credentials as Credentials | null)?.[name]);
  }
  return list;
}

function listOf(
  name: 'allowCallbacksTo' | 'allowOrigins',
  { [name]: list = [] }: EmulatorOptions,
): readonly string[] {
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new TypeError(`${name} is no list of texts.`);
}

/** A host as URLs have it, so that it can be compared with theirs. */
function checkedHost(host: string): string {
  // URLs may have an asterisk in a host, but it stands for nothing else.
  const bare = /^[^/@?#*\s]+$/.test(host) ? host : '';
  for (const candidate of [bare, `[${bare}]`]) {
    const url = `https://${candidate}/`;
    if (
      bare !== '' &&
      URL.canParse(url) &&
      new URL(url).port === '' &&
      !/^[^[]*:\d+$/.test(candidate)
    )
      return new URL(url).hostname;
  }
  throw new TypeError(
    `allowCallbacksTo has ${JSON.stringify(host)}: expected a host without scheme, port and path, such as hooks.example.com.`,
  );
}

function checkedOrigin(origin: string): string {
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && `${parsed.origin}/` === parsed.href)
    return parsed.origin;
  throw new TypeError(
    `allowOrigins has ${JSON.stringify(origin)}: expected an origin, such as https://docs.example.com.`,
  );
}

function checkedSpeed(speed: number): number {
  if (Number.isFinite(speed) && speed > 0 && speed <= 1_000_000) return speed;
  throw new TypeError(`speed is ${String(speed)}: expected a number above 0, up to 1000000.`);
}

/** Calls what a program wants to be told by. */
export function notify<Told extends unknown[]>(
  listener: ((...told: Told) => void) | undefined,
  ...told: Told
): void {
  try {
    listener?.(...told);
  } catch (error) {
    console.error('%s', `A listener of the emulator failed: ${String(error)}`);
  }
}
