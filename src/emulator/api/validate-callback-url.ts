import { echoObjection, opaqueToken } from '../../common/handshake-echo.js';
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
    objection = echoObjection(status, bodyText(body), token);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    objection = error.message;
  }
  if (objection !== undefined)
    throw invalid(
      `The callback URL did not pass the handshake: ${objection}. Expected the validationToken as plain text, with a status of 2xx, within ${handshakeTimeout / 1000} s. Fix: let the receiver respond to GET with the query parameter validationToken.`,
    );
}
