import type { CallBody, HttpResponse, IncomingCall } from '../../http/call.js';
import type { Observer } from '../model/observer.js';
import type { CallView } from '../model/view.js';
import { queryOf } from './route.js';

/** An API call in the log, as it was received. It still contains its secrets. */
export interface LoggedCall {
  view: CallView;
  /** The query string of the URL, with its question mark; empty if the URL has no query. */
  query: string;
  /** The request headers that the API reads; other headers are not logged. */
  headers: Record<string, string>;
  /** The request body; missing if no body was read, or if the body has been dropped from the log. */
  body?: string;
}

/**
 * The maximum number of calls in the log, and the maximum number of characters in all their bodies together. We chose
 * these values. If there are more calls, the oldest calls are dropped; if there are more characters, the bodies of the
 * oldest calls are dropped.
 */
const mostCalls = 200;
const mostCharacters = 1024 * 1024;

/** The request headers that the API reads, spelled as in the OpenAPI description. */
const names = ['accessToken', 'applicationId', 'applicationSecret', 'refreshToken', 'Content-Type'];

/** A log of the newest API calls. It shows developers which requests their programs send. */
export class CallLog {
  readonly #calls: LoggedCall[] = [];
  readonly #now: () => number;
  readonly #observer: Observer;
  #characters = 0;
  #count: number;

  /** @param count the number of calls that were logged before this log was created */
  constructor(now: () => number, observer: Observer, count = 0) {
    this.#now = now;
    this.#observer = observer;
    this.#count = count;
  }

  /** The number of calls that have been logged so far, including dropped ones. */
  get count(): number {
    return this.#count;
  }

  /** Wraps an incoming call. The wrapper keeps the body of the call, so that {@link add} can log the call later. */
  begin(call: IncomingCall): BegunCall {
    return new BegunCall(call, this.#now());
  }

  add(call: BegunCall, path: string, { status }: HttpResponse, message?: string): void {
    const headers: Record<string, string> = {};
    for (const name of names) {
      const value = call.header(name.toLowerCase());
      if (value != null) headers[name] = value;
    }
    const { at, method, body } = call;
    const view: CallView = {
      callId: String(++this.#count),
      at,
      duration: call.duration,
      method,
      path,
      status,
      ...(message && { message }),
    };
    this.#calls.push({ view, query: queryOf(call), headers, ...(body && { body }) });
    this.#characters += body?.length ?? 0;
    if (this.#calls.length > mostCalls) this.#characters -= this.#calls.shift()!.body?.length ?? 0;
    for (let oldest = 0; this.#characters > mostCharacters; oldest++) {
      this.#characters -= this.#calls[oldest]!.body?.length ?? 0;
      delete this.#calls[oldest]!.body;
    }
    this.#observer.call(view);
  }

  get(callId: string): LoggedCall | undefined {
    return this.#calls.find(({ view }) => view.callId === callId);
  }

  /** Returns the logged calls without their secrets, the oldest call first. */
  list(): CallView[] {
    return this.#calls.map(({ view }) => view);
  }
}

/** A call that has not been responded to yet. */
class BegunCall implements IncomingCall {
  readonly #call: IncomingCall;
  readonly #start = performance.now();
  body: string | undefined;

  constructor(
    call: IncomingCall,
    /** The time when the call arrived, in ms since the epoch on the emulator's clock. */
    readonly at: number,
  ) {
    this.#call = call;
  }

  get method(): string {
    return this.#call.method;
  }

  get url(): string {
    return this.#call.url;
  }

  /** The time since the call arrived, in ms of real time (not of the emulator's clock). */
  get duration(): number {
    return Math.round((performance.now() - this.#start) * 1000) / 1000;
  }

  readonly header = (name: string) => this.#call.header(name);

  async read(limit: number, take?: (bytes: number) => void): Promise<CallBody> {
    const body = await this.#call.read(limit, take);
    if ('text' in body) this.body = body.text;
    return body;
  }
}
