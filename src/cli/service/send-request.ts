import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { errorCode } from '../../common/errors.js';
import { bodyText } from '../../common/validation-token.js';
import { noResponseReason } from './no-response.js';

/** A request to a receiver. */
export interface ReceiverRequest {
  method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
  url: URL;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** The time limit for the response, in ms. */
  timeout: number;
}

/** The result of a request: a response, or the reason why the receiver sent no response. */
export interface ReceiverResult {
  /** The status code of the response. Without a response, it is undefined. */
  status?: number;
  /** The first part of the body of the response. */
  body: string;
  /** The time from the request to the status code, or to the failure, in ms. */
  duration: number;
  /** The reason why the receiver sent no response, such as `no response within 10 s`. */
  failure?: string;
  /** How the connection failed: it was refused, or closed before the response. Undefined if it did not fail. */
  broken?: 'refused' | 'closed';
}

/** The maximum length of a response body that is read, in bytes. After that, the connection is closed. */
const longestBody = 65_536;

/**
 * Sends one request to a receiver, on a new connection: a receiver may close a connection that it has kept open, which
 * would look as if it had not responded. The function reads the body of the response, because some servers end a program
 * when the client closes the connection. It never rejects, does not retry, and does not follow redirects.
 */
export function sendRequest(request: ReceiverRequest): Promise<ReceiverResult> {
  const { method, url, headers = {}, body = '', timeout } = request;
  const start = performance.now();
  const took = () => performance.now() - start;
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let begun: { status: number; duration: number } | undefined;
    let isLate = false;
    const end = (error?: unknown) => {
      clearTimeout(timer);
      // Only the status matters, so it is not a failure if the connection breaks after the status has arrived.
      if (begun) return resolve({ ...begun, body: bodyText(Buffer.concat(pieces)) });
      const failed = { body: '', duration: took() };
      if (isLate) return resolve({ ...failed, failure: `no response within ${timeout / 1000} s` });
      const broken = errorCode(error) === 'ECONNREFUSED' ? 'refused' : 'closed';
      resolve({ ...failed, failure: `no response${noResponseReason(error)}`, broken });
    };
    const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {};
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = send(url, { method, headers: { ...headers, ...length }, agent: false });
    const timer = setTimeout(() => {
      isLate = !begun;
      sent.destroy(new Error('The time limit has passed.'));
    }, timeout);
    sent.on('error', end);
    sent.on('response', (response: IncomingMessage) => {
      begun = { status: response.statusCode!, duration: took() };
      let received = 0;
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        received += piece.length;
        if (received > longestBody) sent.destroy();
      });
      response.on('error', () => undefined);
      response.on('close', () => end());
    });
    // Without this listener, a response that switches to another protocol would neither end nor fail.
    sent.on('upgrade', ({ statusCode }, socket) => {
      begun = { status: statusCode!, duration: took() };
      socket.destroy();
      end();
    });
    sent.end(body);
  });
}
