import { follow, mediaTypesOf } from './lib/description.mjs';
import { subschemas } from './lib/schema.mjs';

/** Their schemas describe parts of a value, and the whole is closed by the schema around them. */
const PARTS = ['allOf', 'then', 'else'];
/** Their schemas describe the same value. */
const CHOICES = ['anyOf', 'oneOf'];

/**
 * A request is checked before it is sent: a misspelled field is rejected, and so is a value that the service does not
 * know. An object lists its own fields and closes itself, because ten generators make every field optional where
 * `required` is beside `allOf`.
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
    if (whole && describesObject(schema)) {
      if (schema.additionalProperties !== false)
        ctx.report({
          message:
            'This object is sent, and it accepts fields that nobody knows. Fix: list its fields in "properties", and end the schema with additionalProperties: false.',
          location: place.location,
        });
      if (schema.allOf)
        ctx.report({
          message:
            'This object is sent, and generators lose the required fields of an object with allOf. Fix: list all fields in its own "properties".',
          location: place.location.child('allOf').key(),
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
      if (sub.keyword === 'not' || sub.keyword === 'if') continue;
      const inside = CHOICES.includes(sub.keyword) ? whole : !PARTS.includes(sub.keyword);
      walk(sub.node, sub.location, inside);
    }
  };
}

function describesObject({ type, properties, allOf }) {
  return type ? [type].flat().includes('object') : (properties ?? allOf) !== undefined;
}
