/** The check of a response to a handshake, for the emulator and the command line. */

/**
 * Creates a token with special characters. A receiver passes the handshake only if it URL-decodes the token exactly
 * once, and does not treat the token as JSON or HTML.
 */
export function opaqueToken(): string {
  return `${Math.random().toString(36).slice(2, 10)} +&=%2B/?#"<ü>✓`;
}

/**
 * Returns what is wrong with a response to a handshake, or undefined if the service would accept the response.
 *
 * @param token the token that the receiver had to return
 */
export function echoObjection(status: number, body: string, token: string): string | undefined {
  if (status < 200 || status >= 300) {
    const redirect = status >= 300 && status < 400 ? ', and redirects are not followed' : '';
    return `its status is ${status}${redirect}`;
  }
  if (body === token) return undefined;
  const mistake = mistakes.find(([, isIt]) => isIt(body, token))?.[0];
  return `its body (${body.length} characters) is not the token (${token.length} characters)${mistake ? `, ${mistake}` : ''}`;
}

/**
 * Known mistakes of receivers. Each entry is the text for the error message, and a function that detects the mistake in
 * the response body.
 */
const mistakes: [string, (body: string, token: string) => boolean][] = [
  ['but empty', (body) => body === ''],
  ['but the token with white space around it', (body, token) => body.trim() === token],
  ['but the token as JSON', (body, token) => body.trim() === JSON.stringify(token)],
  [
    'but the URL-encoded token: decode the query once',
    (body, token) => {
      const encoded = encodeURIComponent(token);
      // If the token contains only digits, this mistake cannot be detected, because URL-encoding does not change
      // digits.
      return encoded !== token && (body.includes(encoded) || safelyDecoded(body) === token);
    },
  ],
  [
    'but a longer text that contains the token: respond with only the token',
    (body, token) => body.includes(token) || body.includes(JSON.stringify(token).slice(1, -1)),
  ],
];

function safelyDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
