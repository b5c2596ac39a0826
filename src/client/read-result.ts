import type { OperationId } from '../../generated/v1/client.js';
import type { Clock } from './clock.js';
import { heading, KaizalaApiError, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import { placeOf } from './layered-client.js';
import { parseRetryAfter } from './retry-after.js';
import { errorOf, type Shape } from './shapes.js';

/** A response, with its body as openapi-fetch gives it: text, or what it parsed the text of an error to. */
export interface OperationResult {
  operationId: OperationId;
  response: Response;
  text: unknown;
}

/**
 * The body of a response, or the error that the response is.
 *
 * @param secrets must not appear in the error, should the API repeat them
 */
export function readResult<Body>(
  result: OperationResult,
  shape: Shape<Body>,
  secrets: readonly string[],
  clock: Clock,
): Body {
  const { operationId, response } = result;
  if (!response.ok) throw apiError(result, secrets, clock);
  const text = typeof result.text === 'string' ? result.text : '';
  // Without the parser's error as a cause: it quotes the body.
  const fault = (code: ProtocolFault, reason: string) =>
    new KaizalaProtocolError(
      `${heading(placeOf(operationId))}: ${response.status}, but ${reason}`,
      operationId,
      code,
    );
  if (text.trim() === '') throw fault('empty-body', 'the body is empty.');
  const body = parseJson(text);
  if (body === undefined) throw fault('not-json', `the body is no JSON${mediaTypeOf(response)}.`);
  if (shape(body)) return body;
  const { errorCode, message } = errorOf(body);
  if (errorCode ?? message) {
    const said = withoutSecrets(errorCode ?? message ?? '', secrets);
    throw fault('failed-with-success', `the body says that it failed: ${said}`);
  }
  throw fault('unexpected-body', 'the body is not what the operation answers.');
}

function apiError(
  { operationId, response, text: body }: OperationResult,
  secrets: readonly string[],
  clock: Clock,
): KaizalaApiError {
  const { errorCode, errorCategoryKey, message } = errorOf(body);
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), clock.now());
  const clean = (value: string | undefined) => value && withoutSecrets(value, secrets);
  return new KaizalaApiError(
    [`${heading(placeOf(operationId))}: ${response.status}`, clean(errorCode)]
      .filter(Boolean)
      .join(' '),
    operationId,
    {
      status: response.status,
      errorCode: clean(errorCode),
      errorCategoryKey: clean(errorCategoryKey),
      detail: clean(message),
      retryAfter,
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function mediaTypeOf(response: Response): string {
  const type = response.headers.get('content-type')?.split(';')[0];
  return type ? ` (it is ${type})` : '';
}

/** Shorter ones stand in ordinary words, and are none. */
const shortestSecret = 4;

/** The longest first: one may be the beginning of another. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(({ length }) => length >= shortestSecret)
    .toSorted((a, b) => b.length - a.length)
    .reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
}
