/** The part of the handshake that the service performs, for the emulator and the test helpers. */

/**
 * Returns the URL that the service requests in a handshake: the callback URL with its query, and with the token as a
 * parameter.
 */
export function handshakeUrl(callBackUrl: string, validationToken: string): URL {
  const target = new URL(callBackUrl);
  // Do not use `searchParams`, which would rewrite the existing query.
  const query = `validationToken=${encodeURIComponent(validationToken)}`;
  target.search += `${target.search === '' ? '?' : '&'}${query}`;
  return target;
}

/**
 * Decodes the body of a response to a handshake. A byte order mark is kept, because it belongs to the token that the
 * receiver sent back.
 */
export function bodyText(bytes: Uint8Array | ArrayBuffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Returns a token of 12 digits, as the service sent them. The first digit is 1 to 9. If it could be 0, one handshake in
 * ten would fail: a receiver that parses the token as a number would lose a leading zero, and a receiver that parses it
 * as JSON would throw.
 */
export function digits(): string {
  return String(Math.floor((1 + Math.random() * 9) * 1e11));
}
