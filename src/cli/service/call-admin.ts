import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Failure, misuse } from '../../common/failure.js';
import { joinBytes } from '../../common/join-bytes.js';
import { isObject } from '../../common/json.js';
import { maskText } from '../../common/mask.js';
import { clipped } from '../output/clip.js';
import { namedBy } from '../output/emulator-address.js';
import { printable } from '../output/printable.js';
import type { Terminal } from '../output/terminal.js';
import { connectionFailure } from './connection-failure.js';
import { adminTokenFrom } from './credentials.js';

/**
 * The time limit of the response, in ms. The emulator responds after the first attempt of each delivery. One event can
 * have 101 copies, and the attempt of each may take 10 s. `fetch` is not used, because it always gives up after 5
 * minutes.
 */
const longestWait = 60 * 60_000;

/**
 * The maximum length of a response, in bytes. The response contains each delivery with its event. The emulator keeps up
 * to 16 MiB of deliveries, and an escape in JSON needs two or more characters for one character.
 */
const longestResponse = 3 * 16 * 2 ** 20;

/** An admin route: its method, and its path below `/_emulator`. */
export type AdminRoute = `${'GET' | 'POST' | 'PUT' | 'DELETE'} ${string}`;

/** The options of a call to an admin route. */
export interface AdminOptions {
  /** The environment variables, which may contain the token of the emulator. */
  env?: Terminal['env'];
  /** The time limit of the response, in ms. */
  timeout?: number;
}

/** The request of a call to an admin route. */
interface AdminRequest extends AdminOptions {
  body?: object;
  /**
   * The last part of the message about a response that is too long: it says what the call did, and how to fix the
   * error.
   */
  tooLong?: string;
}

/**
 * Calls an admin route of an emulator.
 *
 * @param isExpected returns whether a response is from an emulator
 * @throws Failure if no program listens at the URL, if the program there is not an emulator, or if the emulator refuses
 *   the request
 */
export async function callAdmin<Expected>(
  emulator: string,
  route: AdminRoute,
  isExpected: (value: unknown) => value is Expected,
  { env = {}, timeout = longestWait, ...request }: AdminRequest = {},
): Promise<Expected> {
  const { origin } = new URL(emulator);
  const token = adminTokenFrom(env);
  // Do not use `AbortSignal.timeout`: its timer stays in memory until the timeout has passed, and there may be 10,000
  // calls.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  try {
    const response = await requestAdmin(origin, route, { token, signal: late.signal, ...request });
    const value = jsonOf(await textOf(response, origin, request.tooLong));
    if (response.statusCode === 200 && isExpected(value)) return value;
    throw refusal(emulator, env, route, response.statusCode!, value);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (!late.signal.aborted) throw connectionFailure(emulator, env, error);
    throw new Failure(
      `The emulator at ${origin} did not respond within ${timeout / 1000} s. ${inLog(origin)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a request with `node:http`, because the timeouts of `fetch` cannot be set without another package. */
export function requestAdmin(
  origin: string,
  route: AdminRoute,
  { token, body, signal }: { token: string | undefined; body?: object; signal: AbortSignal },
): Promise<IncomingMessage> {
  const [method, path = ''] = route.split(' ');
  const url = new URL(`/_emulator${path}`, origin);
  const text = body && JSON.stringify(body);
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(text !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    request(url, { method: method!, headers, signal }, resolve).on('error', reject).end(text);
  });
}

/** Returns the failure for a response that is not the expected one. */
export function refusal(
  emulator: string,
  env: Terminal['env'],
  route: AdminRoute,
  status: number,
  value: unknown,
): Failure {
  const { origin } = new URL(emulator);
  const { message } = isObject(value) ? value : {};
  if (status < 400 || status >= 500 || typeof message !== 'string') {
    const path = `/_emulator${route.replace(/^\w+ /, '')}`;
    return new Failure(
      `The program at ${origin} is not an emulator: its response to ${path} has status ${status}. Fix: correct ${namedBy(emulator, env)}.`,
    );
  }
  if (status === 401) {
    const seen =
      adminTokenFrom(env) === undefined
        ? 'none was sent'
        : 'KAIZALA_EMULATOR_TOKEN is a different token';
    return new Failure(
      `The emulator at ${origin} requires its token, but ${seen}. Fix: set KAIZALA_EMULATOR_TOKEN to the token that emulate printed.`,
    );
  }
  const refused = `The emulator refused the request: ${printable(clipped(maskText(message), 2000))}`;
  return status === 400 ? misuse(refused) : new Failure(refused);
}

/**
 * Reads the body of a response.
 *
 * @throws Failure if the response is too long
 */
async function textOf(
  response: IncomingMessage,
  origin: string,
  tooLong = 'Fix: delete deliveries that you do not need, or restart the emulator',
): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    length += piece.length;
    // The exception ends the loop, and this closes the connection.
    if (length > longestResponse)
      throw new Failure(
        `The response of the emulator at ${origin} has more than ${longestResponse} bytes, the limit. ${tooLong}. ${inLog(origin)}`,
      );
    pieces.push(piece);
  }
  return new TextDecoder().decode(joinBytes(pieces));
}

function inLog(origin: string): string {
  return `The deliveries are in its log: ${origin}/_emulator/deliveries`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
