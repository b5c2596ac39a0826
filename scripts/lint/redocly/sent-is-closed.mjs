import { follow, mediaTypesOf } from './lib/description.mjs';
import { acceptsEverything, subschemas } from './lib/schema.mjs';

const COMBINATORS = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];

/**
 * What is sent is checked before it leaves: a misspelled member is refused, and so is a value that the service does
 * not know. `unevaluatedProperties` looks through `allOf`; `additionalProperties` does not.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function sentIsClosed() {
  return {
    Root: {
      leave(root, ctx) {
        const walk = walker(ctx);
        for (const { of, status, mediaType, location } of mediaTypesOf(root, ctx)) {
          if (of.kind === 'path' && status === undefined)
            walk(mediaType.schema, location.child('schema'), true);
        }
      },
    },
  };
}

function walker(ctx) {
  const seen = new Set();

  /** @param {boolean} whole whether the schema describes a whole value, and not a part that a combinator adds */
  return function walk(node, location, whole) {
    const place = follow(node, location, ctx);
    if (!place || typeof place.node !== 'object') return;
    const key = `${whole} ${place.location.absolutePointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    const schema = place.node;
    if (
      whole &&
      describesObject(schema, place.location, ctx) &&
      schema.unevaluatedProperties !== false
    ) {
      ctx.report({
        message:
          'This object is sent, and members that nobody knows are let through. Fix: end the schema with unevaluatedProperties: false.',
        location: place.location,
      });
    }
    const { additionalProperties: rest } = schema;
    const restAt = place.location.child('additionalProperties');
    if (rest !== undefined && acceptsEverything(rest, restAt, ctx)) {
      ctx.report({
        message:
          'This object is sent, and additionalProperties lets members through that nobody knows, whatever unevaluatedProperties says. Fix: drop the line.',
        location: restAt.key(),
      });
    }
    if (schema['x-extensible-enum']) {
      ctx.report({
        message:
          'This list is sent, and an open one lets misspelled values through. Fix: write enum in place of x-extensible-enum.',
        location: place.location.child('x-extensible-enum').key(),
      });
    }
    for (const sub of subschemas(schema, place.location)) {
      if (sub.keyword !== 'not' && sub.keyword !== 'if')
        walk(sub.node, sub.location, !COMBINATORS.includes(sub.keyword));
    }
  };
}

function describesObject(node, location, ctx) {
  const place = follow(node, location, ctx);
  if (!place || typeof place.node !== 'object') return false;
  const { type, properties } = place.node;
  if (type) return [type].flat().includes('object');
  return (
    properties !== undefined ||
    subschemas(place.node, place.location).some(
      (sub) => COMBINATORS.includes(sub.keyword) && describesObject(sub.node, sub.location, ctx),
    )
  );
}
