import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { eventExamples } from '../../generated/v1/examples.js';
import { isObject } from '../common/json.js';

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

/**
 * A part of a value: fields may be missing at every level, and an array is given as a whole. `string & {}`, by which
 * types keep completions, counts as a string.
 */
export type Overrides<Value> = Value extends string | readonly unknown[]
  ? Value
  : Value extends object
    ? FieldOverrides<Value>
    : Value;

/** A part of an object: any of its fields, and of each field a part. `undefined` removes the field. */
export type FieldOverrides<Value> = {
  [Field in keyof Value]?: Overrides<Value[Field]> | undefined;
};

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
