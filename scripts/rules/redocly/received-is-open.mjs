import { follow, mediaTypesOf } from './lib/description.mjs';
import { acceptsEverything, subschemas } from './lib/schema.mjs';

/** A condition refuses nothing by itself, and `not` keeps unions apart. */
const CONDITIONS = ['not', 'if', 'propertyNames'];
const COMBINATORS = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];

/**
 * Nothing that Kaizala sends is refused for a member, a value or an absence that the sources do not mention: answers
 * of the API, and the bodies of webhooks and callbacks.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function receivedIsOpen() {
  return {
    Root: {
      leave(root, ctx) {
        const walk = walker(ctx);
        for (const { of, status, mediaType, location } of mediaTypesOf(root, ctx)) {
          const isAnswer = of.kind === 'path' && status !== undefined;
          const isEvent = of.kind !== 'path' && status === undefined;
          if (isAnswer || isEvent)
            walk(mediaType.schema, location.child('schema'), isEvent ? 'event' : 'other');
        }
      },
    },
  };
}

function walker(ctx) {
  const seen = new Set();

  /** @param {'event' | 'data' | 'other'} where an event itself, what is inside its `data`, or neither */
  return function walk(node, location, where) {
    const place = follow(node, location, ctx);
    if (!place || typeof place.node !== 'object') return;
    const key = `${where} ${place.location.absolutePointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const { keyword, message } of faults(place.node, where)) {
      ctx.report({ message, location: place.location.child(keyword).key() });
    }
    const subs = subschemas(place.node, place.location);
    // A choice with a branch for everything refuses nothing, whatever its other branches say.
    const tolerant = subs.some(
      (sub) => sub.keyword === 'anyOf' && acceptsEverything(sub.node, sub.location, ctx),
    );
    for (const sub of subs) {
      if (CONDITIONS.includes(sub.keyword) || (tolerant && sub.keyword === 'anyOf')) continue;
      walk(sub.node, sub.location, inside(where, sub));
    }
  };
}

function inside(where, { keyword, name }) {
  if (where === 'data' || COMBINATORS.includes(keyword)) return where;
  return where === 'event' && keyword === 'properties' && name === 'data' ? 'data' : 'other';
}

function* faults(schema, where) {
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    if (schema[keyword] === false) {
      yield {
        keyword,
        message: `This schema is received, and ${keyword}: false refuses members that nobody documented. Cure: drop the line.`,
      };
    }
  }
  const values = (schema.enum ?? []).filter((value) => typeof value === 'string' && value !== '');
  if (values.length > 0) {
    yield {
      keyword: 'enum',
      message:
        'This list is received, and a closed one refuses values that nobody documented. Cure: write type: string and x-extensible-enum.',
    };
  }
  if (where === 'data' && schema.required?.length > 0) {
    yield {
      keyword: 'required',
      message: `Members of an event's data may be absent, but ${schema.required.join(', ')} must be there. Cure: drop "required".`,
    };
  }
}
