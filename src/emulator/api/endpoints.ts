import { ArgumentError } from '../../common/check-argument.js';
import { parseEndpoint } from '../../common/endpoint.js';
import { isKaizala } from '../../common/kaizala-domains.js';
import { isLoopback } from '../../common/loopback.js';
import type { IncomingCall } from '../../http/call.js';
import { quoted, wrongArgument } from '../model/messages.js';
import type { SavedEndpoint } from '../model/saved-state.js';
import { ApiError } from './api-error.js';
import { originOf, queryOf, type Route } from './route.js';

/** The path of an endpoint of the emulator: empty for the first endpoint, then `/endpoint-2` and so on. */
const ownPath = /^(?:|\/endpoint-([2-9]|[1-9]\d+))$/;

/** The maximum length of an endpoint's URL, in characters; our choice. Token responses and redirects repeat the URL. */
const longestEndpoint = 2048;

/** The current endpoint of the API, and its former endpoints. */
export class Endpoints {
  /** A path of this emulator, or the URL of another server. */
  #current = '';
  #form: 'endpoint' | 'url' = 'endpoint';
  #port: number | undefined;
  #servicePort: number | undefined;
  /** The service's host name for each path; the first one belongs to the first endpoint. */
  readonly #hosts: string[];
  readonly #slash: string;
  readonly #allows: (hostname: string) => boolean;

  /**
   * @param hasSlash whether token responses name the endpoint with a trailing slash
   * @param allows whether a host that is not loopback is this machine
   * @param saved the endpoint of an earlier process
   */
  constructor(hasSlash: boolean, allows: (hostname: string) => boolean, saved?: SavedEndpoint) {
    this.#slash = hasSlash ? '/' : '';
    this.#allows = allows;
    this.#hosts = [...(saved?.hosts ?? ['kms.kaiza.la'])];
    if (!saved) return;
    this.#current = saved.current;
    this.#form = saved.form;
  }

  get saved(): SavedEndpoint {
    return { current: this.#current, form: this.#form, hosts: [...this.#hosts] };
  }

  /**
   * Sets the ports where the emulator listens, so that it recognizes its own URLs.
   *
   * @param servicePort the port of the service's host names; undefined if they are not served
   */
  listensOn(port: number, servicePort?: number): void {
    this.#port = port;
    this.#servicePort = servicePort;
  }

  /** @throws TypeError when `to` is not an endpoint */
  move(to: string | undefined, form: 'endpoint' | 'url' = 'endpoint'): void {
    if (form !== 'endpoint' && form !== 'url')
      throw wrongArgument(
        'location',
        form,
        '"endpoint" or "url"',
        'give one of them, or leave it out',
      );
    if (to === undefined) {
      this.#current = this.#newPath(this.#newHost());
    } else {
      const endpoint = endpointOf(to);
      this.#current = this.#ownOf(endpoint) ?? endpoint;
    }
    this.#form = form;
  }

  /** A new host name in the style of the service. The number of the path may already be in use, because of `move(to)`. */
  #newHost(): string {
    let number = this.#hosts.length + 1;
    while (this.#hosts.includes(`kms${number}.kaiza.la`)) number++;
    return `kms${number}.kaiza.la`;
  }

  /** @param host the service's host name for the path */
  #newPath(host: string): string {
    this.#hosts.push(host);
    return `/endpoint-${this.#hosts.length}`;
  }

  /** The current endpoint, as a caller at an origin can reach it. */
  current(origin: string): string {
    const isOwn = this.#current.startsWith('/') || this.#current === '';
    if (!isOwn) return this.#current;
    const { hostname, port } = new URL(origin);
    // The service moved users between hosts, so old programs expect an endpoint without a path.
    return isKaizala(hostname)
      ? `https://${this.#hosts[numberOf(this.#current) - 1]}${port && `:${port}`}`
      : origin + this.#current;
  }

  /** The path of the endpoint that a call was sent to: the path in its URL, or the path of the service's host name. */
  at({ endpoint }: Route, call: IncomingCall): string {
    const { hostname } = new URL(originOf(call));
    const host = endpoint === '' ? this.#hosts.indexOf(hostname) : 0;
    // Old programs also use other hosts of the service: all of them are the first endpoint.
    return host > 0 ? `/endpoint-${host + 1}` : endpoint;
  }

  /** The current endpoint, as a token response names it. */
  handedOut(origin: string): string {
    return this.current(origin) + this.#slash;
  }

  /** @throws ApiError 404 for a path that was never an endpoint */
  expect(endpoint: string): void {
    if (!this.#has(endpoint))
      throw new ApiError(404, {
        message: `The endpoint of the path is ${quoted(endpoint)}: expected a current or former endpoint of the emulator. Fix: call the endpointUrl of getAccessToken.`,
      });
  }

  /**
   * Redirects a call that was sent to a former endpoint.
   *
   * @throws ApiError 308, or 404 for a path that was never an endpoint
   */
  redirect(route: Route, call: IncomingCall): void {
    const endpoint = this.at(route, call);
    if (endpoint === this.#current) return;
    this.expect(endpoint);
    const origin = originOf(call);
    const query = queryOf(call);
    const Location = this.current(origin) + (this.#form === 'url' ? route.rest + query : '');
    throw new ApiError(308, undefined, { Location });
  }

  /** The path of an endpoint of this emulator; undefined for other endpoints, and for a path that does not exist. */
  #ownOf(endpoint: string): string | undefined {
    const { hostname, port, pathname } = new URL(endpoint);
    if (isKaizala(hostname) && Number(port || 443) === this.#servicePort && pathname === '/')
      return this.#pathOf(hostname);
    const isOwn = isLoopback(hostname) || this.#allows(hostname);
    if (!isOwn || Number(port) !== this.#port) return undefined;
    const path = pathname.replace(/\/$/, '');
    return this.#has(path) ? path : undefined;
  }

  /** The path for one of the service's host names. A new host name gets a new path. */
  #pathOf(hostname: string): string {
    const index = this.#hosts.indexOf(hostname);
    if (index < 0) return this.#newPath(hostname);
    return index === 0 ? '' : `/endpoint-${index + 1}`;
  }

  /** True if a path of this emulator is, or was, an endpoint. */
  #has(path: string): boolean {
    return ownPath.test(path) && numberOf(path) <= this.#hosts.length;
  }
}

/** The number of a path of this emulator, from 1 on. */
function numberOf(path: string): number {
  return Number(ownPath.exec(path)?.[1] ?? 1);
}

function endpointOf(to: string): string {
  if (to.length > longestEndpoint) {
    const expected = `a URL of at most ${longestEndpoint} characters`;
    throw wrongArgument('to', to, expected, 'give a shorter URL');
  }
  try {
    return parseEndpoint(to);
  } catch (error) {
    // The message omits the URL, which may contain a password.
    throw new ArgumentError(
      `to is not an endpoint: ${(error as Error).message} Fix: give a URL such as http://127.0.0.1:4011.`,
      { cause: error },
    );
  }
}
