/** Functions that find the schemas inside a schema, and compare values with schemas. */
import { isPlainObject } from '@redocly/openapi-core';
import { lists, maps, single } from '../../../description/keywords.mjs';
import { follow } from './description.mjs';

/**
 * @typedef {import('./description.mjs').Context} Context
 * @typedef {import('./description.mjs').Location} Location
 */

/** Keywords that do not restrict the value. A schema that has only these keywords and extensions accepts everything. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'examples',
  'example',
  '$comment',
  '$defs',
]);

/**
 * Lists the schemas directly inside a schema. References are not resolved.
 *
 * @param {any} schema @param {Location} location
 * @returns {{ keyword: string, name?: string, node: any, location: Location }[]}
 */
export function subschemas(schema, location) {
  const found = [];
  for (const keyword of single) {
    if (typeof schema[keyword] === 'object' && schema[keyword]) {
      found.push({ keyword, node: schema[keyword], location: location.child(keyword) });
    }
  }
  for (const keyword of [...lists, ...maps]) {
    for (const [name, node] of Object.entries(schema[keyword] ?? {})) {
      const key = lists.includes(keyword) ? Number(name) : name;
      found.push({ keyword, name, node, location: location.child([keyword, key]) });
    }
  }
  return found;
}

/**
 * Visits a schema and all schemas inside it, each only once.
 *
 * @param {any} node @param {Location} location @param {Context} ctx
 * @param {(schema: any, location: Location) => void} visit
 * @param {{ skip?: string[], seen?: Set<string> }} [options] Schemas under the keywords in `skip` are not visited.
 * `seen` contains the schemas that were already visited; to visit each schema only once in several calls, pass the same
 * set to all of them.
 */
export function walkSchema(node, location, ctx, visit, { skip = [], seen = new Set() } = {}) {
  const located = follow(node, location, ctx);
  if (!located || typeof located.node !== 'object' || seen.has(located.location.absolutePointer))
    return;
  seen.add(located.location.absolutePointer);
  visit(located.node, located.location);
  for (const sub of subschemas(located.node, located.location)) {
    if (!skip.includes(sub.keyword)) walkSchema(sub.node, sub.location, ctx, visit, { skip, seen });
  }
}

/** @param {any} node @param {Location} location @param {Context} ctx */
export function acceptsEverything(node, location, ctx) {
  const located = follow(node, location, ctx);
  if (!located) return false;
  return (
    located.node === true ||
    (isPlainObject(located.node) &&
      Object.keys(located.node).every((key) => ANNOTATIONS.has(key) || key.startsWith('x-')))
  );
}

/**
 * Tells whether a value roughly matches a schema. This simple check is only used to find the branch of a union that
 * describes a value. Redocly's own rules check whether the examples are valid.
 *
 * @param {unknown} value @param {any} node @param {Location} location @param {Context} ctx
 * @returns {boolean}
 */
export function fits(value, node, location, ctx) {
  const located = follow(node, location, ctx);
  // If the node is not a schema, accept the value, because Redocly's rule `struct` reports the node.
  if (!located || !isPlainObject(located.node)) return located?.node !== false;
  const schema = located.node;
  const inner = (sub, ...path) => [sub, located.location.child(path), ctx];
  if ('const' in schema && !equal(value, schema.const)) return false;
  if (schema.enum && !schema.enum.some((one) => equal(one, value))) return false;
  if (schema.type && ![schema.type].flat().some((type) => hasType(value, type))) return false;
  if (schema.not && fits(value, ...inner(schema.not, 'not'))) return false;
  if (schema.allOf && !schema.allOf.every((sub, i) => fits(value, ...inner(sub, 'allOf', i))))
    return false;
  if (schema.anyOf && !schema.anyOf.some((sub, i) => fits(value, ...inner(sub, 'anyOf', i))))
    return false;
  if (schema.oneOf && !schema.oneOf.some((sub, i) => fits(value, ...inner(sub, 'oneOf', i))))
    return false;
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity))
      return false;
    return !schema.items || value.every((item) => fits(item, ...inner(schema.items, 'items')));
  }
  if (!isPlainObject(value)) return true;
  if (schema.required?.some((name) => !(name in value))) return false;
  return Object.entries(schema.properties ?? {}).every(
    ([name, sub]) => !(name in value) || fits(value[name], ...inner(sub, 'properties', name)),
  );
}

/** Tells whether two JSON values are equal. */
export function equal(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function hasType(value, type) {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isPlainObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
