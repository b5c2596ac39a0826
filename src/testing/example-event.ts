import { eventExamples } from '../../generated/v1/examples.js';
import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
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

/** A part of a value: members at every level may be missing; a list is given as a whole. */
export type Overrides<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Member in keyof Value]?: Overrides<Value[Member]> | undefined }
    : Value;

/**
 * A fresh copy of an example of the description, changed as a test wants it.
 *
 * @param name an event type, for the usual case of it, or another example: `MemberAdded.admin`
 * @param overrides merged into it, level by level; lists are replaced, and `undefined` takes a member away
 * @throws TypeError when there is no example of that name
 * @example
 * const event = exampleEvent('JobCreated', { data: { dueDate: '2019-01-04T17:30:00Z' } });
 */
export function exampleEvent<Name extends EventExampleName>(
  name: Name,
  overrides: Overrides<EventOf<Name>> = {} as Overrides<EventOf<Name>>,
): EventOf<Name> {
  if (!Object.hasOwn(eventExamples, name)) {
    throw new TypeError(
      `There is no example named ${JSON.stringify(name)}: expected one of ${Object.keys(eventExamples).join(', ')}.`,
    );
  }
  return merged(structuredClone(eventExamples[name]), overrides) as EventOf<Name>;
}

/** A value with overrides merged into it, level by level; it may be changed on the way. */
export function merged(value: unknown, overrides: unknown): unknown {
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
    Object.defineProperty(result, name, { ...descriptor, value: merged(own, override) });
  }
  return result;
}
