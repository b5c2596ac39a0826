import { bodyText, digits, handshakeUrl } from '../common/validation-token.js';

/** What answers requests: a receiver, an app of Hono, the default export of an edge function. */
export interface Fetcher {
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
 * @param event any JSON, also what no event is
 * @returns the receiver's answer: the service takes any status but 2xx for a failure
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
  /** The token to be echoed; 12 digits by default, as the service sent them. */
  validationToken?: string;
  /** The callback URL, whose query stays; `https://hooks.depot.example/kaizala` by default. Nothing is sent there. */
  url?: string;
}

/** What became of a handshake. */
export interface HandshakeResult {
  /** Whether the service would go on: a status of 2xx, and the token echoed exactly. */
  accepted: boolean;
  status: number;
  /** The answer's body, byte by byte. */
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
