import { randomBytes } from 'node:crypto';
import { handshakeTimeout } from '../../common/service-times.js';
import { bodyText, digits, handshakeUrl } from '../../common/validation-token.js';
import { type CallbackClient, CallbackError, targetOf } from '../deliveries/callback-client.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';
import { invalid } from './api-error.js';

/**
 * The maximum length of the response to a handshake request, in bytes. A correct response only repeats the token, so it
 * is far shorter.
 */
const longestResponse = 65_536;

/**
 * Validates a callback URL with a handshake: the receiver must return the token that the emulator sends.
 *
 * @throws ApiError 400 if the receiver does not return the token; the message says what it did instead
 */
export async function validateCallbackUrl(
  callBackUrl: string,
  kind: EmulatorSettings['handshake'],
  callbacks: CallbackClient,
): Promise<void> {
  if (kind === false) return;
  const token = kind === 'digits' ? digits() : opaqueToken();
  const target = targetOf(handshakeUrl(callBackUrl, token));
  let objection: string | undefined;
  try {
    const request = {
      method: 'GET',
      target,
      timeout: handshakeTimeout,
      limit: longestResponse,
    } as const;
    const { status, body } = await callbacks.send(request);
    objection = objectionTo(status, bodyText(body), token);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    objection = error.message;
  }
  if (objection !== undefined)
    throw invalid(
      `The callback URL did not pass the handshake: ${objection}. Expected the validationToken as plain text, with a status of 2xx, within ${handshakeTimeout / 1000} s. Fix: let the receiver respond to GET with the query parameter validationToken.`,
    );
}

/**
 * Creates a token with special characters. A receiver passes the handshake only if it URL-decodes the token exactly
 * once, and does not treat the token as JSON or HTML.
 */
function opaqueToken(): string {
  return `${randomBytes(6).toString('base64')} +&=%2B/?#"<ü>✓`;
}

function objectionTo(status: number, body: string, token: string): string | undefined {
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
