import { entries, follow, mediaTypesOf, locatedOperations } from './lib/description.mjs';
import { refusals } from './lib/refusals.mjs';
import { acceptsEverything, subschemas, walkSchema } from './lib/schema.mjs';

/**
 * Keywords that contain schemas which the rule does not visit. It need not visit them, because the function `refusals`
 * checks these keywords as a whole. `if` needs no check, because it refuses nothing.
 */
const CHECKED_AS_A_WHOLE = [
  'if',
  'not',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'patternProperties',
  'propertyNames',
  'contains',
  'dependentSchemas',
  '$defs',
];
const COMBINATORS = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];

/**
 * Checks that the schemas for data from Kaizala are open. They must accept fields and values that the sources do not
 * mention, and also missing fields. Data from Kaizala are the responses of the API with their headers, and the bodies
 * and parameters of webhooks and callbacks.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function receivedIsOpen() {
  return {
    Root: {
      leave(root, ctx) {
        const bodies = mediaTypesOf(root, ctx)
          .filter(({ of, status }) => (of.kind === 'path') === (status !== undefined))
          .map(({ of, mediaType, location }) => ({
            node: mediaType.schema,
            location: location.child('schema'),
            kind: of.kind === 'path' ? 'response' : 'event',
          }));
        const walk = walker(discriminatorNames(bodies, ctx), ctx);
        for (const { node, location, kind } of [...bodies, ...parametersAndHeaders(root, ctx)]) {
          walk(node, location, { in: kind, isDiscriminator: false, isData: false });
        }
      },
    },
  };
}

/** Lists the schemas of the parameters of webhooks and callbacks, and the schemas of the headers of responses. */
function parametersAndHeaders(root, ctx) {
  return locatedOperations(root, ctx).flatMap((of) => {
    const nodes =
      of.kind === 'path'
        ? headersOf(of, ctx).map((located) => ({ ...located, kind: 'header' }))
        : of.parameters.map((node, index) => ({
            node,
            location: of.parameterLocations[index],
            kind: 'other',
          }));
    return nodes.flatMap(({ node, location, kind }) => {
      const located = follow(node, location, ctx);
      if (!located) return [];
      const contents = entries(located.node.content, located.location.child('content'));
      return [
        { node: located.node.schema, location: located.location.child('schema'), kind },
        ...contents.map(([, type, at]) => ({
          node: type.schema,
          location: at.child('schema'),
          kind,
        })),
      ];
    });
  });
}

function headersOf({ operation, location }, ctx) {
  return entries(operation.responses, location.child('responses')).flatMap(([, response, at]) => {
    const located = follow(response, at, ctx);
    if (!located) return [];
    return Object.keys(located.node.headers ?? {}).map((name) => ({
      node: located.node.headers[name],
      location: located.location.child(['headers', name]),
    }));
  });
}

/**
 * Finds all unions in the given bodies, and returns the names of their discriminators, that is, of the fields that
 * distinguish the branches of a union.
 */
function discriminatorNames(bodies, ctx) {
  const names = new Set();
  const seen = new Set();
  for (const { node, location } of bodies) {
    walkSchema(node, location, ctx, (schema) => names.add(schema.discriminator?.propertyName), {
      seen,
    });
  }
  return names;
}

function walker(discriminators, ctx) {
  const seen = new Set();

  /** @param {import('./lib/refusals.mjs').Where} where */
  return function walk(node, location, where) {
    const located = follow(node, location, ctx);
    if (!located || typeof located.node !== 'object') return;
    const key = `${JSON.stringify(where)} ${located.location.absolutePointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const { keyword, message } of refusals(located.node, located.location, where, ctx)) {
      ctx.report({ message, location: located.location.child(keyword).key() });
    }
    const subs = subschemas(located.node, located.location);
    // If one branch of an anyOf accepts everything, the anyOf refuses nothing, so its other branches need no check.
    const tolerant = subs.some(
      (sub) => sub.keyword === 'anyOf' && acceptsEverything(sub.node, sub.location, ctx),
    );
    for (const sub of subs) {
      if (CHECKED_AS_A_WHOLE.includes(sub.keyword) || (tolerant && sub.keyword === 'anyOf'))
        continue;
      walk(sub.node, sub.location, inside(where, sub, discriminators));
    }
  };
}

/** @returns {import('./lib/refusals.mjs').Where} */
function inside(where, { keyword, name }, discriminators) {
  if (COMBINATORS.includes(keyword)) return where;
  const isField = keyword === 'properties' && where.in === 'event';
  const isData = isField && name === 'data';
  const isDiscriminator = isField && discriminators.has(name);
  if (where.in === 'data' || isData) return { in: 'data', isDiscriminator: false, isData };
  return { in: where.in === 'header' ? 'header' : 'other', isDiscriminator, isData };
}
