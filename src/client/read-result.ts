import { type OperationId, operations } from '../../generated/v1/operations.js';
import type { Clock } from './clock.js';
import { heading, KaizalaApiError, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import { parseRetryAfter } from './retry-after.js';
import { oneLine, type Redact } from './secrets.js';
import { errorOf, isAnything, type Shape } from './shapes.js';

/**
 * The maximum number of JSON values in a response; our choice. The number is limited because small values take 30 times
 * as much memory after parsing as their JSON text.
 */
const mostValues = 500_000;

function countValues(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (',[{'.includes(text[at]!)) count += 1;
  return count;
}

/**
 * Returns the body of a response, or throws the error that the response describes.
 *
 * @param redact removes secrets from the text of the error, because the API may repeat them in its response
 */
export async function readResult<Body>(
  operationId: OperationId,
  response: Response,
  shape: Shape<Body>,
  redact: Redact,
  clock: Clock,
): Promise<Body> {
  const text = await response.text();
  const isHuge = text.length > mostValues && countValues(text) > mostValues;
  const body = isHuge ? undefined : parseJson(text);
  if (!response.ok) throw apiError(operationId, response, body, redact, clock);
  const { status } = response;
  const fault = (code: ProtocolFault, reason: string) =>
    new KaizalaProtocolError(
      `${heading(operations[operationId])}: ${status}, but ${reason}`,
      operationId,
      code,
    );
  if (isHuge) throw fault('response-too-large', `the response has more than ${mostValues} values.`);
  const isEmpty = text.trim() === '';
  if ((isEmpty || body !== undefined || shape === isAnything) && shape(body)) return body;
  if (isEmpty) throw fault('empty-body', 'the body is empty.');
  // Do not add the error of the parser as the cause, because it quotes the body, which may hold secrets.
  if (body === undefined)
    throw fault('not-json', `the body is not JSON${mediaTypeOf(response, redact)}.`);
  const sentence = sentenceOf(body, redact);
  if (sentence)
    throw fault('failed-with-success', `the body says that the call failed: ${sentence}`);
  throw fault('unexpected-body', 'the body is not as described for this operation.');
}

function apiError(
  operationId: OperationId,
  { status, headers }: Response,
  body: unknown,
  redact: Redact,
  clock: Clock,
): KaizalaApiError {
  const { errorCode, errorCategoryKey, message } = errorOf(body);
  const clean = (value: string | undefined) => value && redact(value);
  const sentence = sentenceOf(body, redact);
  return new KaizalaApiError(
    `${heading(operations[operationId])}: ${status}${sentence && ` ${sentence}`}`,
    operationId,
    {
      status,
      errorCode: clean(errorCode),
      errorCategoryKey: clean(errorCategoryKey),
      detail: clean(message),
      retryAfter: parseRetryAfter(headers.get('retry-after'), clock.now()),
    },
  );
}

/**
 * Returns the error code and the message of the API, on one line: `InvalidParameters: The callback URL is not valid.`
 */
function sentenceOf(body: unknown, redact: Redact): string {
  const { errorCode, message } = errorOf(body);
  return oneLine(redact([errorCode, message].filter(Boolean).join(': ')));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function mediaTypeOf({ headers }: Response, redact: Redact): string {
  const type = headers.get('content-type')?.split(';')[0];
  return type ? ` (it is ${oneLine(redact(type))})` : '';
}
