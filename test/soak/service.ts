import { randomUUID } from 'node:crypto';

/** A request to the emulator, and the status that its response must have. */
export interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** A string is sent unchanged; other values are sent as JSON. */
  body?: unknown;
  /** The expected status; 200 by default. */
  status?: number;
}

/** The timeout of a request to the emulator, in ms. Within a request, a handshake alone may take 5 s. */
const patience = 30_000;

/** The maximum number of attempts for a call. A call is repeated if the endpoint has moved or the token has expired. */
const tries = 5;

/** The emulator, as far as its callers know it: its URL, the current endpoint and the time. */
export class Service {
  readonly origin: string;
  /** The last known endpoint of the API. */
  endpoint: string;
  /** The last known time of the emulator's clock. */
  now = Date.now();
  /**
   * Increased before and after each change of the clock, so `era` is odd while the clock is being advanced. Callers
   * need this counter, because each change makes their tokens expire.
   */
  era = 0;

  constructor(origin: string) {
    this.origin = origin;
    this.endpoint = origin;
  }

  /**
   * Calls an admin route.
   *
   * @throws Error if the response does not have the expected status
   */
  async admin(call: Call): Promise<unknown> {
    const response = await send(`${this.origin}/_emulator${call.path}`, call);
    return expected(call, response);
  }

  /** Advances the clock of the emulator by `ms`. */
  async advance(ms: number): Promise<void> {
    this.era += 1;
    const call = { method: 'POST', path: '/advance', body: { ms } };
    this.now = ((await this.admin(call)) as { now: number }).now;
    this.era += 1;
  }

  /** Sets the current endpoint. `url` comes from a token response, or from the `Location` of a redirect. */
  moved(url: string): void {
    this.endpoint = url.replace(/\/v1\/.*$/, '');
  }
}

/** One connector. */
export class Connector {
  readonly #service: Service;
  readonly #applicationId: string;
  #accessToken: string | undefined;
  /** The value of `service.era` when the token was fetched. */
  #era = 0;

  constructor(service: Service, applicationId: string) {
    this.#service = service;
    this.#applicationId = applicationId;
  }

  /** Fetches an access token. Uses a new refresh token each time, because a refresh token expires after a year. */
  async fetchToken(): Promise<string> {
    this.#era = this.#service.era;
    const call = {
      method: 'GET',
      path: '/accessToken',
      headers: {
        applicationId: this.#applicationId,
        applicationSecret: 'soak-secret',
        refreshToken: randomUUID(),
      },
    };
    const response = await send(`${this.#service.endpoint}/v1${call.path}`, call);
    const { accessToken, endpointUrl } = expected(call, response) as Record<string, string>;
    this.#service.moved(endpointUrl!);
    this.#accessToken = accessToken;
    return accessToken!;
  }

  /**
   * Calls the API with an access token. If the endpoint has moved, follows it.
   * If the token has expired, fetches a new token.
   *
   * @throws Error if the response does not have the expected status
   */
  async call(call: Call): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const accessToken = this.#accessToken ?? (await this.fetchToken());
      const headers = { accessToken, ...call.headers };
      const response = await send(`${this.#service.endpoint}/v1${call.path}`, { ...call, headers });
      // `era` is odd while the clock is being advanced: then a token may expire at any time.
      const { era } = this.#service;
      const isExpired = response.status === 401 && (era % 2 === 1 || era !== this.#era);
      if (attempt === tries || response.status === call.status) return expected(call, response);
      if (response.status === 308) this.#service.moved(response.location);
      else if (isExpired) this.#accessToken = undefined;
      else return expected(call, response);
    }
  }
}

interface Received {
  status: number;
  text: string;
  location: string;
}

async function send(url: string, { method, headers, body }: Call): Promise<Received> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  const location = response.headers.get('location') ?? '';
  return { status: response.status, text: await response.text(), location };
}

function expected({ method, path, status = 200 }: Call, received: Received): unknown {
  if (received.status === status)
    return received.text === '' ? undefined : JSON.parse(received.text);
  throw new Error(
    `${method} ${path} responds with ${received.status}: expected ${status}. The response is: ${received.text.slice(0, 300)}`,
  );
}
