import { stringify } from '../../common/stringify.js';
import { type HttpResponse, type IncomingCall, Refusal } from '../../http/call.js';
import { ApiError, invalid } from './api-error.js';

/** An answer in JSON. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: stringify(body),
  };
}

/** The same, with tokens in it, so that no cache keeps it. */
export function secretJson(body: unknown): HttpResponse {
  return json(body, 200, { 'cache-control': 'no-store' });
}

/** The answer that an error is. */
export function errorResponse(error: unknown): HttpResponse {
  if (error instanceof ApiError) {
    const { status, body, headers } = error;
    return body ? json(body, status, headers) : { status, headers, body: '' };
  }
  if (error instanceof Refusal) return json({ message: error.message }, error.status);
  console.error('%s', `The emulator failed: ${error instanceof Error ? error.stack : 'no error'}`);
  return json({ message: 'The emulator failed; its own output says how.' }, 500);
}

/**
 * The body of a request.
 *
 * @param limit in bytes
 * @throws ApiError 400
 * @throws Refusal when the body is longer, or cannot be had
 */
export async function readJson(call: IncomingCall, limit: number): Promise<unknown> {
  const type = call.header('content-type');
  if (!type || !/^application\/json\s*(?:;|$)/i.test(type))
    throw invalid(
      `The Content-Type is ${type ? JSON.stringify(type) : 'missing'}; expected application/json.`,
    );
  // The adapters would decompress it; that the service did is not known.
  const coding = call.header('content-encoding');
  if (coding) throw invalid(`The Content-Encoding is ${JSON.stringify(coding)}; expected none.`);
  const body = await call.read(limit);
  if ('value' in body) return body.value;
  try {
    return JSON.parse(body.text);
  } catch {
    // The parser's own error quotes the body, which may hold the callback token.
    throw invalid('The body is no JSON.');
  }
}
