import { catalogueList, catalogueOf } from '../description/event-catalogue.js';
import { eventUnionOf } from '../description/event-union.js';
import { componentName, type Document } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/**
 * Generates `events.ts`. It contains the types of the events, a type that maps each event type to its event, the list
 * of the event types, and type guards.
 */
export function generateEvents(name: string, bundle: Document): string {
  const union = eventUnionOf(bundle);
  const event = union.name;
  const map = `${event}Map`;
  // The names of types begin with `Kaizala`, because `Event` is a global type. The names of functions and constants do
  // not need that prefix: `isKnownEvent`, `isKnownConnectorEvent`.
  const prefix = event.replace(/^Kaizala/, '').replace(/Event$/, '');
  const list = prefix ? `${prefix.toLowerCase()}EventTypes` : 'eventTypes';
  const [first] = union.events.keys();
  const happens = new Map(catalogueOf(bundle).map((item) => [item.name, item.happensWhen]));
  const lines = (names: Iterable<string>) =>
    [...new Set(names)]
      .toSorted()
      .map((type) => `  ${type},`)
      .join('\n');
  const used = [...union.events.values(), event, union.delivery, union.types];
  return `${banner(name)}
import type {
${lines(used)}
} from './types.js';

export type {
${lines([...used, union.unknown, ...envelopesOf(bundle)])}
} from './types.js';

/** The events, by their \`eventType\`. */
export interface ${map} {
${[...union.events].map(([type, component]) => `  /** Happens when ${happens.get(type)}. */\n  ${type}: ${component};`).join('\n')}
}

/** Every \`eventType\` in the description, in alphabetical order. */
export const ${list} = [
${[...union.events.keys()].map((type) => `  '${type}',`).join('\n')}
] as const satisfies readonly ${union.types}[];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(${list});

/** Checks whether a string is an \`eventType\` in the description. */
export function is${union.types}(value: string): value is ${union.types} {
  return known.has(value);
}

/**
 * Checks whether a delivered event has a known type. It reads only \`eventType\`: validate the payload first.
 *
 * @example
 * if (isKnown${prefix}Event(event)) console.log(event.data);
 */
export function isKnown${prefix}Event(event: ${union.delivery}): event is ${event} {
  return known.has(event.eventType);
}

/**
 * Checks whether a delivered event has the given type. It reads only \`eventType\`: validate the payload first.
 *
 * @param type one of these:
${catalogueList(bundle).replaceAll(/^/gm, ' *   ')}
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

/** Lists the schemas that the events extend with `allOf`, such as the envelope of the events. */
function envelopesOf(bundle: Document): string[] {
  return [...eventUnionOf(bundle).events.values()]
    .flatMap((event) => bundle.components?.schemas?.[event]?.allOf ?? [])
    .flatMap(({ $ref }) => ($ref ? [componentName($ref)] : []));
}
