import { bodyText, digits, handshakeUrl } from '../common/validation-token.js';

/** An object that responds to requests: a receiver, a Hono app, or the default export of an edge function. */
export interface Fetcher {
  /** Responds to a request. */
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * The default callback URL in the requests. Nothing is sent to this URL, because the requests are passed to the
 * receiver directly.
 */
const callbackUrl = 'https://hooks.depot.example/kaizala';

/** The options of {@link deliver}. */
export interface DeliverOptions {
  /**
   * The callback token for the header `kz-callback-token`. Default: none; the request then does not have this header.
   */
  token?: string;
  /** The callback URL in the request. Default: `https://hooks.depot.example/kaizala`. Nothing is sent to this URL. */
  url?: string;
}

/**
 * Delivers an event to a receiver in the same way as the service, but without a network.
 *
 * @param event any JSON value; it need not be an event
 * @returns the response of the receiver. The service treats any status except 2xx as a failure
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
  /**
   * The callback URL. Its query is kept, and the validation token is added to it. Default:
   * `https://hooks.depot.example/kaizala`. Nothing is sent to this URL.
   */
  url?: string;
}

/** The result of a handshake. */
export interface HandshakeResult {
  /** True if the service would accept the response, because its status is 2xx and its body is exactly the token. */
  accepted: boolean;
  /** The HTTP status code of the response: 200. */
  status: number;
  /**
   * The body of the response as a string. A byte order mark is not removed, because the echo is not exact if the body
   * has one.
   */
  body: string;
  /** The validation token that was sent to the receiver. */
  validationToken: string;
}

/**
 * Validates the callback URL of a receiver, without a network. The service does the same before it creates a webhook.
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
