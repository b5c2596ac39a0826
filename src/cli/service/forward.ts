import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';
import { deliveryTimeout } from '../../common/service-times.js';
import type { Part } from '../output/terminal.js';
import { noResponseReason } from './no-response.js';

/** The longest body that is forwarded, in bytes: the size of all deliveries that the emulator keeps. */
const longestBody = 16 * 2 ** 20;

/** Headers of a single connection, which must not be forwarded (RFC 9110, section 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Headers that are replaced or left out in the forwarded request. */
const ofRequest = ['host', 'content-length', 'expect'];

/**
 * Reads the body of a delivery, unchanged.
 *
 * @returns undefined if the body is too long
 */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= longestBody) pieces.push(piece);
  }
  return length <= longestBody ? Buffer.concat(pieces) : undefined;
}

/**
 * Forwards a delivery to a receiver once, and returns the response of the receiver to the emulator, which decides about
 * retries.
 *
 * @returns a line with the result
 */
export async function forward(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  to: URL,
): Promise<Part[]> {
  const start = performance.now();
  const took = () => `${Math.round(performance.now() - start)} ms`;
  const address = maskText(maskPaths(to.href));
  const stop = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, deliveryTimeout);
  response.on('close', () => {
    clearTimeout(timer);
    // The emulator has closed the connection, so it would not get the response.
    if (!response.writableFinished) stop.abort();
  });
  try {
    const received = await sent(request, body, to, stop.signal);
    const status = received.statusCode!;
    response.writeHead(status, endToEnd(received.rawHeaders));
    // Do not wait for the end of the body: only the status counts, and an interrupted body is interrupted there, too.
    void pipeline(received, response).catch(() => undefined);
    const isSuccess = status >= 200 && status < 300;
    const fix =
      status === 401 ? ' Fix: set KAIZALA_CALLBACK_TOKEN to the token of the receiver.' : '';
    return [
      `  forwarded to ${address}  `,
      [isSuccess ? 'green' : 'red', `${status} in ${took()}`],
      fix && ` ${fix}`,
    ];
  } catch (error) {
    if (stop.signal.aborted && !isLate)
      return failed(address, `no response in ${took()}, and the emulator no longer waits`);
    const status = isLate ? 504 : 502;
    response.writeHead(status).end();
    const why = isLate ? ` within ${deliveryTimeout / 1000} s` : noResponseReason(error);
    return failed(address, `no response${why}; the emulator gets ${status}`);
  }
}

function failed(address: string, why: string): Part[] {
  return [`  forwarded to ${address}  `, ['red', why]];
}

function sent(
  { method = 'POST', rawHeaders }: IncomingMessage,
  body: Buffer,
  to: URL,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const headers = [
    'host',
    to.host,
    ...endToEnd(rawHeaders, ofRequest),
    'content-length',
    String(body.length),
  ];
  return new Promise((resolve, reject) => {
    const request = to.protocol === 'https:' ? httpsRequest : httpRequest;
    request(to, { method, headers, signal }, resolve).on('error', reject).end(body);
  });
}

/** Returns the headers that may be forwarded, in the format of Node: names and values alternate. */
function endToEnd(rawHeaders: readonly string[], without: readonly string[] = []): string[] {
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), name, rawHeaders[index + 1]!] as const] : [],
  );
  const named = pairs
    .filter(([name]) => name === 'connection')
    .flatMap(([, , value]) => value.split(',').map((token) => token.trim().toLowerCase()));
  const dropped = new Set([...hopByHop, ...named, ...without]);
  return pairs.filter(([name]) => !dropped.has(name)).flatMap(([, name, value]) => [name, value]);
}
