import { randomBytes } from 'node:crypto';
import { ArgumentError } from '../../common/check-argument.js';
import { hostOf } from '../../common/host.js';
import { isObject } from '../../common/json.js';
import { isLoopback } from '../../common/loopback.js';
import {
  defaultRetryDelays,
  deliveryTimeout,
  longestDeliveryTimeout,
} from '../../common/service-times.js';
import { visibleAscii } from '../../common/text.js';
import type { Credentials } from '../../common/types.js';
import { type CompanionRoute, companionRoutes } from './companions.js';
import type { EmulatorOptions, ServiceOptions, Throttle } from './emulator-options.js';
import { checkedLimits, type EmulatorLimits } from './limits.js';
import { shapeOf, wholeNumberOf, wrong, wrongArgument } from './messages.js';
import { checkedRetryDelays } from './retry-schedule.js';
import { checkedMap, checkedService } from './service-settings.js';

/** The options of the emulator after their validation, with all defaults filled in. */
export type EmulatorSettings = Omit<
  EmulatorOptions,
  'adminToken' | 'credentials' | 'throttle' | 'limits' | 'service' | 'companions' | 'mapCallbacks'
> &
  Required<
    Pick<
      EmulatorOptions,
      | 'handshake'
      | 'endpointSlash'
      | 'host'
      | 'allowHosts'
      | 'allowCallbacksTo'
      | 'allowInsecureCallbacksTo'
      | 'allowOrigins'
      | 'concurrency'
      | 'deliveryTimeout'
      | 'retryDelays'
      | 'speed'
      | 'logSize'
      | 'page'
    >
  > & {
    /** The token that the admin routes require; undefined if they require none. */
    adminToken: string | undefined;
    credentials: readonly Credentials[] | undefined;
    throttle: Required<Throttle> | false;
    limits: Required<EmulatorLimits>;
    service: Required<ServiceOptions> | undefined;
    mapCallbacks: ReadonlyMap<string, URL>;
    companions: readonly CompanionRoute[];
  };

/**
 * Validates the options at run time, and adds the defaults. TypeScript cannot check all of the rules, and callers may
 * be written in JavaScript.
 *
 * @throws TypeError if an option is invalid; the message names the option, and contains no secret
 */
export function emulatorSettings(options: EmulatorOptions = {}): EmulatorSettings {
  if (!isObject(options as unknown))
    throw wrongArgument('The argument of createEmulator', options, 'an object', 'give { … }');
  const { credentials, throttle = {}, handshake = 'digits' } = options;
  const { page = true, endpointSlash = false } = options;
  if (throttle !== false && !isObject(throttle as unknown))
    throw wrongArgument(
      'throttle',
      throttle,
      'an object with limits, or false',
      'give one of them',
    );
  for (const name of ['onCall', 'onAttempt'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'function')
      throw wrongArgument(name, options[name], 'a function', 'give one, or leave it out');
  const { stateFile } = options;
  if (
    stateFile !== undefined &&
    (typeof stateFile !== 'string' || stateFile === '' || stateFile.includes('\0'))
  )
    throw wrongArgument('stateFile', stateFile, 'the path of a file', 'give one, or leave it out');
  if (handshake !== 'digits' && handshake !== 'opaque' && handshake !== false)
    throw wrongArgument('handshake', handshake, '"digits", "opaque" or false', 'give one of them');
  for (const [name, value] of Object.entries({ page, endpointSlash }))
    if (typeof value !== 'boolean')
      throw wrongArgument(name, value, 'true or false', 'give one of them, or leave it out');
  const host = checkedHost('host', options.host ?? '127.0.0.1');
  return {
    ...options,
    handshake,
    endpointSlash,
    page,
    credentials: credentials && checkedCredentials(credentials),
    throttle: throttle && {
      connector: wholeNumberOf('throttle.connector', throttle.connector ?? 100, 1, most),
      tenant: wholeNumberOf('throttle.tenant', throttle.tenant ?? 300, 1, most),
    },
    host,
    allowHosts: hostsOf('allowHosts', options),
    adminToken:
      options.adminToken === undefined ? defaultToken(host) : checkedToken(options.adminToken),
    allowCallbacksTo: hostsOf('allowCallbacksTo', options),
    allowInsecureCallbacksTo: hostsOf('allowInsecureCallbacksTo', options),
    allowOrigins: listOf('allowOrigins', options).map(checkedOrigin),
    concurrency: wholeNumberOf('concurrency', options.concurrency ?? 16, 1, 1000),
    deliveryTimeout: wholeNumberOf(
      'deliveryTimeout',
      options.deliveryTimeout ?? deliveryTimeout,
      1,
      longestDeliveryTimeout,
      'milliseconds',
    ),
    retryDelays: checkedRetryDelays(options.retryDelays ?? defaultRetryDelays),
    speed: checkedSpeed(options.speed ?? 1),
    logSize: wholeNumberOf('logSize', options.logSize ?? 1000, 0, most),
    limits: checkedLimits(options.limits),
    service: checkedService(options.service),
    mapCallbacks: checkedMap(options.mapCallbacks),
    companions: options.companions === undefined ? [] : companionRoutes(options.companions),
  };
}

const most = Number.MAX_SAFE_INTEGER;

function checkedCredentials(option: Credentials | readonly Credentials[]): readonly Credentials[] {
  const list = (Array.isArray(option) ? option : [option]) as readonly Credentials[];
  if (list.length === 0)
    throw wrongArgument(
      'credentials',
      list,
      'at least one object',
      'leave the option out to accept all credentials',
    );
  for (const credentials of list) {
    for (const name of ['applicationId', 'applicationSecret', 'refreshToken'] as const)
      checkCredential(`credentials.${name}`, (credentials as Credentials | null)?.[name]);
  }
  return list;
}

/**
 * Validates one field of the credentials. The error message does not repeat the value, because credentials are secrets.
 */
function checkCredential(field: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return;
  const fix = 'give all three credentials of the connector';
  throw new ArgumentError(wrong(field, shapeOf(value), 'a string that is not empty', fix));
}

/**
 * The minimum length of the admin token, in characters. We chose this value, because 16 random characters cannot be
 * guessed.
 */
const shortestToken = 16;

/** Validates the admin token. The error message does not repeat the token, because it is a secret. */
function checkedToken(token: unknown): string {
  if (typeof token === 'string' && token.length >= shortestToken && visibleAscii.test(token))
    return token;
  throw new ArgumentError(
    wrong(
      'adminToken',
      shapeOf(token),
      `at least ${shortestToken} characters of visible ASCII, without spaces`,
      'give a random token, such as the output of openssl rand -hex 16',
    ),
  );
}

/**
 * Returns the default admin token. If the emulator listens only on loopback, no token is required. Otherwise other
 * machines can reach the admin routes, so the default is a random token.
 */
function defaultToken(host: string): string | undefined {
  return isLoopback(host) ? undefined : randomBytes(32).toString('base64url');
}

type HostList = 'allowHosts' | 'allowCallbacksTo' | 'allowInsecureCallbacksTo';

function listOf(
  name: HostList | 'allowOrigins',
  { [name]: list = [] }: EmulatorOptions,
): readonly string[] {
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw wrongArgument(name, list, 'an array of strings', 'give an array, even for one value');
}

function hostsOf(name: HostList, options: EmulatorOptions): readonly string[] {
  return listOf(name, options).map((host) => checkedHost(`${name} has`, host));
}

/** Validates a host, and returns it spelled as in URLs, so that it can be compared with the hosts of URLs. */
function checkedHost(field: string, given: unknown): string {
  const host = typeof given === 'string' ? hostOf(given) : undefined;
  if (host !== undefined) return host;
  const isOwn = field === 'host';
  throw new ArgumentError(
    `${field}${isOwn ? ' is' : ''} ${shapeOf(given)}: expected a host without scheme, port and path. Fix: give ${isOwn ? 'an address of this machine, such as 0.0.0.0' : 'a name such as hooks.example.com'}.`,
  );
}

function checkedOrigin(origin: string): string {
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  // Refuse an asterisk, although a URL may contain it in the host: users would expect it to be a wildcard, but
  // wildcards are not supported.
  if (
    parsed &&
    !parsed.host.includes('*') &&
    /^https?:$/.test(parsed.protocol) &&
    `${parsed.origin}/` === parsed.href
  )
    return parsed.origin;
  throw new ArgumentError(
    `allowOrigins has ${shapeOf(origin)}: expected an origin, which is a scheme and a host without *. Fix: give one URL for each origin, such as https://docs.example.com.`,
  );
}

function checkedSpeed(speed: number): number {
  if (Number.isFinite(speed) && speed > 0 && speed <= 1_000_000) return speed;
  throw wrongArgument('speed', speed, 'a number above 0, up to 1000000', 'give 1 for real time');
}

/**
 * Calls a function that the user passed as an option, such as `onCall`. If the function throws an error, the error is
 * printed.
 */
export function notify<Args extends unknown[]>(
  listener: ((...args: Args) => void) | undefined,
  ...args: Args
): void {
  try {
    listener?.(...args);
  } catch (error) {
    console.error('%s', `The function onCall or onAttempt failed: ${String(error)}`);
  }
}
