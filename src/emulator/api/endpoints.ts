import { ArgumentError } from '../../common/check-argument.js';
import { parseEndpoint } from '../../common/endpoint.js';
import { isKaizala } from '../../common/kaizala-domains.js';
import { isLoopback } from '../../common/loopback.js';
import type { IncomingCall } from '../../http/call.js';
import { quoted, wrongArgument } from '../model/messages.js';
import type { SavedEndpoint } from '../model/saved-state.js';
import { ApiError } from './api-error.js';
import { originOf, queryOf, type Route } from './route.js';

/**
 * Matches the paths of the emulator's endpoints. The path of the first endpoint is empty, the path of the second
 * endpoint is `/endpoint-2`, and so on.
 */
const ownPath = /^(?:|\/endpoint-([2-9]|[1-9]\d+))$/;

/**
 * The maximum length of an endpoint's URL, in characters. We chose this value. The limit keeps responses short, because
 * token responses and redirects contain this URL.
 */
const longestEndpoint = 2048;

/** Keeps the current endpoint of the API and its former endpoints, from which calls are redirected. */
export class Endpoints {
  /** The current endpoint: a path of this emulator, or the URL of another server. */
  #current = '';
  #form: 'endpoint' | 'url' = 'endpoint';
  #port: number | undefined;
  #servicePort: number | undefined;
  /**
   * The host names that the real service would use, one for each endpoint path. The first name belongs to the first
   * endpoint.
   */
  readonly #hosts: string[];
  readonly #slash: string;
  readonly #allows: (hostname: string) => boolean;

  /**
   * @param hasSlash whether the endpoint URL in token responses ends with a slash
   * @param allows returns whether a host name that is not loopback also means this machine
   * @param saved the endpoint that an earlier process of the emulator saved
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
   * Sets the ports on which the emulator listens. They are needed to find out whether a URL belongs to the emulator.
   *
   * @param servicePort the port on which the emulator serves the host names of the real service; undefined if it does
   * not serve them
   */
  listensOn(port: number, servicePort?: number): void {
    this.#port = port;
    this.#servicePort = servicePort;
  }

  /** @throws TypeError when `to` is not the URL of an endpoint */
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

  /**
   * Returns a new host name in the style of the real service. It skips names that are in use, because `move(to)` may
   * already have added the name with the next number.
   */
  #newHost(): string {
    let number = this.#hosts.length + 1;
    while (this.#hosts.includes(`kms${number}.kaiza.la`)) number++;
    return `kms${number}.kaiza.la`;
  }

  /** @param host the host name of the real service that belongs to the new path */
  #newPath(host: string): string {
    this.#hosts.push(host);
    return `/endpoint-${this.#hosts.length}`;
  }

  /**
   * Returns the URL at which a caller can reach the current endpoint. `origin` is the origin that the caller used for
   * this call.
   */
  current(origin: string): string {
    const isOwn = this.#current.startsWith('/') || this.#current === '';
    if (!isOwn) return this.#current;
    const { hostname, port } = new URL(origin);
    // For a call to a host name of the real service, return the host name that belongs to the current endpoint, without
    // a path. The real service moved users between hosts, so programs written for it expect an endpoint without a path.
    return isKaizala(hostname)
      ? `https://${this.#hosts[numberOf(this.#current) - 1]}${port && `:${port}`}`
      : origin + this.#current;
  }

  /**
   * Returns the path of the endpoint that a call was sent to. Either the URL of the call contains this path, or the
   * host name in the URL belongs to this path.
   */
  at({ endpoint }: Route, call: IncomingCall): string {
    const { hostname } = new URL(originOf(call));
    const host = endpoint === '' ? this.#hosts.indexOf(hostname) : 0;
    // Programs written for the real service may use host names that are not in `#hosts`. Treat their calls as calls to
    // the first endpoint.
    return host > 0 ? `/endpoint-${host + 1}` : endpoint;
  }

  /** Returns the current endpoint as a token response contains it, with or without a trailing slash. */
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

  /**
   * Returns the path of the endpoint that a URL leads to; undefined if the URL belongs to another server, or if the
   * emulator has no endpoint with the path of the URL.
   */
  #ownOf(endpoint: string): string | undefined {
    const { hostname, port, pathname } = new URL(endpoint);
    if (isKaizala(hostname) && Number(port || 443) === this.#servicePort && pathname === '/')
      return this.#pathOf(hostname);
    const isOwn = isLoopback(hostname) || this.#allows(hostname);
    if (!isOwn || Number(port) !== this.#port) return undefined;
    const path = pathname.replace(/\/$/, '');
    return this.#has(path) ? path : undefined;
  }

  /**
   * Returns the endpoint path that belongs to a host name of the real service. An unknown host name gets a new path.
   */
  #pathOf(hostname: string): string {
    const index = this.#hosts.indexOf(hostname);
    if (index < 0) return this.#newPath(hostname);
    return index === 0 ? '' : `/endpoint-${index + 1}`;
  }

  /** True if a path is the path of the current endpoint or of a former endpoint. */
  #has(path: string): boolean {
    return ownPath.test(path) && numberOf(path) <= this.#hosts.length;
  }
}

/** Returns the number of the endpoint with this path, starting at 1. */
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
    // Do not repeat the URL in the message, because the URL may contain a password.
    throw new ArgumentError(
      `to is not an endpoint: ${(error as Error).message} Fix: give a URL such as http://127.0.0.1:4011.`,
      { cause: error },
    );
  }
}
