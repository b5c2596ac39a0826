import { isObject } from '../../common/json.js';
import type { IncomingCall } from '../../http/call.js';
import { invalid } from '../api/api-error.js';
import { queryOf } from '../api/route.js';
import type { Quota } from '../model/limits.js';
import { quoted, shapeOf, wrong } from '../model/messages.js';
import { type Fields, jsonType, readAny } from './fields.js';

/** The media types of a body that is a patch, with what such a body is. */
const patches = {
  'application/merge-patch+json': { expected: 'an object', fits: isObject },
  'application/json-patch+json': { expected: 'an array of operations', fits: Array.isArray },
};

export type PatchType = keyof typeof patches;

export const patchTypes = Object.keys(patches) as PatchType[];

export function isPatchType(type: string): type is PatchType {
  return Object.hasOwn(patches, type);
}

/** What the query can say beside a patch. */
const parameters = ['event', 'objectId', 'webhookId', 'fault'];

/**
 * Reads a request whose body is a patch of an event; the query has the rest:
 * `?event=JobCreated&webhookId=…&fault=delay=5000&fault=duplicate=2`.
 *
 * @returns what a body of JSON would have said
 * @throws ApiError 400
 */
export async function readPatch(call: IncomingCall, type: PatchType, bodies: Quota) {
  const fields = fieldsOfQuery(new URLSearchParams(queryOf(call)));
  const overrides = await readAny(call, bodies);
  const { expected, fits } = patches[type];
  if (!fits(overrides)) {
    const fix = `send one, or the Content-Type of the other patch: one of ${patchTypes.join(', ')}`;
    throw invalid(wrong(`The body in ${type}`, shapeOf(overrides), expected, fix));
  }
  return { ...fields, overrides };
}

/**
 * A body of JSON says everything itself: a parameter beside it would be a second way.
 *
 * @throws ApiError 400
 */
export function refuseQuery(call: IncomingCall): void {
  const [name] = new URLSearchParams(queryOf(call)).keys();
  if (name === undefined) return;
  const expected = `none beside a body in ${jsonType}`;
  const fix = `move it into the body, or send a patch in ${patchTypes.join(' or ')}`;
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
    throw invalid(wrong('The parameter event', 'missing', 'one beside a patch', fix));
  }
  return { ...fields, ...(query.has('fault') && { faults: faultsOf(query.getAll('fault')) }) };
}

/** Faults as the command line writes them: `['delay=5000', 'drop']` → `{ delay: 5000, drop: true }`. */
function faultsOf(texts: readonly string[]): Fields {
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=');
      return [name, rest.length === 0 ? true : jsonOr(rest.join('='))];
    }),
  );
}

/** A text that is JSON is what it says; any other is itself. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
