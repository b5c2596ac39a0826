import { isObject } from '../../common/json.js';
import type { IncomingCall } from '../../http/call.js';
import { invalid } from '../api/api-error.js';
import { readJson } from '../api/json-response.js';
import { deepestPayload, longestAdminBody, type Quota } from '../model/limits.js';
import { quoted, shapeOf, shown, wrong } from '../model/messages.js';

/** The fields of a body. */
export type Fields = Record<string, unknown>;

/**
 * Reads the body of an admin request, which is an object with some of the fields.
 *
 * @throws ApiError 400
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

/** @throws ApiError 400 */
export async function readObject(call: IncomingCall, bodies: Quota): Promise<Fields> {
  // One level more, because the payload is a field.
  const body = await readJson(call, longestAdminBody, bodies, deepestPayload + 1);
  if (isObject(body)) return body;
  throw invalid(wrong('The body', shapeOf(body), 'a JSON object', 'send an object'));
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
