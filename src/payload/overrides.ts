import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { eventExamples } from '../../generated/v1/examples.js';
import { ArgumentError } from '../common/check-argument.js';
import { isObject } from '../common/json.js';
import { type JsonPatch, patched } from './json-patch.js';
import { type MergePatch, merged } from './merge-patch.js';

type Examples = typeof eventExamples;

/** The names of the description's examples of events: `JobCreated`, `ActionResponse.updated`. */
export type EventExampleName = keyof Examples;

/** The type of the event that an example has: the part of its name before the full stop tells it. */
export type EventOf<Name extends EventExampleName> =
  Name extends `${infer Type extends EventType}.${string}`
    ? KaizalaEventMap[Type]
    : Name extends EventType
      ? KaizalaEventMap[Name]
      : Examples[Name];

/** Changes of an event: an object is a JSON Merge Patch, an array a JSON Patch. */
export type Overrides<Event> = MergePatch<Event> | JsonPatch;

/**
 * An event after its overrides; it may be changed on the way.
 *
 * @param event JSON
 * @param overrides JSON that is an object or an array
 * @param withTests whether to make the operations `test` of a JSON Patch
 * @throws ArgumentError when a JSON Patch is wrong or does not fit the event, or leaves no object of it
 */
export function withOverrides(
  event: unknown,
  overrides: object,
  withTests = true,
): Record<string, unknown> {
  const result = Array.isArray(overrides)
    ? patched(event, overrides, withTests)
    : merged(event, overrides);
  if (isObject(result)) return result;
  throw new ArgumentError(
    'The JSON Patch leaves no object of the event: expected an object. Fix: change fields of it; a value that is not an object can be delivered as a payload.',
  );
}
