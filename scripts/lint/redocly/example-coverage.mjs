import { isPlainObject } from '@redocly/openapi-core';
import { baseName, entries, follow, mediaTypesOf, locatedOperations } from './lib/description.mjs';
import { equal, fits, subschemas, walkSchema } from './lib/schema.mjs';

const LISTS = ['enum', 'x-extensible-enum'];

/**
 * Checks that every property, and every value in a list of values, occurs in at least one example. Tests and pages use
 * only the examples. Therefore a property without an example would never be tested or shown.
 *
 * Each description is checked with its own examples. The option `within` limits the check to the files under a folder.
 * The connector API needs this limit: it uses the event schemas of v1, whose properties occur only in the examples of
 * v1.
 *
 * The option `exceptions` lists properties and values that need not occur in an example. Its keys have the form
 * `Component.property` or `Component="value"`, and its values are the reasons. The value in a key is JSON, so that true
 * and "true" differ. The rule also reports an exception that is not needed, or that names a property or value that does
 * not exist.
 *
 * @param {{ exceptions?: Record<string, string>, within?: string }} options
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function exampleCoverage({ exceptions = {}, within = '' }) {
  return {
    Root: {
      leave(root, ctx) {
        const samples = [...bodySamples(root, ctx), ...parameterSamples(root, ctx)];
        const seen = new Set();
        for (const { value, schema, location } of samples) see(value, schema, location, seen, ctx);
        const declared = declarations(samples, ctx).filter(({ location }) =>
          location.source.absoluteRef.replaceAll('\\', '/').includes(within),
        );
        for (const one of declared) {
          const covered = seen.has(one.location.absolutePointer);
          if (!covered && !(one.id in exceptions)) {
            ctx.report({
              message: `No example shows ${one.what}. Fix: show it in an example, or add an exception for "${one.id}" to redocly.yaml, with the reason.`,
              location: one.location.key(),
            });
          }
          if (covered && one.id in exceptions) {
            ctx.report({
              message: `An example shows ${one.what}, so its exception is not needed. Fix: delete the exception "${one.id}" from redocly.yaml.`,
              location: one.location.key(),
            });
          }
        }
        reportDeadExceptions(exceptions, declared, ctx);
      },
    },
  };
}

/**
 * Reports each exception that names a property or value that the component does not have. If the description does not
 * have the component, the exception is not reported, because the component may be in another description.
 */
function reportDeadExceptions(exceptions, declared, ctx) {
  for (const id of Object.keys(exceptions)) {
    if (declared.some((one) => one.id === id)) continue;
    const sibling = declared.find((one) => one.component === id.split(/[.=]/)[0]);
    if (!sibling) continue;
    ctx.report({
      message: `The exception "${id}" in redocly.yaml names a property or value that does not exist in ${sibling.component}. Fix: correct the exception, or delete it.`,
      location: { ...sibling.location, pointer: '#/' },
    });
  }
}

function bodySamples(root, ctx) {
  return mediaTypesOf(root, ctx).flatMap(({ mediaType, location }) => {
    const schema = { schema: mediaType.schema, location: location.child('schema') };
    const examples = entries(mediaType.examples, location.child('examples'))
      .map(([, example, at]) => follow(example, at, ctx))
      .filter((located) => located && 'value' in located.node)
      .map((located) => ({ ...schema, value: located.node.value }));
    // Add an entry without a value for each body. Otherwise a body without examples would not be in the result, and the
    // rule would not check its schemas.
    return mediaType.schema ? [{ ...schema, value: undefined }, ...examples] : [];
  });
}

function parameterSamples(root, ctx) {
  return locatedOperations(root, ctx).flatMap((of) => {
    const parameters = of.parameters.map((one, index) =>
      follow(one, of.parameterLocations[index], ctx),
    );
    const headers = entries(of.operation.responses, of.location.child('responses')).flatMap(
      ([, response, at]) => {
        const located = follow(response, at, ctx);
        if (!located) return [];
        return entries(located.node.headers, located.location.child('headers')).map(
          ([, one, oneAt]) => follow(one, oneAt, ctx),
        );
      },
    );
    return [...parameters, ...headers]
      .filter((located) => located?.node.schema)
      .map(({ node, location }) => ({
        value: node.example,
        schema: node.schema,
        location: location.child('schema'),
      }));
  });
}

/**
 * Marks the properties and the listed values that occur in an example as seen. It does this in every schema that
 * applies to the example.
 */
function see(value, node, location, seen, ctx) {
  const located = value === undefined ? undefined : follow(node, location, ctx);
  if (!located || typeof located.node !== 'object') return;
  const schema = located.node;
  for (const keyword of LISTS) {
    const index = (schema[keyword] ?? []).findIndex((one) => equal(one, value));
    if (index >= 0) seen.add(located.location.child([keyword, index]).absolutePointer);
  }
  for (const sub of subschemas(schema, located.location)) {
    const go = (inner) => see(inner, sub.node, sub.location, seen, ctx);
    if (sub.keyword === 'allOf') go(value);
    if (['oneOf', 'anyOf'].includes(sub.keyword) && fits(value, sub.node, sub.location, ctx))
      go(value);
    if (sub.keyword === 'items' && Array.isArray(value)) value.forEach(go);
    if (!isPlainObject(value)) continue;
    if (sub.keyword === 'properties' && sub.name in value) {
      seen.add(sub.location.absolutePointer);
      go(value[sub.name]);
    }
    if (sub.keyword === 'additionalProperties') {
      Object.keys(value)
        .filter((name) => !(name in (schema.properties ?? {})))
        .forEach((name) => go(value[name]));
    }
  }
}

function declarations(samples, ctx) {
  const found = [];
  const seen = new Set();
  for (const { schema, location } of samples) {
    walkSchema(
      schema,
      location,
      ctx,
      (node, at) => {
        for (const name of Object.keys(node.properties ?? {})) {
          const located = at.child(['properties', name]);
          found.push({ ...identify(located), what: `the property "${name}"`, location: located });
        }
        for (const keyword of LISTS) {
          (node[keyword] ?? []).forEach((value, index) => {
            const { id, component } = identify(at);
            const what = `the value ${JSON.stringify(value)}`;
            found.push({
              id: `${id}=${JSON.stringify(value)}`,
              component,
              what,
              location: at.child([keyword, index]),
            });
          });
        }
      },
      { skip: ['not', 'if', 'propertyNames'], seen },
    );
  }
  return found;
}

/**
 * Returns the id that an exception uses for a location: `Component.outer.inner`. It consists of the name of the
 * component, and the names of the properties on the path.
 */
function identify(location) {
  const segments = location.pointer.replace(/^#\//, '').split('/').filter(Boolean);
  const inline = segments[0] === 'components' && segments[1] === 'schemas';
  const component = inline ? segments[2] : baseName(location.source.absoluteRef);
  const path = segments.filter(
    (_, index) => segments[index - 1] === 'properties' && segments[index - 2] !== 'properties',
  );
  return { component, id: [component, ...path].join('.') };
}
