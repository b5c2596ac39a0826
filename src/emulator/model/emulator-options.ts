import type { Credentials } from '../../common/types.js';
import type { Companions } from './companions.js';
import type { Attempt, DeliveryRecord } from './delivery-record.js';
import type { EmulatorLimits } from './limits.js';
import type { Seed } from './seed.js';

/** The number of calls that are allowed in a minute on the emulator's clock. */
export interface Throttle {
  /** The maximum number of calls of one connector: 1 or more. Default 100 (Kaizala's API overview, 2021-04-14). */
  connector?: number;
  /**
   * The maximum number of calls of all connectors, which are one tenant for the emulator. Default 300 (the same page).
   */
  tenant?: number;
}

/** A call of the API, with its response. It contains no secrets: no headers, no bodies and no query. */
export interface CallRecord {
  /** The HTTP method, in capitals: `POST`. */
  method: string;
  /** The path without its query: `/v1/webhook`. */
  path: string;
  /** The HTTP status code of the response: 200. */
  status: number;
  /** The error message, if the response is an error. */
  message?: string;
}

/** Options for serving the service's own host names. */
export interface ServiceOptions {
  /**
   * The port, on 127.0.0.1 and, if the machine has IPv6, on `::1`. Default 443, which programs call; 0 selects a free
   * port.
   */
  port?: number;
  /**
   * The directory of the certificate authority, which only this user may access. Default: `kaizala-webhooks` in the
   * platform's directory for user data, such as `$XDG_DATA_HOME` or `~/.local/share`.
   */
  caDir?: string;
}

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  /** The credentials that may fetch a token. Default: any three credentials that are not empty. */
  credentials?: Credentials | readonly Credentials[];
  /**
   * The token of the handshake. `digits`, the default, is 12 digits: the service sent digits (observed). `opaque` has
   * characters that a receiver must decode and must not parse. `false` turns the handshake off.
   */
  handshake?: 'digits' | 'opaque' | false;
  /**
   * True if token responses name the endpoint with a trailing slash, `http://127.0.0.1:4010/`, as some responses of the
   * service did (observed). Default false. Use it for programs that append `v1/…` to the endpoint, and to test that other
   * programs accept the slash.
   */
  endpointSlash?: boolean;
  /** The number of calls that are allowed in a minute; further calls get a 429. `false` allows any number. */
  throttle?: Throttle | false;
  /**
   * The address that the emulator listens on, or a name of this address. Default `127.0.0.1`, which only this machine can
   * reach; `0.0.0.0` and `::` are all addresses. With any address other than loopback, the admin routes and the page need
   * a token.
   */
  host?: string;
  /**
   * Names that other machines use for the emulator, without port. Calls may have them in their header `Host`. Default:
   * only this machine and `host`; if `host` is all addresses, also every address.
   */
  allowHosts?: readonly string[];
  /**
   * The token of the admin routes and the page: at least 16 characters of visible ASCII. Default: a random token if
   * `host` is not loopback, otherwise no token. Programs send it as `Authorization: Bearer <token>`.
   */
  adminToken?: string;
  /**
   * Other hosts that the emulator may call over https: names or addresses, without port. Default: none. Name only your
   * own hosts.
   */
  allowCallbacksTo?: readonly string[];
  /**
   * Hosts of your own network that the emulator may call over http as well as https: names or addresses, without port.
   * Default: none. Over http, others in the network can read events and callback tokens.
   */
  allowInsecureCallbacksTo?: readonly string[];
  /**
   * Also serves the host names of the service, such as `api.kaiza.la`, by TLS, for programs whose address cannot be
   * changed. These host names serve the API and the companions, but no admin routes. Default: not served. Programs must
   * resolve these names to 127.0.0.1, and trust the certificate that `listen` names.
   */
  service?: ServiceOptions;
  /**
   * Receivers on this machine that get the callbacks to other hosts: `{ 'hooks.example.com': 'http://127.0.0.1:8080' }`.
   * The path and the header `Host` stay the same. Default: none.
   */
  mapCallbacks?: Readonly<Record<string, string>>;
  /**
   * Responses to calls that the description does not contain, such as those for groups and the login, by method and path.
   * These calls need no token. Default: none; such calls get a 404.
   *
   * @throws TypeError for a call that the description contains
   */
  companions?: Companions;
  /**
   * Origins of web pages that may call the API and the admin routes: `https://docs.example.com`. Default: none. Pages of
   * this machine may call the API without being named.
   */
  allowOrigins?: readonly string[];
  /** The maximum number of deliveries at the same time, from 1 to 1,000. Default 16 (our choice). They start in order. */
  concurrency?: number;
  /**
   * The timeout of a delivery, in real ms, from 1 to 600,000. Default 10,000 (assumed: no source documents it). A short
   * timeout makes tests of silent receivers fast.
   */
  deliveryTimeout?: number;
  /**
   * The delay before each retry of a failed delivery, in ms on the emulator's clock. If the last retry fails, the webhook
   * is disabled; `[]` disables it after the first attempt. By default, six retries after 45, 90, 180, 360, 720 and 1,440
   * minutes: their number is documented (reference, 2018-08), the intervals are assumed.
   *
   * @throws TypeError for a delay that is not a whole number from 0 to 31,536,000,000, a year, or for more than 100
   *   delays
   */
  retryDelays?: readonly number[];
  /**
   * The speed of the emulator's clock as a multiple of real time: above 0, up to 1,000,000. Default 1. Timeouts are
   * always in real time.
   */
  speed?: number;
  /**
   * The maximum number of ended deliveries in the log, in addition to those that may still be sent: 0 or more. The log
   * keeps fewer if they exceed `limits.logBytes`. Default 1,000 (our choice).
   */
  logSize?: number;
  /**
   * True if the emulator serves a web page at `/_emulator/` that shows its state. Default true. With `false`, the
   * emulator also does not record requests to receivers, their responses and the calls of the API.
   */
  page?: boolean;
  /**
   * The state at the start, which `reset` restores.
   *
   * @throws TypeError that names the location by a JSON Pointer, if the description rejects the seed
   */
  seed?: Seed;
  /**
   * A file that keeps webhooks, tokens, the clock, the endpoint, inboxes and open deliveries, so that they survive a
   * restart. If the file does not exist, it is created, and the emulator starts with the seed. Only one emulator at a
   * time can use the file. The file contains secrets, so only its owner may read it. Default: everything is only in
   * memory.
   *
   * @throws Error that names the file, if the file is in use, is broken or cannot be written
   */
  stateFile?: string;
  /** Limits for the data that the emulator keeps and reads. Each limit has a default. */
  limits?: EmulatorLimits;
  /**
   * Called for every call of the API, when its response is known. An error that it throws is printed and otherwise
   * ignored.
   */
  onCall?: (call: CallRecord) => void;
  /** Called after every delivery attempt. An error that it throws is printed and otherwise ignored. */
  onAttempt?: (delivery: DeliveryRecord, attempt: Attempt) => void;
}
