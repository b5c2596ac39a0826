import { randomUUID } from 'node:crypto';

/** A request, and what is to come of it. */
export interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** What is no text is sent as JSON. */
  body?: unknown;
  /** The status that the answer should have; 200 by default. */
  status?: number;
}

/** How long an answer may take, in ms: a handshake has 5 s. */
const patience = 30_000;

/** How often a call is sent again, because the endpoint has moved or the token has expired. */
const tries = 5;

/** The emulator as its callers know it. */
export class Service {
  readonly origin: string;
  /** Where its API is, as far as is known. */
  endpoint: string;
  /** The time on the emulator's clock, when it was last heard of. */
  now = Date.now();
  /** Changes whenever the clock is put forward, which ends the tokens. */
  era = 0;

  constructor(origin: string) {
    this.origin = origin;
    this.endpoint = origin;
  }

  /**
   * Calls an admin route.
   *
   * @throws Error when the answer is not what it should be
   */
  async admin(call: Call): Promise<unknown> {
    const answer = await send(`${this.origin}/_emulator${call.path}`, call);
    return expected(call, answer);
  }

  /** Puts the clock forward by some ms, and is in an era of its own meanwhile. */
  async advance(ms: number): Promise<void> {
    this.era += 1;
    const call = { method: 'POST', path: '/advance', body: { ms } };
    this.now = ((await this.admin(call)) as { now: number }).now;
    this.era += 1;
  }

  /** Learns the endpoint from a token answer, or from the `Location` of a redirection. */
  moved(url: string): void {
    this.endpoint = url.replace(/\/v1\/.*$/, '');
  }
}

/** One connector. */
export class Connector {
  readonly #service: Service;
  readonly #applicationId: string;
  #accessToken: string | undefined;
  /** When the token was fetched. */
  #era = 0;

  constructor(service: Service, applicationId: string) {
    this.#service = service;
    this.#applicationId = applicationId;
  }

  /** Fetches a token, by a refresh token that is not a year old on any clock. */
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
    const answer = await send(`${this.#service.endpoint}/v1${call.path}`, call);
    const { accessToken, endpointUrl } = expected(call, answer) as Record<string, string>;
    this.#service.moved(endpointUrl!);
    this.#accessToken = accessToken;
    return accessToken!;
  }

  /**
   * Calls the API with a token, and follows its endpoint.
   *
   * @throws Error when the answer is not what it should be
   */
  async call(call: Call): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const accessToken = this.#accessToken ?? (await this.fetchToken());
      const headers = { accessToken, ...call.headers };
      const answer = await send(`${this.#service.endpoint}/v1${call.path}`, { ...call, headers });
      // In odd eras the clock is being put forward.
      const { era } = this.#service;
      const isExpired = answer.status === 401 && (era % 2 === 1 || era !== this.#era);
      if (attempt === tries || answer.status === call.status) return expected(call, answer);
      if (answer.status === 308) this.#service.moved(answer.location);
      else if (isExpired) this.#accessToken = undefined;
      else return expected(call, answer);
    }
  }
}

interface Answer {
  status: number;
  text: string;
  location: string;
}

async function send(url: string, { method, headers, body }: Call): Promise<Answer> {
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

function expected({ method, path, status = 200 }: Call, answer: Answer): unknown {
  if (answer.status === status) return answer.text === '' ? undefined : JSON.parse(answer.text);
  throw new Error(
    `${method} ${path} is answered ${answer.status}, not ${status}: ${answer.text.slice(0, 300)}`,
  );
}
