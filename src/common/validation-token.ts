/** The service's side of the handshake: what the emulator and the helpers of tests ask, and take for an echo. */

/** The URL that the service gets: the callback URL, whose query is kept, with the token. */
export function handshakeUrl(callBackUrl: string, validationToken: string): URL {
  const target = new URL(callBackUrl);
  // By hand: searchParams would write the query that is there anew.
  const query = `validationToken=${encodeURIComponent(validationToken)}`;
  target.search += `${target.search === '' ? '?' : '&'}${query}`;
  return target;
}

/** The body of an answer as text, with every byte: a byte order mark would be part of an echo. */
export function bodyText(bytes: Uint8Array | ArrayBuffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * 12 digits, as the service sent them, the first of them 1 to 9: receivers that parse the token as a number or as JSON
 * would lose a zero at its beginning or throw, so that one handshake in ten would fail at random.
 */
export function digits(): string {
  return String(Math.floor((1 + Math.random() * 9) * 1e11));
}
