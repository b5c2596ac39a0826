import { isObject } from '../../common/json.js';
import type { IncomingCall } from '../../http/call.js';
import { ApiError, invalid } from '../api/api-error.js';
import { readBody } from '../api/json-response.js';
import { deepestPayload, longestAdminBody, type Quota } from '../model/limits.js';
import { quoted, shapeOf, shown, wrong } from '../model/messages.js';

/** The fields of the JSON object in a request body. */
export type Fields = Record<string, unknown>;

/**
 * Reads the body of an admin request: an object that may contain only the fields in `names`.
 *
 * @throws ApiError 400, or 415 if the Content-Type is not JSON
 */
export async function readFields(
  call: IncomingCall,
  names: readonly string[],
  bodies: Quota,
): Promise<Fields> {
  const body = await readObject(call, bodies);
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown === undefined) return body;
  const expected = `one of ${names.join(', ')}`;
  throw invalid(wrong('A field of the body', quoted(unknown), expected, 'rename or remove it'));
}

/** @throws ApiError 400, or 415 if the Content-Type is not JSON */
export async function readObject(call: IncomingCall, bodies: Quota): Promise<Fields> {
  mediaTypeOf(call, [jsonType]);
  const body = await readAny(call, bodies);
  if (isObject(body)) return body;
  throw invalid(wrong('The body', shapeOf(body), 'a JSON object', 'send an object'));
}

/** Reads the body of an admin request. The caller has already checked the media type. */
export function readAny(call: IncomingCall, bodies: Quota): Promise<unknown> {
  // The body may be one level deeper than a payload, because the payload is a field of the body.
  return readBody(call, longestAdminBody, bodies, deepestPayload + 1);
}

/** The media type of most admin request bodies. */
export const jsonType = 'application/json';

/**
 * Returns the media type of a request body, in lower case and without its parameters.
 *
 * @throws ApiError 415 when the type is not one of the accepted types
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
  // This header tells the caller which media types are accepted. `Accept-Post` is defined only for POST, so other
  // methods get `Accept`.
  const header = call.method === 'POST' ? 'Accept-Post' : 'Accept';
  throw new ApiError(415, { message }, { [header]: accepted.join(', ') });
}

/**
 * Returns an object that has only the field `name`, or an empty object if `fields` does not contain this field.
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
