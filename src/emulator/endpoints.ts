import { parseEndpoint } from '../client/endpoint.js';
import { isLoopback } from '../client/hosts.js';
import { ApiError } from './api-error.js';

/** What a path begins with: nothing at first, then `/endpoint-2` and so on. */
const ownPath = /^(?:|\/endpoint-(\d+))$/;

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
      throw new TypeError(`location is ${JSON.stringify(form)}: expected "endpoint" or "url".`);
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

  /**
   * Where a call should have gone; undefined where it came to the right place.
   *
   * @throws ApiError 404 where there never was an endpoint
   */
  redirection(request: Request): string | undefined {
    const path = prefixOf(request);
    if (path === this.#current) return undefined;
    if (!this.#has(path))
      throw new ApiError(404, { message: `There is no endpoint ${path} here.` });
    const url = new URL(request.url);
    const endpoint = this.current(url.origin);
    if (this.#form === 'endpoint') return endpoint;
    return endpoint + url.pathname.slice(path.length) + url.search;
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
    throw new TypeError(
      `to is no endpoint. ${(error as Error).message} Expected something like http://127.0.0.1:4011.`,
      { cause: error },
    );
  }
}

/** The path of a request, without its query. */
export function pathOf({ url }: Request): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return url.slice(start, end < 0 ? undefined : end);
}

/** What the path of a request begins with: that of a later endpoint, or nothing. */
export function prefixOf(request: Request): string {
  const path = pathOf(request);
  return path.startsWith('/endpoint-') ? path.slice(0, path.indexOf('/', 1)) : '';
}
