/** The service's side of the handshake, for the emulator and the test helpers. */

/** Returns the URL that the service requests: the callback URL with its query, and the token. */
export function handshakeUrl(callBackUrl: string, validationToken: string): URL {
  const target = new URL(callBackUrl);
  // Not with `searchParams`, which would rewrite the existing query.
  const query = `validationToken=${encodeURIComponent(validationToken)}`;
  target.search += `${target.search === '' ? '?' : '&'}${query}`;
  return target;
}

/** Decodes the body of a response. A byte order mark is kept, because it would be part of the echo. */
export function bodyText(bytes: Uint8Array | ArrayBuffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Returns a token of 12 digits, as the service sent them. The first digit is 1 to 9: a receiver that parses the token as
 * a number would lose a leading zero, and one that parses it as JSON would throw, so one handshake in ten would fail.
 */
export function digits(): string {
  return String(Math.floor((1 + Math.random() * 9) * 1e11));
}
