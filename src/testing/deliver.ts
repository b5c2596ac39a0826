import { bodyText, digits, handshakeUrl } from '../common/validation-token.js';

/** What responds to requests: a receiver, an app of Hono, the default export of an edge function. */
export interface Fetcher {
  /** Responds to a request. */
  fetch(request: Request): Response | Promise<Response>;
}

/** Where a test pretends that the receiver is. Nothing is sent there. */
const callbackUrl = 'https://hooks.depot.example/kaizala';

/** Options of {@link deliver}. */
export interface DeliverOptions {
  /** The callback token; without it, the delivery has none. */
  token?: string;
  /** The callback URL; `https://hooks.depot.example/kaizala` by default. Nothing is sent there. */
  url?: string;
}

/**
 * Gives an event to a receiver as the service delivers it, without a network.
 *
 * @param event any JSON, also what is not an event
 * @returns the response of the receiver: for the service, any status but 2xx is a failure
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

/** Options of {@link handshake}. */
export interface HandshakeOptions {
  /** The token to be echoed. Default: 12 digits, because the service sent digits (observed). */
  validationToken?: string;
  /** The callback URL, whose query stays; `https://hooks.depot.example/kaizala` by default. Nothing is sent there. */
  url?: string;
}

/** How a handshake ended. */
export interface HandshakeResult {
  /** Whether the service would go on: a status of 2xx, and the token echoed exactly. */
  accepted: boolean;
  /** The HTTP status of the response: 200. */
  status: number;
  /** The body of the response, as text: a byte order mark, which is not an echo, is kept. */
  body: string;
  /** What should have been echoed. */
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
