import { type Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { errorCode } from '../../common/errors.js';
import { withoutBrackets } from '../../common/host.js';
import type { CallbackHosts } from './callback-hosts.js';
import { Connections } from './connections.js';

/** The parts of a receiver's URL. They are parsed once and reused for many requests, because parsing a URL is slow. */
export interface Target {
  url: URL;
  isHttps: boolean;
  /** The host name or address, without the brackets that a URL has around an IPv6 address. */
  hostname: string;
  port: string;
  /** The path of the URL, with the query. */
  path: string;
  /** The value of the header `Host`. */
  host: string;
}

export function targetOf(url: URL): Target {
  return {
    url,
    isHttps: url.protocol === 'https:',
    hostname: withoutBrackets(url.hostname),
    port: url.port,
    path: url.pathname + url.search,
    host: url.host,
  };
}

/**
 * Returns a target at `receiver` that has the path and the header `Host` of the given target. A proxy that preserves
 * the header `Host` sends such requests too.
 */
function mappedTo(receiver: URL, { path, host }: Target): Target {
  return { ...targetOf(receiver), path, host };
}

/** A request from the emulator to a receiver. */
export interface CallbackRequest {
  method: 'GET' | 'POST';
  target: Target;
  /**
   * A flat list of alternating header names and values. Node writes this format fastest, because Node then does not
   * process each header.
   */
  headers?: readonly string[];
  body?: Buffer;
  /** The maximum time to wait for the response, in ms of real time. */
  timeout: number;
  /**
   * The maximum length of the response body, in bytes. If set, the body is read completely, and a longer body makes the
   * request fail. If undefined, at most an `excerpt` of the body is kept.
   */
  limit?: number;
  /** How many bytes from the start of the response body are kept if there is no `limit`. Default 0. */
  excerpt?: number;
}

/** The response of a receiver to a request. */
export interface CallbackResponse {
  status: number;
  /** The whole response body if the request has a `limit`, otherwise the excerpt. */
  body: Buffer;
  /** The number of bytes of the response body that were received. */
  length: number;
  /** A flat list of alternating header names and values, as Node provides it. */
  headers: readonly string[];
}

/**
 * The error for a request that got no response. Its message says why, without the URL, because the URL may contain
 * secrets.
 */
export class CallbackError extends Error {
  override name = 'CallbackError';
}

/**
 * Sends requests to receivers. It calls only allowed hosts, does not retry, does not follow redirects, and uses a
 * timeout.
 */
export interface CallbackClient {
  /** @throws CallbackError */
  send(this: void, request: CallbackRequest): Promise<CallbackResponse>;
  /** Aborts all requests that have no response yet. */
  close(this: void): void;
}

/**
 * The maximum length of a response body that is read to its end although its content is not needed, in bytes. The
 * connection can then be used again. If the body is longer, the connection is closed.
 */
const drained = 65_536;

/**
 * A request body of at most this length, in bytes, is written as a string. For a longer body, the conversion to a
 * string takes more time than writing a string saves.
 */
const longestString = 8192;

const nothing = Buffer.alloc(0);

const closed = 'the emulator was closed or reset';

export function callbackClient(hosts: CallbackHosts): CallbackClient {
  const connections = new Connections();
  let isClosed = false;

  function exchange(callback: CallbackRequest, agent: Agent): Promise<CallbackResponse> {
    const { method, target, headers = [], body, timeout, limit, excerpt = 0 } = callback;
    const { isHttps, hostname, port, path, host } = target;
    return new Promise((resolve, reject) => {
      let begun: IncomingMessage | undefined;
      const respond = (response: IncomingMessage, bytes: Buffer, length = bytes.length) => {
        clearTimeout(timer);
        const { statusCode, rawHeaders } = response;
        resolve({ status: statusCode!, body: bytes, length, headers: rawHeaders });
      };
      const fail = (error: Error) => {
        clearTimeout(timer);
        // If the request has no `limit`, only the status matters, so it is not an error if the connection breaks after
        // the status has arrived.
        if (begun && limit === undefined) respond(begun, nothing);
        else if (error instanceof CallbackError) reject(error);
        else if (isClosed) reject(new CallbackError(closed));
        else {
          const isKept = request.reusedSocket;
          if (isKept) connections.broke(target);
          reject(new CallbackError(explain(error) + (isKept ? ', on a kept connection' : '')));
        }
      };
      const request = (isHttps ? httpsRequest : httpRequest)({
        method,
        hostname,
        port,
        path,
        headers: [...headers, 'host', host],
        agent,
        lookup: hosts.lookup,
      });
      const timer = setTimeout(
        () => request.destroy(new CallbackError(`no response within ${timeout / 1000} s`)),
        timeout,
      );
      request.on('error', fail);
      // Handle a response that switches to another protocol. Without this listener, the request would end with neither
      // an error nor a response.
      request.on('upgrade', (response, socket) => {
        socket.destroy();
        respond(response, nothing);
      });
      request.on('response', (response) => {
        begun = response;
        if (limit === undefined)
          drain(response, excerpt, (bytes, length) => respond(response, bytes, length));
        else collect(response, limit, (bytes) => respond(response, bytes), fail);
      });
      // Write a short body as a string: Node then sends the headers and the body in one step, without creating buffers.
      if (body && body.length <= longestString) request.end(body.toString('latin1'), 'latin1');
      else request.end(body);
    });
  }

  return {
    async send(request) {
      const { url } = request.target;
      const receiver = hosts.receiverOf(url.hostname);
      const target = receiver ? mappedTo(receiver, request.target) : request.target;
      const agent = await connections.agent(target);
      const objection = isClosed ? closed : hosts.objection(url);
      if (objection !== undefined) throw new CallbackError(objection);
      return await exchange({ ...request, target }, agent);
    },
    close() {
      isClosed = true;
      connections.close();
    },
  };
}

/**
 * Reads a response body, and keeps only an excerpt, because only the status matters. If the body is too long, the
 * connection is closed.
 */
function drain(
  response: IncomingMessage,
  excerpt: number,
  done: (bytes: Buffer, length: number) => void,
): void {
  let length = 0;
  let kept = nothing;
  response.on('data', (chunk: Buffer) => {
    // Copy the bytes with `concat`. Without a copy, the larger buffer that contains the chunk would stay in memory.
    if (length < excerpt) kept = Buffer.concat([kept, chunk.subarray(0, excerpt - length)]);
    length += chunk.length;
    if (length > drained) response.destroy();
  });
  response.on('error', () => undefined);
  response.on('close', () => done(kept, length));
}

function collect(
  response: IncomingMessage,
  limit: number,
  done: (bytes: Buffer) => void,
  fail: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit)
      response.destroy(new CallbackError(`a response of more than ${limit} bytes`));
  });
  response.on('error', fail);
  response.on('end', () => done(Buffer.concat(chunks)));
}

const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was closed without a response',
  ENOTFOUND: 'the host has no address',
};

function explain(error: Error): string {
  const code = errorCode(error) || error.name;
  if (code === 'EREFUSED') return error.message;
  // For errors of the HTTP parser and of TLS, use the error's message: it contains a reason and perhaps a host, but no
  // path.
  const reason = explanations[code] ?? error.message.replace(/https?:\/\/\S+/g, '…');
  return `${code}: ${reason}`;
}
