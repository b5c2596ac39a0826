import { eventUnionOf } from '../description/event-union.js';
import type { Document } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/** `events.ts`: the event map, the union, the list of the names, and guards. */
export function generateEvents(name: string, bundle: Document): string {
  const union = eventUnionOf(bundle);
  const event = union.name;
  const map = `${event}Map`;
  // Functions and constants have no platform's name to shadow: `isKnownEvent`, `isKnownConnectorEvent`.
  const prefix = event.replace(/^Kaizala/, '').replace(/Event$/, '');
  const list = prefix ? `${prefix.toLowerCase()}EventTypes` : 'eventTypes';
  const first = [...union.events.keys()][0];
  return `${banner(name)}
import type { components } from './types.js';

type Schemas = components['schemas'];

/** The events, by their \`eventType\`. */
export interface ${map} {
${[...union.events].map(([type, component]) => `  ${type}: Schemas['${component}'];`).join('\n')}
}

/** The \`eventType\` of an event that the description knows. */
export type ${union.types} = keyof ${map};

/** An event that the description knows; \`eventType\` tells which, and narrows it. */
export type ${event} = ${map}[${union.types}];

/** An event of a type that the description does not know: legal, and to be acknowledged. */
export type ${union.unknown} = Schemas['${union.unknown}'];

/** The body of a delivery. \`isKnown${prefix}Event\` tells the two kinds apart. */
export type ${union.delivery} = ${event} | ${union.unknown};

/** Every \`eventType\` that the description knows, in alphabetical order. */
export const ${list} = [
${[...union.events.keys()].map((type) => `  '${type}',`).join('\n')}
] as const satisfies readonly ${union.types}[];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(${list});

/** Whether a string is an \`eventType\` that the description knows. */
export function is${union.types}(value: string): value is ${union.types} {
  return known.has(value);
}

/**
 * Whether a delivered event is of a known type. It looks at \`eventType\` alone: validate the payload before.
 *
 * @example
 * if (isKnown${prefix}Event(event)) switch (event.eventType) { … }
 */
export function isKnown${prefix}Event(event: ${union.delivery}): event is ${event} {
  return known.has(event.eventType);
}

/**
 * Whether a delivered event is of one given type. It looks at \`eventType\` alone: validate the payload before.
 *
 * @example
 * if (is${prefix}Event(event, '${first}')) console.log(event.data);
 */
export function is${prefix}Event<Type extends ${union.types}>(
  event: ${union.delivery},
  type: Type,
): event is ${map}[Type] {
  return event.eventType === type;
}
`;
}
