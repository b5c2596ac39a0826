import type { CallBody, HttpResponse, IncomingCall } from '../../http/call.js';
import type { Observer } from '../model/observer.js';
import type { CallView } from '../model/view.js';
import { queryOf } from './route.js';

/** A call of the API as it was received, with its secrets. */
export interface LoggedCall {
  view: CallView;
  /** The query with its question mark; empty without a query. */
  query: string;
  /** The headers that the API reads. */
  headers: Record<string, string>;
  /** The body; missing if no body was read, or if the body has been dropped from the log. */
  body?: string;
}

/**
 * The maximum number of calls in the log, and of characters in their bodies; our choice. The oldest are dropped first.
 */
const mostCalls = 200;
const mostCharacters = 1024 * 1024;

/** The headers that the API reads, in the spelling of the description. */
const names = ['accessToken', 'applicationId', 'applicationSecret', 'refreshToken', 'Content-Type'];

/** The newest calls of the API, so that a developer can see the requests of a program. */
export class CallLog {
  readonly #calls: LoggedCall[] = [];
  readonly #now: () => number;
  readonly #observer: Observer;
  #characters = 0;
  #count: number;

  /** @param count the number of earlier calls */
  constructor(now: () => number, observer: Observer, count = 0) {
    this.#now = now;
    this.#observer = observer;
    this.#count = count;
  }

  /** The number of calls so far. */
  get count(): number {
    return this.#count;
  }

  /** Wraps a call so that its body is kept for {@link add}. */
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

  /** The calls without secrets, the oldest first. */
  list(): CallView[] {
    return this.#calls.map(({ view }) => view);
  }
}

/** A call that has no response yet. */
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

  /** The time since the call arrived, in real ms. */
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
