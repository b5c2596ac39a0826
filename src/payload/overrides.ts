import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { eventExamples } from '../../generated/v1/examples.js';
import { ArgumentError } from '../common/check-argument.js';
import { isObject } from '../common/json.js';
import { type JsonPatch, patched } from './json-patch.js';
import { type MergePatch, merged } from './merge-patch.js';

type Examples = typeof eventExamples;

/** The names of the event examples in the description: `JobCreated`, `ActionResponse.updated`. */
export type EventExampleName = keyof Examples;

/** The type of the event in the example with this name. The part of the name before the full stop is the event type. */
export type EventOf<Name extends EventExampleName> =
  Name extends `${infer Type extends EventType}.${string}`
    ? KaizalaEventMap[Type]
    : Name extends EventType
      ? KaizalaEventMap[Name]
      : Examples[Name];

/** Changes to an event: either an object, which is a JSON Merge Patch, or an array, which is a JSON Patch. */
export type Overrides<Event> = MergePatch<Event> | JsonPatch;

/**
 * Applies changes to an event, and returns the result. It may change the given event.
 *
 * @param event JSON
 * @param overrides the changes: an object is a JSON Merge Patch, an array is a JSON Patch
 * @param withTests false to skip the `test` operations of a JSON Patch
 * @throws ArgumentError when a JSON Patch is wrong, does not fit the event, or makes a value that is not an object
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
    'After the JSON Patch, the event is not an object: expected an object. Fix: change only fields of the event; to deliver another value, pass it as a payload.',
  );
}
