import { ArgumentError, kindOf } from '../../common/check-argument.js';
import { parseEndpoint } from '../../common/endpoint.js';
import { isLoopback } from '../../common/loopback.js';
import type { IncomingCall } from '../../http/call.js';
import { ApiError } from './api-error.js';
import { originOf } from './route.js';

/** What a path begins with: nothing at first, then `/endpoint-2` and so on. */
const ownPath = /^(?:|\/endpoint-([2-9]|[1-9]\d+))$/;

/** Where the API is, and where it was. */
export class Endpoints {
  /** A path of this emulator, or the URL of something else. */
  #current = '';
  #form: 'endpoint' | 'url' = 'endpoint';
  #paths = 1;
  #port: number | undefined;

  /** Where the emulator listens, so that it knows its own URLs. */
  listensOn(port: number): void {
    this.#port = port;
  }

  /** @throws TypeError when the new endpoint is none */
  move(to: string | undefined, form: 'endpoint' | 'url' = 'endpoint'): void {
    if (form !== 'endpoint' && form !== 'url')
      throw new ArgumentError(
        `location is ${typeof form === 'string' ? JSON.stringify(form) : kindOf(form)}: expected "endpoint" or "url".`,
      );
    if (to === undefined) {
      this.#paths++;
      this.#current = `/endpoint-${this.#paths}`;
    } else {
      this.#current = this.#ownOf(to) ?? endpointOf(to);
    }
    this.#form = form;
  }

  /** The endpoint of now, as a caller at some origin can reach it. */
  current(origin: string): string {
    return this.#current.startsWith('/') || this.#current === ''
      ? origin + this.#current
      : this.#current;
  }

  /** @throws ApiError 404 where there never was an endpoint */
  expect(endpoint: string): void {
    if (!this.#has(endpoint))
      throw new ApiError(404, { message: `There is no endpoint ${endpoint} here.` });
  }

  /**
   * Sends a call where it should have gone; nothing where it came to the right place.
   *
   * @param endpoint the path of the endpoint that it came to
   * @throws ApiError 308, or 404 where there never was an endpoint
   */
  redirect(endpoint: string, call: IncomingCall): void {
    if (endpoint === this.#current) return;
    this.expect(endpoint);
    const origin = originOf(call);
    const url = new URL(call.url, origin);
    const rest = url.pathname.slice(endpoint.length) + url.search;
    const Location = this.current(origin) + (this.#form === 'url' ? rest : '');
    throw new ApiError(308, undefined, { Location });
  }

  /** The path of an endpoint that is our own; undefined for others, and for a path that there is not. */
  #ownOf(to: string): string | undefined {
    if (!URL.canParse(to)) return undefined;
    const { hostname, port } = new URL(to);
    if (!isLoopback(hostname) || Number(port) !== this.#port) return undefined;
    const path = new URL(endpointOf(to)).pathname.replace(/\/$/, '');
    return this.#has(path) ? path : undefined;
  }

  /** Whether a path of this emulator is, or was, an endpoint. */
  #has(path: string): boolean {
    const match = ownPath.exec(path);
    return match !== null && Number(match[1] ?? 1) <= this.#paths;
  }
}

function endpointOf(to: string): string {
  try {
    return parseEndpoint(to);
  } catch (error) {
    throw new ArgumentError(
      `to is no endpoint. ${(error as Error).message} Expected something like http://127.0.0.1:4011.`,
      { cause: error },
    );
  }
}
