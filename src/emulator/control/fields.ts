import { isObject } from '../../common/json.js';
import type { IncomingCall } from '../../http/call.js';
import { ApiError, invalid } from '../api/api-error.js';
import { readBody } from '../api/json-response.js';
import { deepestPayload, longestAdminBody, type Quota } from '../model/limits.js';
import { quoted, shapeOf, shown, wrong } from '../model/messages.js';

/** The fields of a body. */
export type Fields = Record<string, unknown>;

/**
 * Reads the body of an admin request, which is an object with some of the fields.
 *
 * @throws ApiError 400, or 415 where the body is not called JSON
 */
export async function readFields(
  call: IncomingCall,
  names: readonly string[],
  bodies: Quota,
): Promise<Fields> {
  const body = await readObject(call, bodies);
  const stranger = Object.keys(body).find((name) => !names.includes(name));
  if (stranger === undefined) return body;
  const expected = `one of ${names.join(', ')}`;
  throw invalid(wrong('A field of the body', quoted(stranger), expected, 'rename or remove it'));
}

/** @throws ApiError 400, or 415 where the body is not called JSON */
export async function readObject(call: IncomingCall, bodies: Quota): Promise<Fields> {
  mediaTypeOf(call, [jsonType]);
  const body = await readAny(call, bodies);
  if (isObject(body)) return body;
  throw invalid(wrong('The body', shapeOf(body), 'a JSON object', 'send an object'));
}

/** Reads the body of an admin request, whose media type has been checked. */
export function readAny(call: IncomingCall, bodies: Quota): Promise<unknown> {
  // One level more, because the payload is a field.
  return readBody(call, longestAdminBody, bodies, deepestPayload + 1);
}

/** The media type of the bodies of most admin requests. */
export const jsonType = 'application/json';

/**
 * The media type of a body, in lower case and without its parameters.
 *
 * @throws ApiError 415 when it is none of the accepted ones
 */
export function mediaTypeOf(call: IncomingCall, accepted: readonly string[]): string {
  const given = call.header('content-type');
  const type = given?.split(';', 1)[0]!.trim().toLowerCase();
  if (type !== undefined && accepted.includes(type)) return type;
  const expected = `${accepted.length > 1 ? 'one of ' : ''}${accepted.join(', ')}`;
  const message = wrong(
    'The header Content-Type',
    shown(given ?? undefined),
    expected,
    `send Content-Type: ${accepted[0]}`,
  );
  // Accept is the same for the other methods.
  const header = call.method === 'POST' ? 'Accept-Post' : 'Accept';
  throw new ApiError(415, { message }, { [header]: accepted.join(', ') });
}

/**
 * A field that is a string or missing, as an object to spread.
 *
 * @throws ApiError 400
 */
export function optionalString<Name extends string>(
  fields: Fields,
  name: Name,
): { [Field in Name]?: string } {
  const value = fields[name];
  if (value === undefined) return {};
  if (typeof value === 'string' && value !== '')
    return { [name]: value } as { [F in Name]: string };
  const expected = 'a string that is not empty';
  throw invalid(wrong(name, shown(value), expected, 'give one, or leave it out'));
}
