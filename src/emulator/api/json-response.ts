import { deepestJson, isTooDeep } from '../../common/json-depth.js';
import { type CallBody, type HttpResponse, type IncomingCall, Refusal } from '../../http/call.js';
import { LimitError, type Quota } from '../model/limits.js';
import { shown, wrong } from '../model/messages.js';
import { StateError } from '../model/state-error.js';
import { ApiError, invalid } from './api-error.js';
import { strictJson } from './relaxed-json.js';

/** A response with a value as JSON. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): HttpResponse {
  return jsonText(JSON.stringify(body), status, headers);
}

/** A response whose body is already serialized as JSON. */
export function jsonText(
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** A JSON response that contains tokens, so that no cache may store it. */
export function secretJson(body: unknown): HttpResponse {
  return json(body, 200, notStored);
}

/** The headers of a response that contains tokens. */
export const notStored = { 'cache-control': 'no-store' };

/** The response to a call that failed. */
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
  // The state file has already printed this error, once for each cause.
  if (error instanceof StateError) return json({ message: error.message }, 500);
  console.error('%s', `The emulator failed: ${error instanceof Error ? error.stack : 'no error'}`);
  return json({ message: 'The emulator failed. Fix: read the reason in its output.' }, 500);
}

function headersOf({ retryAfter }: LimitError): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}

/** The fix for a body that cannot be read. */
const sendJson = 'send one JSON document, encoded as UTF-8';

/**
 * Reads the body of a request whose Content-Type must be JSON.
 *
 * @param limit the maximum length of the body, in bytes
 * @param bodies the quota of all requests that are being read
 * @param levels the maximum nesting depth of the JSON
 * @param isRelaxed whether names without quotation marks and strings in apostrophes are accepted
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

/** Reads the body of a request as JSON, with any Content-Type. */
export async function readBody(
  call: IncomingCall,
  limit: number,
  bodies: Quota,
  levels: number,
  isRelaxed = false,
): Promise<unknown> {
  // The HTTP adapters would decompress the body. No source says that the service did.
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
  // Count the bytes as they arrive. Otherwise a sender could use up the quota by announcing a long body.
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
  // A framework in front of the emulator could have parsed the body, but there is none.
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
    // The error of `JSON.parse` quotes the body, which may contain the callback token.
    throw invalid(
      wrong('The body', `${body.text.length} characters that are not JSON`, 'JSON', sendJson),
    );
  }
}
