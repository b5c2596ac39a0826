import { entries, follow, mediaTypesOf, operationPlaces } from './lib/description.mjs';
import { refusals } from './lib/refusals.mjs';
import { acceptsEverything, subschemas, walkSchema } from './lib/schema.mjs';

/** `if` only asks. What `not` excludes is judged as a whole, and so are the limits that hold schemas. */
const JUDGED_AS_A_WHOLE = [
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
 * Nothing that Kaizala sends is refused for a member, a value or an absence that the sources do not mention: answers
 * of the API with their headers, and the bodies and parameters of webhooks and callbacks.
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
            kind: of.kind === 'path' ? 'answer' : 'event',
          }));
        const walk = walker(tellingMembers(bodies, ctx), ctx);
        for (const { node, location, kind } of [...bodies, ...parametersAndHeaders(root, ctx)]) {
          walk(node, location, { in: kind, tells: false, payload: false });
        }
      },
    },
  };
}

/** The schemas of the parameters that webhooks and callbacks receive, and of the headers that answers carry. */
function parametersAndHeaders(root, ctx) {
  return operationPlaces(root, ctx).flatMap((of) => {
    const places =
      of.kind === 'path'
        ? headersOf(of, ctx).map((place) => ({ ...place, kind: 'header' }))
        : of.parameters.map((node, index) => ({
            node,
            location: of.parameterLocations[index],
            kind: 'other',
          }));
    return places.flatMap(({ node, location, kind }) => {
      const place = follow(node, location, ctx);
      if (!place) return [];
      const contents = entries(place.node.content, place.location.child('content'));
      return [
        { node: place.node.schema, location: place.location.child('schema'), kind },
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
    const place = follow(response, at, ctx);
    if (!place) return [];
    return Object.keys(place.node.headers ?? {}).map((name) => ({
      node: place.node.headers[name],
      location: place.location.child(['headers', name]),
    }));
  });
}

/** The members that the unions among the bodies are told apart by. */
function tellingMembers(bodies, ctx) {
  const names = new Set();
  const seen = new Set();
  for (const { node, location } of bodies) {
    walkSchema(node, location, ctx, (schema) => names.add(schema.discriminator?.propertyName), {
      seen,
    });
  }
  return names;
}

function walker(telling, ctx) {
  const seen = new Set();

  /** @param {import('./lib/refusals.mjs').Where} where */
  return function walk(node, location, where) {
    const place = follow(node, location, ctx);
    if (!place || typeof place.node !== 'object') return;
    const key = `${JSON.stringify(where)} ${place.location.absolutePointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const { keyword, message } of refusals(place.node, place.location, where, ctx)) {
      ctx.report({ message, location: place.location.child(keyword).key() });
    }
    const subs = subschemas(place.node, place.location);
    // A choice with a branch for everything refuses nothing, whatever its other branches say.
    const tolerant = subs.some(
      (sub) => sub.keyword === 'anyOf' && acceptsEverything(sub.node, sub.location, ctx),
    );
    for (const sub of subs) {
      if (JUDGED_AS_A_WHOLE.includes(sub.keyword) || (tolerant && sub.keyword === 'anyOf'))
        continue;
      walk(sub.node, sub.location, inside(where, sub, telling));
    }
  };
}

/** @returns {import('./lib/refusals.mjs').Where} */
function inside(where, { keyword, name }, telling) {
  if (COMBINATORS.includes(keyword)) return where;
  const isMember = keyword === 'properties' && where.in === 'event';
  const payload = isMember && name === 'data';
  const tells = isMember && telling.has(name);
  if (where.in === 'data' || payload) return { in: 'data', tells: false, payload };
  return { in: where.in === 'header' ? 'header' : 'other', tells, payload };
}
