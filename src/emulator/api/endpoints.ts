import { ArgumentError } from '../../common/check-argument.js';
import { parseEndpoint } from '../../common/endpoint.js';
import { isLoopback } from '../../common/loopback.js';
import type { IncomingCall } from '../../http/call.js';
import { quoted, wrongArgument } from '../model/messages.js';
import { ApiError } from './api-error.js';
import { originOf, queryOf } from './route.js';

/** What a path begins with: nothing at first, then `/endpoint-2` and so on. */
const ownPath = /^(?:|\/endpoint-([2-9]|[1-9]\d+))$/;

/** The longest URL of an endpoint, in characters; our choice. Token responses and redirections repeat it. */
const longestEndpoint = 2048;

/** Where the API is, and where it was. */
export class Endpoints {
  /** A path of this emulator, or the URL of something else. */
  #current = '';
  #form: 'endpoint' | 'url' = 'endpoint';
  #paths = 1;
  #port: number | undefined;
  readonly #slash: string;
  readonly #allows: (hostname: string) => boolean;

  /**
   * @param hasSlash whether token responses name the endpoint with a trailing slash
   * @param allows whether a host beside the loopback ones is this machine
   */
  constructor(hasSlash: boolean, allows: (hostname: string) => boolean) {
    this.#slash = hasSlash ? '/' : '';
    this.#allows = allows;
  }

  /** Where the emulator listens, so that it knows its own URLs. */
  listensOn(port: number): void {
    this.#port = port;
  }

  /** @throws TypeError when the new endpoint is none */
  move(to: string | undefined, form: 'endpoint' | 'url' = 'endpoint'): void {
    if (form !== 'endpoint' && form !== 'url')
      throw wrongArgument(
        'location',
        form,
        '"endpoint" or "url"',
        'give one of them, or leave it out',
      );
    if (to === undefined) {
      this.#paths++;
      this.#current = `/endpoint-${this.#paths}`;
    } else {
      const endpoint = endpointOf(to);
      this.#current = this.#ownOf(endpoint) ?? endpoint;
    }
    this.#form = form;
  }

  /** The endpoint of now, as a caller at some origin can reach it. */
  current(origin: string): string {
    return this.#current.startsWith('/') || this.#current === ''
      ? origin + this.#current
      : this.#current;
  }

  /** The endpoint of now, as a token response names it. */
  handedOut(origin: string): string {
    return this.current(origin) + this.#slash;
  }

  /** @throws ApiError 404 where there never was an endpoint */
  expect(endpoint: string): void {
    if (!this.#has(endpoint))
      throw new ApiError(404, {
        message: `The endpoint of the path is ${quoted(endpoint)}: expected one that the emulator has, or had. Fix: call the endpointUrl of getAccessToken.`,
      });
  }

  /**
   * Sends a call where it should have gone; nothing where it came to the right place.
   *
   * @param endpoint the path of the endpoint that it came to
   * @param rest the path that follows it
   * @throws ApiError 308, or 404 where there never was an endpoint
   */
  redirect(endpoint: string, rest: string, call: IncomingCall): void {
    if (endpoint === this.#current) return;
    this.expect(endpoint);
    const origin = originOf(call);
    const query = queryOf(call);
    const Location = this.current(origin) + (this.#form === 'url' ? rest + query : '');
    throw new ApiError(308, undefined, { Location });
  }

  /** The path of an endpoint that is our own; undefined for others, and for a path that there is not. */
  #ownOf(endpoint: string): string | undefined {
    const { hostname, port, pathname } = new URL(endpoint);
    const isOwn = isLoopback(hostname) || this.#allows(hostname);
    if (!isOwn || Number(port) !== this.#port) return undefined;
    const path = pathname.replace(/\/$/, '');
    return this.#has(path) ? path : undefined;
  }

  /** Whether a path of this emulator is, or was, an endpoint. */
  #has(path: string): boolean {
    const match = ownPath.exec(path);
    return match !== null && Number(match[1] ?? 1) <= this.#paths;
  }
}

function endpointOf(to: string): string {
  if (to.length > longestEndpoint) {
    const expected = `a URL of at most ${longestEndpoint} characters`;
    throw wrongArgument('to', to, expected, 'give a shorter URL');
  }
  try {
    return parseEndpoint(to);
  } catch (error) {
    // Not the URL itself, which may have a password in it.
    throw new ArgumentError(
      `to is not an endpoint: ${(error as Error).message} Fix: give a URL such as http://127.0.0.1:4011.`,
      { cause: error },
    );
  }
}
