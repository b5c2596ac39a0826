import { deepestJson, isTooDeep } from '../../common/json-depth.js';
import { type CallBody, type HttpResponse, type IncomingCall, Refusal } from '../../http/call.js';
import { LimitError, type Quota } from '../model/limits.js';
import { shown, wrong } from '../model/messages.js';
import { StateError } from '../model/state-error.js';
import { ApiError, invalid } from './api-error.js';
import { strictJson } from './relaxed-json.js';

/** Creates a response whose body is a value as JSON. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): HttpResponse {
  return jsonText(JSON.stringify(body), status, headers);
}

/** Creates a response whose body is a string that is already JSON. */
export function jsonText(
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** Creates a JSON response that no cache may store, because it contains tokens. */
export function secretJson(body: unknown): HttpResponse {
  return json(body, 200, notStored);
}

/** The headers of a response that contains tokens: no cache may store it. */
export const notStored = { 'cache-control': 'no-store' };

/** Creates the response to a call that failed with an error. */
export function errorResponse(error: unknown): HttpResponse {
  if (error instanceof ApiError) {
    const { status, body, headers } = error;
    return body ? json(body, status, headers) : { status, headers, body: '' };
  }
  if (error instanceof Refusal)
    return json({ message: error.message }, error.status, error.headers);
  if (error instanceof LimitError) {
    const { status, message } = error;
    return json({ message }, status, headersOf(error));
  }
  // Do not print this error here: the class `StateFile` has already printed it, once for each cause.
  if (error instanceof StateError) return json({ message: error.message }, 500);
  console.error(
    '%s',
    `The emulator failed: ${error instanceof Error ? error.stack : 'a value that is not an Error was thrown'}`,
  );
  return json(
    { message: 'The emulator failed. Fix: read the reason in the output of the emulator.' },
    500,
  );
}

function headersOf({ retryAfter }: LimitError): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}

/** The fix that error messages name if a request body cannot be read. */
const sendJson = 'send one JSON document, encoded as UTF-8';

/**
 * Reads the body of a request whose Content-Type must be JSON.
 *
 * @param limit the maximum length of the body, in bytes
 * @param bodies the quota of all requests that are being read
 * @param levels the maximum nesting depth of the JSON
 * @param isRelaxed whether the JSON may have field names without quotation marks, and strings in apostrophes
 * @throws ApiError 400
 * @throws Refusal when the body is too long or cannot be read; 429 when too many bodies are being read
 */
export async function readJson(
  call: IncomingCall,
  limit: number,
  bodies: Quota,
  levels = deepestJson,
  isRelaxed = false,
): Promise<unknown> {
  const type = call.header('content-type');
  if (!type || !/^application\/json\s*(?:;|$)/i.test(type))
    throw invalid(
      wrong(
        'The header Content-Type',
        shown(type ?? undefined),
        'application/json',
        'send Content-Type: application/json',
      ),
    );
  return readBody(call, limit, bodies, levels, isRelaxed);
}

/** Reads the body of a request as JSON. The header `Content-Type` is not checked. */
export async function readBody(
  call: IncomingCall,
  limit: number,
  bodies: Quota,
  levels: number,
  isRelaxed = false,
): Promise<unknown> {
  // The HTTP adapters would decompress the body. Refuse it instead, because no source says that the real service
  // accepted compressed bodies.
  const coding = call.header('content-encoding');
  if (coding)
    throw invalid(
      wrong(
        'The header Content-Encoding',
        shown(coding),
        'no encoding',
        'send the body uncompressed',
      ),
    );
  return parsed(await receiveBody(call, limit, bodies), levels, isRelaxed);
}

/**
 * Reads the body of a request without parsing it.
 *
 * @param limit the maximum length of the body, in bytes
 * @param bodies the quota of all requests that are being read
 * @throws Refusal when the body is too long or cannot be read; 429 when too many bodies are being read
 */
export async function receiveBody(
  call: IncomingCall,
  limit: number,
  bodies: Quota,
): Promise<CallBody> {
  // Count the bytes when they arrive. If the announced length counted instead, a sender could use up the quota by
  // announcing a long body that it never sends.
  let taken = 0;
  const take = (bytes: number) => {
    const objection = bodies.objection(bytes);
    if (objection) throw new Refusal(objection.status, objection.message, headersOf(objection));
    bodies.take(bytes);
    taken += bytes;
  };
  try {
    return await call.read(limit, take);
  } finally {
    bodies.release(taken);
  }
}

/** @throws ApiError 400 */
function parsed(body: CallBody, levels: number, isRelaxed: boolean): unknown {
  // This case never occurs, but the type of `body` requires it: `value` is set only if a web framework has parsed the
  // body, and no web framework passes calls to the emulator.
  if ('value' in body) return body.value;
  if (isTooDeep(body.text, levels))
    throw invalid(
      `The body is nested too deep: expected at most ${levels} levels of arrays and objects. Fix: flatten it.`,
    );
  if (body.text === '') throw invalid(wrong('The body', 'empty', 'JSON', sendJson));
  try {
    return JSON.parse(body.text);
  } catch {
    const strict = isRelaxed ? strictJson(body.text) : undefined;
    if (strict !== undefined && strict !== body.text)
      return parsed({ text: strict }, levels, false);
    // Do not repeat the error message of `JSON.parse`: it quotes the body, which may contain the callback token.
    throw invalid(
      wrong('The body', `${body.text.length} characters that are not JSON`, 'JSON', sendJson),
    );
  }
}
