import { type Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { errorCode } from '../../common/errors.js';
import { withoutBrackets } from '../../common/host.js';
import type { CallbackHosts } from './callback-hosts.js';
import { Connections } from './connections.js';

/** Where a call goes. To read it from a URL takes long enough to do it once for many calls. */
export interface Target {
  url: URL;
  isHttps: boolean;
  /** Without the brackets of a URL. */
  hostname: string;
  port: string;
  /** With the query. */
  path: string;
  /** As the header of that name says it. */
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

/** The same call at another receiver. The header Host stays, as with a proxy that keeps it. */
function mappedTo(receiver: URL, { path, host }: Target): Target {
  return { ...targetOf(receiver), path, host };
}

/** A call to a receiver. */
export interface CallbackRequest {
  method: 'GET' | 'POST';
  target: Target;
  /** Names and values in turn, as Node writes them without looking at each. */
  headers?: readonly string[];
  body?: Buffer;
  /** How long the response may take, in ms of real time. */
  timeout: number;
  /** How much of the response's body is wanted, in bytes; more is a failure. None by default. */
  limit?: number;
  /** How much of a body that nobody wants is kept all the same, in bytes. None by default. */
  excerpt?: number;
}

/** The response of a receiver. */
export interface CallbackResponse {
  status: number;
  /** As much as was wanted; of a body that nobody wants, the excerpt. */
  body: Buffer;
  /** How many bytes of the body have come. */
  length: number;
  /** Names and values in turn, as Node has them. */
  headers: readonly string[];
}

/** Why there is no response. Its message repeats no URL, which may hold secrets. */
export class CallbackError extends Error {
  override name = 'CallbackError';
}

/** Calls receivers: only where it may, once for each request, without following redirects, and with a time-out. */
export interface CallbackClient {
  /** @throws CallbackError */
  send(this: void, request: CallbackRequest): Promise<CallbackResponse>;
  /** Cuts off what is under way. */
  close(this: void): void;
}

/** How much of a body that nobody wants may go by, in bytes, so that the connection can be used again. */
const drained = 65_536;

/** Up to which length a body is written as a string, in bytes: a copy of a longer one takes longer than it saves. */
const longestText = 8192;

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
        // Where nobody wants the body, it may break off as it likes.
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
      // Without a listener, a switch to another protocol would end without an error and without a response.
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
      // As one string, Node writes a head and a short body at once, without a buffer for either.
      if (body && body.length <= longestText) request.end(body.toString('latin1'), 'latin1');
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

/** The status is all that counts: the body may go on as it likes, for a while. */
function drain(
  response: IncomingMessage,
  excerpt: number,
  done: (bytes: Buffer, length: number) => void,
): void {
  let length = 0;
  let kept = nothing;
  response.on('data', (chunk: Buffer) => {
    // A copy: the chunk is a part of a larger buffer, which would be kept with it.
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
  // The parser's errors and those of TLS: their messages name reasons and hosts, and no path.
  const reason = explanations[code] ?? error.message.replace(/https?:\/\/\S+/g, '…');
  return `${code}: ${reason}`;
}
