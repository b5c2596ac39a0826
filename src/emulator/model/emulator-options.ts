import type { Credentials } from '../../common/types.js';
import type { Companions } from './companions.js';
import type { Attempt, DeliveryRecord } from './delivery-record.js';
import type { EmulatorLimits } from './limits.js';
import type { Seed } from './seed.js';

/** Limits for the number of API calls in a minute on the emulator's clock. */
export interface Throttle {
  /**
   * The maximum number of calls that one connector may send in a minute: 1 or more. Default 100 (source: Kaizala's API
   * overview, 2021-04-14).
   */
  connector?: number;
  /**
   * The maximum number of calls that all connectors together may send in a minute. The emulator treats them as one
   * tenant. Default 300 (source: Kaizala's API overview, 2021-04-14).
   */
  tenant?: number;
}

/** An API call and its response. The record contains no secrets: no headers, no bodies and no query. */
export interface CallRecord {
  /** The HTTP method in capital letters, such as `POST`. */
  method: string;
  /** The path of the call without its query, such as `/v1/webhook`. */
  path: string;
  /** The HTTP status code of the response, such as 200. */
  status: number;
  /** The error message of the response; missing if the call succeeded. */
  message?: string;
}

/** Options for serving the host names of the real service, such as `api.kaiza.la`. */
export interface ServiceOptions {
  /**
   * The port to listen on. The emulator listens on 127.0.0.1, and also on `::1` if the machine has IPv6. Default 443,
   * the port that programs use for the real service; 0 selects a free port.
   */
  port?: number;
  /**
   * The directory for the files of the local certificate authority. Only the current user may access it. Default: the
   * directory `kaizala-webhooks` in the platform's directory for user data, such as `$XDG_DATA_HOME` or
   * `~/.local/share`.
   */
  caDir?: string;
}

/** Options of {@link createEmulator}. */
export interface EmulatorOptions {
  /**
   * The credentials that may fetch an access token. Default: all credentials are accepted, if their `applicationId`,
   * `applicationSecret` and `refreshToken` are not empty.
   */
  credentials?: Credentials | readonly Credentials[];
  /**
   * The kind of token that the emulator sends in the handshake. `digits`, the default, sends 12 digits; the real
   * service sent digits (observed). `opaque` sends a token with special characters, which the receiver must URL-decode
   * but not parse. `false` turns the handshake off.
   */
  handshake?: 'digits' | 'opaque' | false;
  /**
   * True if the endpoint in token responses ends with a slash, such as `http://127.0.0.1:4010/`. Some responses of the
   * real service contained this slash (observed). Default false. Set it to true for programs that append `v1/…` to the
   * endpoint, or to test that your program accepts the slash.
   */
  endpointSlash?: boolean;
  /** The maximum number of API calls in a minute; further calls get a 429. `false` means no limit. */
  throttle?: Throttle | false;
  /**
   * The address that the emulator listens on, or a host name of that address. Default `127.0.0.1`, which only this
   * machine can reach. `0.0.0.0` and `::` mean all addresses of the machine. If the address is not loopback, the admin
   * routes and the page require a token.
   */
  host?: string;
  /**
   * Host names that other machines use for the emulator, without port. A call with another name in its header `Host` is
   * refused. The names of this machine (loopback) and the option `host` are always allowed. If `host` means all
   * addresses, every IP address is allowed too. Default: none.
   */
  allowHosts?: readonly string[];
  /**
   * The token that the admin routes and the page require: at least 16 visible ASCII characters. Default: a random token
   * if `host` is not loopback; otherwise no token is required. Programs send the token as
   * `Authorization: Bearer <token>`.
   */
  adminToken?: string;
  /**
   * Hosts, besides this machine, that the emulator may call over https: names or addresses, without port. Default:
   * none. Name only hosts that belong to you.
   */
  allowCallbacksTo?: readonly string[];
  /**
   * Hosts in your own network that the emulator may call over both http and https: names or addresses, without port.
   * Default: none. With http, other machines in the network can read the events and the callback tokens.
   */
  allowInsecureCallbacksTo?: readonly string[];
  /**
   * If set, the emulator also serves the host names of the real service, such as `api.kaiza.la`, over TLS. Use it for
   * programs in which you cannot change the service's address. These host names serve the API and the companions, but
   * not the admin routes. Default: these host names are not served. Your programs must resolve these names to
   * 127.0.0.1, and trust the certificate whose path `listen` returns.
   */
  service?: ServiceOptions;
  /**
   * Sends the callbacks for certain hosts to receivers on this machine instead:
   * `{ 'hooks.example.com': 'http://127.0.0.1:8080' }`. The path and the header `Host` stay the same. Default: none.
   */
  mapCallbacks?: Readonly<Record<string, string>>;
  /**
   * Responses to calls that the OpenAPI description does not contain, such as the calls for groups and for the login.
   * The key is the method and the path of the call. These calls need no token. Default: none, so such calls get a 404.
   *
   * @throws TypeError if the OpenAPI description contains the call
   */
  companions?: Companions;
  /**
   * Origins of web pages that may call the API and the admin routes, such as `https://docs.example.com`. Default: none.
   * Web pages whose origin is this machine may always call the API.
   */
  allowOrigins?: readonly string[];
  /**
   * The maximum number of deliveries that are sent at the same time, from 1 to 1,000. Default 16 (our choice).
   * Deliveries start in the order in which they were triggered.
   */
  concurrency?: number;
  /**
   * How long the emulator waits for the response to a delivery, in ms of real time, from 1 to 600,000. Default 10,000
   * (assumed, because no source documents the timeout of the real service). Use a short timeout to test quickly what
   * happens if a receiver does not respond.
   */
  deliveryTimeout?: number;
  /**
   * The delay before each retry of a failed delivery, in ms on the emulator's clock. If the last retry fails, the
   * webhook is disabled. With `[]`, the webhook is disabled after the first failed attempt. By default, there are six
   * retries after 45, 90, 180, 360, 720 and 1,440 minutes. The number of retries is documented (reference, 2018-08);
   * the delays are assumed.
   *
   * @throws TypeError if a delay is not a whole number from 0 to 31,536,000,000 (a year), or if there are more than 100
   *   delays
   */
  retryDelays?: readonly number[];
  /**
   * The speed of the emulator's clock as a multiple of real time: above 0, up to 1,000,000. Default 1. Timeouts are
   * always in real time.
   */
  speed?: number;
  /**
   * The maximum number of ended deliveries that the log keeps: 0 or more. Deliveries that may still be sent do not
   * count. The log keeps fewer deliveries if their size exceeds `limits.logBytes`. Default 1,000 (our choice).
   */
  logSize?: number;
  /**
   * True if the emulator serves a web page at `/_emulator/` that shows its state. Default true. If false, the emulator
   * also does not record API calls, requests to receivers, and the receivers' responses.
   */
  page?: boolean;
  /**
   * The initial state of the emulator. `reset` restores this state.
   *
   * @throws TypeError if the seed does not match the OpenAPI description; the message names the location as a JSON
   * Pointer
   */
  seed?: Seed;
  /**
   * The path of a file in which the emulator saves its webhooks, tokens, clock, endpoint, inboxes and unfinished
   * deliveries, so that they survive a restart. If the file does not exist, it is created, and the emulator starts with
   * the seed. Only one emulator at a time can use the file. The file contains secrets, so only its owner may read it.
   * Default: the state is only in memory.
   *
   * @throws Error if the file is in use, is broken, or cannot be written; the message names the file
   */
  stateFile?: string;
  /** Limits for the data that the emulator keeps in memory and reads from requests. Each limit has a default. */
  limits?: EmulatorLimits;
  /**
   * Called for every API call, after its response has been determined. If this function throws an error, the emulator
   * prints the error and continues.
   */
  onCall?: (call: CallRecord) => void;
  /**
   * Called after every attempt to send a delivery. If this function throws an error, the emulator prints the error and
   * continues.
   */
  onAttempt?: (delivery: DeliveryRecord, attempt: Attempt) => void;
}
