import type { Credentials } from '../../common/types.js';
import type { Companions } from './companions.js';
import type { Attempt, DeliveryRecord } from './delivery-record.js';
import type { EmulatorLimits } from './limits.js';
import type { Seed } from './seed.js';

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

/** How the emulator serves the service's own host names. */
export interface ServiceOptions {
  /** The port, on 127.0.0.1 and, where there is IPv6, on `::1`. Default 443, which programs call; 0 takes a free one. */
  port?: number;
  /**
   * The directory of the certificate authority, for this user alone. Default: `kaizala-webhooks` where the platform keeps
   * the data of a user, such as `$XDG_DATA_HOME` or `~/.local/share`.
   */
  caDir?: string;
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
  /**
   * Whether token responses name the endpoint with a trailing slash, as some of the service did (observed):
   * `http://127.0.0.1:4010/`. Default false. For programs that append `v1/…` to it, and to test that others cope.
   */
  endpointSlash?: boolean;
  /** How many calls are allowed in a minute before the response is 429. `false` allows any number. */
  throttle?: Throttle | false;
  /**
   * The address that it listens on, or a name of it. Default `127.0.0.1`, which only this machine reaches; `0.0.0.0` and
   * `::` are all addresses. With another address than loopback, the admin routes and the page need a token.
   */
  host?: string;
  /**
   * Names that other machines have for the emulator, without port: calls may have them in their header `Host`. Default:
   * none but this machine and `host`; where that is all addresses, also every address.
   */
  allowHosts?: readonly string[];
  /**
   * The token of the admin routes and the page: at least 16 characters of visible ASCII. Default: a random one if `host`
   * is not loopback, otherwise none. Programs send it as `Authorization: Bearer <token>`.
   */
  adminToken?: string;
  /**
   * Hosts that the emulator may call beside this machine: names or addresses, without port. They need https.
   * Default: none. Be sure that they are yours.
   */
  allowCallbacksTo?: readonly string[];
  /**
   * Hosts of your own network that the emulator may call beside this machine, over http as well as https: names or
   * addresses, without port. Default: none. Events and callback tokens can be read on the way.
   */
  allowInsecureCallbacksTo?: readonly string[];
  /**
   * Serves the host names of the service, such as `api.kaiza.la`, by TLS beside the usual address, for programs that
   * cannot be given another one. The API and the companions are there, and no admin routes. Default: it does not. Programs
   * have to resolve these names to 127.0.0.1, and to trust the certificate that `listen` names.
   */
  service?: ServiceOptions;
  /**
   * Receivers on this machine that get the callbacks to other hosts: `{ 'hooks.example.com': 'http://127.0.0.1:8080' }`.
   * The path and the header `Host` stay. Default: none.
   */
  mapCallbacks?: Readonly<Record<string, string>>;
  /**
   * Responses to calls that are not described, such as those of groups and of the login, by method and path. They need no
   * token. Default: none; such calls get a 404.
   *
   * @throws TypeError for a call that is described
   */
  companions?: Companions;
  /**
   * Origins of web pages that may call the API and the admin routes: `https://docs.example.com`. Default: none. Pages of
   * this machine may call the API without being named.
   */
  allowOrigins?: readonly string[];
  /** How many deliveries are under way at once, from 1 to 1,000. Default 16 (our choice). They begin in order. */
  concurrency?: number;
  /**
   * How long a receiver may take to respond to a delivery, in real ms, from 1 to 600,000. Default 10,000 (assumed:
   * nothing is documented). With a short one, a test of silent receivers ends soon.
   */
  deliveryTimeout?: number;
  /**
   * How long each retry of a failed delivery waits, in ms on the emulator's clock. After the last one has failed, the
   * webhook is disabled; `[]` disables it after the first attempt. By default, six retries after 45, 90, 180, 360, 720
   * and 1,440 minutes: their number is documented (reference, 2018-08), the intervals are assumed.
   *
   * @throws TypeError for a delay that is not a whole number from 0 to 31,536,000,000, a year, or for more than 100
   */
  retryDelays?: readonly number[];
  /**
   * How many times faster than real time the emulator's clock runs: above 0, up to 1,000,000. Default 1. Time-outs are
   * always in real time.
   */
  speed?: number;
  /**
   * How many deliveries the log keeps beside those that may still be sent: 0 or more, and fewer where they take more
   * than `limits.logBytes`. Default 1,000 (our choice).
   */
  logSize?: number;
  /**
   * Whether there is a web page at `/_emulator/` that shows the emulator at work. Default true. With `false`, requests to
   * receivers, their responses and the calls of the API are not kept either.
   */
  page?: boolean;
  /**
   * How it begins, and what `reset` brings back.
   *
   * @throws TypeError that names the place by a JSON Pointer, where the description rejects it
   */
  seed?: Seed;
  /**
   * A file that keeps webhooks, tokens, the clock, the endpoint, inboxes and open deliveries, so that they survive a
   * restart. It is made where it does not exist, and then the emulator begins with the seed. Only one emulator at a time
   * can use it. It has secrets, and only its owner may read it. Default: everything is in memory only.
   *
   * @throws Error that names the file, where it is in use, broken or cannot be written
   */
  stateFile?: string;
  /** How much the emulator keeps and reads at once. Each limit has a default. */
  limits?: EmulatorLimits;
  /** Called for every call of the API, once its response is known. What it throws is printed, and changes nothing. */
  onCall?: (call: CallRecord) => void;
  /** Called after every attempt to deliver. What it throws is printed, and changes nothing. */
  onAttempt?: (delivery: DeliveryRecord, attempt: Attempt) => void;
}
