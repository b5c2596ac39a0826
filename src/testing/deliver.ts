import { bodyText, digits, handshakeUrl } from '../common/validation-token.js';

/** An object that responds to requests: a receiver, a Hono app, or the default export of an edge function. */
export interface Fetcher {
  /** Responds to a request. */
  fetch(request: Request): Response | Promise<Response>;
}

/** The default callback URL of the requests. Nothing is sent to it. */
const callbackUrl = 'https://hooks.depot.example/kaizala';

/** The options of {@link deliver}. */
export interface DeliverOptions {
  /** The callback token, for the header `kz-callback-token`. Default: none, and the header is missing. */
  token?: string;
  /** The callback URL. Default: `https://hooks.depot.example/kaizala`. Nothing is sent to it. */
  url?: string;
}

/**
 * Delivers an event to a receiver as the service does, without a network.
 *
 * @param event any JSON, also a value that is not an event
 * @returns the response of the receiver. For the service, any status except 2xx is a failure
 * @example
 * const { status } = await deliver(receiver, exampleEvent('JobCreated'), { token: 'example-callback-token' });
 */
export async function deliver(
  receiver: Fetcher,
  event: unknown,
  { token, url = callbackUrl }: DeliverOptions = {},
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token !== undefined) headers.set('kz-callback-token', token);
  return await receiver.fetch(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(event) }),
  );
}

/** The options of {@link handshake}. */
export interface HandshakeOptions {
  /** The token that the receiver must echo. Default: 12 random digits, because the service sent digits (observed). */
  validationToken?: string;
  /** The callback URL, whose query is kept. Default: `https://hooks.depot.example/kaizala`. Nothing is sent to it. */
  url?: string;
}

/** The result of a handshake. */
export interface HandshakeResult {
  /** True if the service would accept the response: its status is 2xx, and it echoes the token exactly. */
  accepted: boolean;
  /** The HTTP status code of the response: 200. */
  status: number;
  /** The body of the response as a string. A byte order mark is kept, because with it the echo is not exact. */
  body: string;
  /** The token that was sent. */
  validationToken: string;
}

/**
 * Validates the callback URL of a receiver as the service does before it creates a webhook, without a network.
 *
 * @example
 * expect(await handshake(receiver)).toMatchObject({ accepted: true });
 */
export async function handshake(
  receiver: Fetcher,
  { validationToken = digits(), url = callbackUrl }: HandshakeOptions = {},
): Promise<HandshakeResult> {
  const response = await receiver.fetch(new Request(handshakeUrl(url, validationToken)));
  const body = bodyText(await response.arrayBuffer());
  const { ok, status } = response;
  return { accepted: ok && body === validationToken, status, body, validationToken };
}
