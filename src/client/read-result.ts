import { type OperationId, operations } from '../../generated/v1/operations.js';
import type { Clock } from './clock.js';
import { heading, KaizalaApiError, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import { parseRetryAfter } from './retry-after.js';
import type { Redact } from './secrets.js';
import { errorOf, isAnything, type Shape } from './shapes.js';

/** The most characters of the API's own sentence in a message; `detail` has all of it. Our choice. */
const longestSentence = 1000;

/**
 * The body of a response, or the error that the response is.
 *
 * @param redact keeps secrets out of the error, should the API repeat them
 */
export async function readResult<Body>(
  operationId: OperationId,
  response: Response,
  shape: Shape<Body>,
  redact: Redact,
  clock: Clock,
): Promise<Body> {
  const text = await response.text();
  const body = parseJson(text);
  if (!response.ok) throw apiError(operationId, response, body, redact, clock);
  const { status } = response;
  const fault = (code: ProtocolFault, reason: string) =>
    new KaizalaProtocolError(
      `${heading(operations[operationId])}: ${status}, but ${reason}`,
      operationId,
      code,
    );
  const isEmpty = text.trim() === '';
  if ((isEmpty || body !== undefined || shape === isAnything) && shape(body)) return body;
  if (isEmpty) throw fault('empty-body', 'the body is empty.');
  // Without the parser's error as a cause: it quotes the body.
  if (body === undefined) throw fault('not-json', `the body is not JSON${mediaTypeOf(response)}.`);
  const said = sentenceOf(body, redact);
  if (said) throw fault('failed-with-success', `the body says that it failed: ${said}`);
  throw fault('unexpected-body', 'the body is not what the operation returns.');
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
  const said = sentenceOf(body, redact);
  return new KaizalaApiError(
    `${heading(operations[operationId])}: ${status}${said && ` ${said}`}`,
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

/** The error code and what the API says about it, on one line: `InvalidParameters: The callback URL is not valid.` */
function sentenceOf(body: unknown, redact: Redact): string {
  const { errorCode, message } = errorOf(body);
  const said = redact([errorCode, message].filter(Boolean).join(': '));
  // Control characters could make up lines of a log, or write over what a terminal shows.
  const line = said.replaceAll(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return line.length > longestSentence ? `${line.slice(0, longestSentence)}…` : line;
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
