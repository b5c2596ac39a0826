import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { eventExamples } from '../../generated/v1/examples.js';
import { isObject } from '../common/json.js';

type Examples = typeof eventExamples;

/** The names of the description's examples of events: `JobCreated`, `ActionResponse.updated`. */
export type EventExampleName = keyof Examples;

/** The event that an example is of, by what stands before the full stop of its name. */
export type EventOf<Name extends EventExampleName> =
  Name extends `${infer Type extends EventType}.${string}`
    ? KaizalaEventMap[Type]
    : Name extends EventType
      ? KaizalaEventMap[Name]
      : Examples[Name];

/**
 * A part of a value: fields at every level may be missing; a list is given as a whole. An open list of values is a
 * string with an object type beside it, `string & {}`, and is a string all the same.
 */
export type Overrides<Value> = Value extends string | readonly unknown[]
  ? Value
  : Value extends object
    ? { [Member in keyof Value]?: Overrides<Value[Member]> | undefined }
    : Value;

/** A value overrides merged into it, level by level; it may be changed on the way. */
export function withOverrides(value: unknown, overrides: unknown): unknown {
  if (!isObject(overrides)) return structuredClone(overrides);
  const result: Record<string, unknown> = isObject(value) ? value : {};
  for (const [name, override] of Object.entries(overrides)) {
    if (override === undefined) {
      delete result[name];
      continue;
    }
    // JSON can have a member named __proto__, which an assignment would take for something else.
    const own = Object.hasOwn(result, name) ? result[name] : undefined;
    const descriptor = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(result, name, { ...descriptor, value: withOverrides(own, override) });
  }
  return result;
}
