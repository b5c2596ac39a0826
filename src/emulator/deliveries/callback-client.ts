import { type Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { errorCode } from '../../common/errors.js';
import { withoutBrackets } from '../../common/host.js';
import type { CallbackHosts } from './callback-hosts.js';
import { Connections } from './connections.js';

/** The parts of a receiver's URL. Parsing a URL is slow, so the result is reused for many calls. */
export interface Target {
  url: URL;
  isHttps: boolean;
  /** The host without the brackets that URLs have around IPv6 addresses. */
  hostname: string;
  port: string;
  /** The path with the query. */
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

/** The same call to another receiver. The header Host stays the same, as with a proxy that preserves it. */
function mappedTo(receiver: URL, { path, host }: Target): Target {
  return { ...targetOf(receiver), path, host };
}

/** A request to a receiver. */
export interface CallbackRequest {
  method: 'GET' | 'POST';
  target: Target;
  /** Names and values in turn, the format that Node writes without processing each header. */
  headers?: readonly string[];
  body?: Buffer;
  /** The maximum time until the response, in ms of real time. */
  timeout: number;
  /**
   * The maximum length of a response body that is read completely, in bytes; a longer body is a failure. By default, the
   * body is not read.
   */
  limit?: number;
  /** The maximum length of the body part that is kept if there is no `limit`, in bytes. Default 0. */
  excerpt?: number;
}

/** The response of a receiver. */
export interface CallbackResponse {
  status: number;
  /** The whole body if the request has a `limit`, otherwise the excerpt. */
  body: Buffer;
  /** The number of bytes of the body that were received. */
  length: number;
  /** Names and values in turn, as Node provides them. */
  headers: readonly string[];
}

/** The reason why there is no response. The message contains no URL, because a URL may contain secrets. */
export class CallbackError extends Error {
  override name = 'CallbackError';
}

/** Calls receivers: only allowed ones, once for each request, without following redirects, and with a timeout. */
export interface CallbackClient {
  /** @throws CallbackError */
  send(this: void, request: CallbackRequest): Promise<CallbackResponse>;
  /** Aborts the requests that are being sent. */
  close(this: void): void;
}

/** The maximum length of an unused body that is read to its end, in bytes, so that the connection can be used again. */
const drained = 65_536;

/**
 * The maximum length of a body that is written as a string, in bytes. Copying a longer body takes longer than it saves.
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
        // Without a limit, only the status counts, so the body may end early.
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
      // Without this listener, a switch to another protocol would end without an error and without a response.
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
      // With a string, Node writes the headers and a short body in one step, without a buffer for either.
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

/** Reads and drops a body, because only the status counts. A body that is too long ends the connection. */
function drain(
  response: IncomingMessage,
  excerpt: number,
  done: (bytes: Buffer, length: number) => void,
): void {
  let length = 0;
  let kept = nothing;
  response.on('data', (chunk: Buffer) => {
    // Copy the bytes: the chunk is a part of a larger buffer, which would otherwise stay in memory.
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
  // Errors of the HTTP parser and of TLS: their messages contain reasons and hosts, but no path.
  const reason = explanations[code] ?? error.message.replace(/https?:\/\/\S+/g, '…');
  return `${code}: ${reason}`;
}
