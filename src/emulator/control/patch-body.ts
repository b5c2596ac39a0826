import { isObject } from '../../common/json.js';
import type { IncomingCall } from '../../http/call.js';
import { invalid } from '../api/api-error.js';
import { queryOf } from '../api/route.js';
import type { Quota } from '../model/limits.js';
import { quoted, shapeOf, wrong } from '../model/messages.js';
import { type Fields, jsonType, readAny } from './fields.js';

/**
 * The media types of patches. For each media type, `fits` tests the parsed body, and `expected` describes valid bodies
 * in messages.
 */
const patches = {
  'application/merge-patch+json': { expected: 'an object', fits: isObject },
  'application/json-patch+json': { expected: 'an array of operations', fits: Array.isArray },
};

export type PatchType = keyof typeof patches;

export const patchTypes = Object.keys(patches) as PatchType[];

export function isPatchType(type: string): type is PatchType {
  return Object.hasOwn(patches, type);
}

/** The query parameters that are allowed if the request body is a patch. */
const parameters = ['event', 'objectId', 'webhookId', 'fault'];

/**
 * Reads a trigger request whose body is a patch for an event. The other fields of the request are in the query:
 * `?event=JobCreated&webhookId=…&fault=delay=5000&fault=duplicate=2`.
 *
 * @returns the fields, as if the request had contained them in a JSON body
 * @throws ApiError 400
 */
export async function readPatch(call: IncomingCall, type: PatchType, bodies: Quota) {
  const fields = fieldsOfQuery(new URLSearchParams(queryOf(call)));
  const overrides = await readAny(call, bodies);
  const { expected, fits } = patches[type];
  if (!fits(overrides)) {
    const fix = `send ${expected}, or use the Content-Type of the other kind of patch: one of ${patchTypes.join(', ')}`;
    throw invalid(wrong(`The body in ${type}`, shapeOf(overrides), expected, fix));
  }
  return { ...fields, overrides };
}

/**
 * Refuses query parameters if the body is JSON: a field could otherwise be in both the query and the body, with
 * different values.
 *
 * @throws ApiError 400
 */
export function refuseQuery(call: IncomingCall): void {
  const [name] = new URLSearchParams(queryOf(call)).keys();
  if (name === undefined) return;
  const expected = `no query parameters, because the body is ${jsonType}`;
  const fix = `move the parameter into the body, or send a patch as ${patchTypes.join(' or ')}`;
  throw invalid(wrong('A parameter of the query', quoted(name), expected, fix));
}

/** @throws ApiError 400 */
function fieldsOfQuery(query: URLSearchParams): Fields {
  for (const name of new Set(query.keys())) {
    if (!parameters.includes(name)) {
      const expected = `one of ${parameters.join(', ')}`;
      const fix = 'rename or remove it';
      throw invalid(wrong('A parameter of the query', quoted(name), expected, fix));
    }
    const count = query.getAll(name).length;
    if (count > 1 && name !== 'fault')
      throw invalid(wrong(`The parameter ${name}`, `there ${count} times`, 'one', 'send it once'));
  }
  const { fault: _, ...fields } = Object.fromEntries(query);
  if (fields['event'] === undefined) {
    const fix = 'add the name of an example to the query: ?event=JobCreated';
    throw invalid(
      wrong('The parameter event', 'missing', 'the name of an example with a patch', fix),
    );
  }
  return { ...fields, ...(query.has('fault') && { faults: faultsOf(query.getAll('fault')) }) };
}

/**
 * Parses faults that are written as on the command line. Example: `['delay=5000', 'drop']` becomes
 * `{ delay: 5000, drop: true }`.
 */
function faultsOf(parameterValues: readonly string[]): Fields {
  return Object.fromEntries(
    parameterValues.map((value) => {
      const [name = '', ...rest] = value.split('=');
      return [name, rest.length === 0 ? true : jsonOr(rest.join('='))];
    }),
  );
}

/** Parses a string as JSON. A string that is not JSON is returned unchanged. */
function jsonOr(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
