import { entries, follow, mediaTypesOf } from './lib/description.mjs';
import { walkSchema } from './lib/schema.mjs';

/**
 * @typedef {object} List a list of event types
 * @property {string} name the name of the list in messages
 * @property {import('./lib/description.mjs').Location} location
 * @property {Map<string, import('./lib/description.mjs').Location>} values
 */

/**
 * Checks that all lists of events in a description are equal. These lists are the webhooks, the event types to which a
 * request can subscribe, and the unions for the bodies of deliveries. The rule finds the lists by their location in the
 * description and not by the names of schemas, because these names differ between the descriptions.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function eventListsEqual() {
  return {
    Root: {
      leave(root, ctx) {
        const unions = unionsOf(root, ctx);
        const webhooks = webhookList(root, ctx);
        if (unions.length === 0 && webhooks.values.size === 0) return;
        const lists = [webhooks, ...unions.map(({ list }) => list)];
        lists.push(
          ...requestLists(root, ctx, new Set(lists.flatMap(({ values }) => [...values.keys()]))),
        );
        if (unions.length === 0) {
          ctx.report({
            message:
              'There are webhooks, but no union of their events. Fix: add a body to the callback whose schema has a discriminator with an explicit mapping of every event.',
            location: webhooks.location.key(),
          });
        }
        if (lists.length === 1 + unions.length) {
          ctx.report({
            message:
              'No request can subscribe to the events. Fix: list the event types as an enum in the body of the request that creates a webhook.',
            location: webhooks.location.key(),
          });
        }
        compare(lists, ctx);
        for (const union of unions) checkConsts(union, ctx);
        checkWebhookBodies(root, unions, ctx);
      },
    },
  };
}

/** @returns {List} */
function webhookList(root, ctx) {
  const location = ctx.location.child('webhooks');
  return {
    name: 'the webhooks',
    location,
    values: new Map(entries(root.webhooks, location).map(([key, , at]) => [key, at.key()])),
  };
}

function unionsOf(root, ctx) {
  const unions = [];
  const seen = new Set();
  for (const { of, status, mediaType, location } of mediaTypesOf(root, ctx)) {
    if (of.kind === 'path' || status !== undefined) continue;
    walkSchema(
      mediaType.schema,
      location.child('schema'),
      ctx,
      (schema, at) => {
        if (!schema.discriminator?.mapping) return;
        const mappingAt = at.child(['discriminator', 'mapping']);
        const mapping = entries(schema.discriminator.mapping, mappingAt);
        unions.push({
          schema,
          location: at,
          mapping,
          propertyName: schema.discriminator.propertyName,
          list: {
            name: `the mapping of ${at.source.absoluteRef}`,
            location: mappingAt,
            values: new Map(mapping.map(([key, , keyAt]) => [key, keyAt.key()])),
          },
        });
      },
      { seen },
    );
  }
  return unions;
}

/**
 * Finds the lists of event types to which a request can subscribe. These are the enums in the request bodies that
 * contain at least one event type.
 */
function requestLists(root, ctx, known) {
  /** @type {List[]} */
  const lists = [];
  const seen = new Set();
  for (const { of, status, mediaType, location } of mediaTypesOf(root, ctx)) {
    if (of.kind !== 'path' || status !== undefined) continue;
    walkSchema(
      mediaType.schema,
      location.child('schema'),
      ctx,
      (schema, at) => {
        if (!schema.enum?.some((value) => known.has(value))) return;
        const enumAt = at.child('enum');
        lists.push({
          name: `the enum of ${at.source.absoluteRef}`,
          location: enumAt,
          values: new Map(schema.enum.map((value, index) => [value, enumAt.child(index)])),
        });
      },
      { seen },
    );
  }
  return lists;
}

/** @param {List[]} lists */
function compare(lists, ctx) {
  for (const value of new Set(lists.flatMap(({ values }) => [...values.keys()]))) {
    const having = lists.filter(({ values }) => values.has(value));
    const lacking = lists.filter(({ values }) => !values.has(value));
    if (lacking.length === 0) continue;
    if (having.length === 1) {
      ctx.report({
        message: `The event type "${value}" is only in ${having[0].name}. Fix: delete the event type there, or add it to ${names(lacking)}.`,
        location: having[0].values.get(value),
      });
      continue;
    }
    for (const list of lacking) {
      ctx.report({
        message: `The event type "${value}" is missing in ${list.name}. Fix: add the event type there, or delete it from ${names(having)}.`,
        location: list.location.key(),
      });
    }
  }
}

/**
 * Checks each schema in the mapping of a union. The schema must be a branch of the union, and it must have its event
 * type as a const.
 */
function checkConsts({ schema, location, mapping, propertyName }, ctx) {
  const branches = new Set(
    (schema.oneOf ?? schema.anyOf ?? []).map(
      (branch) => follow(branch, location, ctx)?.location.absolutePointer,
    ),
  );
  for (const [key, target, at] of mapping) {
    const located = follow({ $ref: target }, location, ctx);
    if (!located) {
      // Report a missing target here, because Redocly's rule no-unresolved-refs does not find all of them: it stops at
      // the first valid target of a mapping.
      ctx.report({
        message: `The mapping of "${key}" refers to ${target}, which does not exist. Fix: correct the path.`,
        location: at,
      });
      continue;
    }
    if (!branches.has(located.location.absolutePointer)) {
      ctx.report({
        message: `The event type "${key}" is mapped to ${target}, which is not a branch of the union. Fix: add the schema to oneOf.`,
        location: at,
      });
    }
    checkConst(located, propertyName, key, ctx);
  }
}

function checkWebhookBodies(root, unions, ctx) {
  const propertyName = unions[0]?.propertyName;
  if (!propertyName) return;
  for (const { of, status, mediaType, location } of mediaTypesOf(root, ctx)) {
    if (of.kind !== 'webhook' || status !== undefined) continue;
    const located = follow(mediaType.schema, location.child('schema'), ctx);
    if (!located) continue;
    const mapped = unions.some(({ mapping, location: from }) =>
      mapping.some(
        ([key, target]) =>
          key === of.name && isSameNode(follow({ $ref: target }, from, ctx), located),
      ),
    );
    // If the schema is in the mapping of a union, `checkConsts` has already checked it.
    if (!mapped) checkConst(located, propertyName, of.name, ctx);
  }
}

function checkConst({ node, location }, propertyName, expected, ctx) {
  const property = node.properties?.[propertyName];
  if (property?.const === expected) return;
  const seen =
    property?.const === undefined
      ? `has no const in "${propertyName}"`
      : `has ${propertyName}: ${property.const}`;
  ctx.report({
    message: `The schema of "${expected}" ${seen}. Fix: write const: ${expected} in ${propertyName}, or use the schema of that event.`,
    location:
      property?.const === undefined
        ? location
        : location.child(['properties', propertyName, 'const']),
  });
}

function isSameNode(a, b) {
  return a?.location.absolutePointer === b.location.absolutePointer;
}

function names(lists) {
  return lists.map(({ name }) => name).join(' and ');
}
