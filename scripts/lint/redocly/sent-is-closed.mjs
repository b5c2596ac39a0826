import { follow, mediaTypesOf } from './lib/description.mjs';
import { subschemas } from './lib/schema.mjs';

/**
 * Keywords whose schemas describe only a part of a value. The schema that contains such a keyword must forbid unknown
 * fields for the whole value.
 */
const PARTS = ['allOf', 'then', 'else'];
/** Keywords whose schemas each describe the whole value. */
const CHOICES = ['anyOf', 'oneOf'];

/**
 * Checks that the schemas for requests are closed, that is, that they refuse unknown fields and values. Therefore
 * mistakes such as a misspelled field are found before a request is sent. An object must list all its fields itself,
 * and forbid unknown fields. It must not inherit fields with `allOf`, because ten of the tools that generate code make
 * every field optional if `required` is next to `allOf`.
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

  /**
   * @param {boolean} whole whether the schema describes a whole value, and not only a part of it, as a schema inside
   * `allOf` does
   */
  return function walk(node, location, whole) {
    const located = follow(node, location, ctx);
    if (!located || typeof located.node !== 'object') return;
    const key = `${whole} ${located.location.absolutePointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    const schema = located.node;
    if (whole && describesObject(schema)) {
      if (schema.additionalProperties !== false)
        ctx.report({
          message:
            'This object is for requests, but accepts unknown fields. Fix: list its fields in "properties", and end the schema with additionalProperties: false.',
          location: located.location,
        });
      if (schema.allOf)
        ctx.report({
          message:
            'This object is for requests, but generators lose the required fields of an object with allOf. Fix: list all fields in "properties" of this object, and delete allOf.',
          location: located.location.child('allOf').key(),
        });
    }
    if (schema['x-extensible-enum']) {
      ctx.report({
        message:
          'This list is for requests, but an open list accepts misspelled values. Fix: write enum instead of x-extensible-enum.',
        location: located.location.child('x-extensible-enum').key(),
      });
    }
    for (const sub of subschemas(schema, located.location)) {
      if (sub.keyword === 'not' || sub.keyword === 'if') continue;
      const inside = CHOICES.includes(sub.keyword) ? whole : !PARTS.includes(sub.keyword);
      walk(sub.node, sub.location, inside);
    }
  };
}

function describesObject({ type, properties, allOf }) {
  return type ? [type].flat().includes('object') : (properties ?? allOf) !== undefined;
}
