import { expectations } from '../../../src/common/expectations.js';
import { nearestName } from '../../../src/common/nearest-name.js';
import { typeWords } from '../../../src/common/type-words.js';
import type { Schema } from './schema.js';

/**
 * Returns the first reason why one of the schemas refuses a value, or undefined if all schemas accept it. The contents
 * of an object or array are not checked. Only the first reason is returned, because for example a number instead of one
 * of several strings must be only one error. The message does not repeat the value, because the value may be a secret.
 *
 * @param excluded whether the keyword `not` of one of the schemas excludes the value
 * @param name the name of the property, or the index of the item
 */
export function refusalOf(
  schemas: readonly Schema[],
  value: unknown,
  excluded: boolean,
  name: string | number | undefined,
): string | undefined {
  for (const schema of schemas) {
    const allowed = 'const' in schema ? [schema.const] : schema.enum;
    if (allowed && !allowed.includes(value))
      return `must be ${oneOf(allowed)}${meant(value, allowed)}`;
  }
  for (const { type } of schemas) {
    const types = type === undefined ? [] : [type].flat();
    if (types.length > 0 && !types.some((one) => isOfType(one, value)))
      return `must be ${typeWords(types)}, not ${kindOf(value, types)}`;
  }
  for (const { minLength = 0, pattern, minItems = 0, minProperties = 0 } of schemas) {
    if (typeof value === 'string' && value.length < minLength)
      return atLeast(minLength, 'character');
    if (Array.isArray(value) && value.length < minItems) return atLeast(minItems, 'item');
    // Count the fields only if a schema has `minProperties`: an object can have a million fields, and many schemas
    // apply to it.
    if (minProperties > 0 && isOfType('object', value) && fieldsIn(value) < minProperties)
      return atLeast(minProperties, 'field');
    if (pattern !== undefined && typeof value === 'string' && !new RegExp(pattern).test(value))
      return `must be ${expectations[name as keyof typeof expectations] ?? `as in ${pattern}`}`;
  }
  return excluded ? 'must not be an event type of the description' : undefined;
}

/** Returns the message for a property that is not described, in an object that allows only described properties. */
export function unknownField(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `is not a field here; ${near ? `did you mean ${near}?` : `expected one of ${known.join(', ')}`}`;
}

function fieldsIn(value: unknown): number {
  return Object.keys(value as object).length;
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

function kindOf(value: unknown, expected: readonly string[]): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return typeWords('array');
  if (typeof value !== 'number') return typeWords(typeof value);
  if (!Number.isFinite(value)) return String(value);
  return expected.includes('integer') ? 'a number with a fraction' : 'a number';
}

function atLeast(count: number, unit: string): string {
  if (count > 1) return `must have at least ${count} ${unit}s`;
  return unit === 'field' ? 'must have a field' : 'must not be empty';
}

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length > 1 ? `one of ${list}` : list;
}

function meant(value: unknown, allowed: readonly unknown[]): string {
  const near =
    typeof value === 'string'
      ? nearestName(
          value,
          allowed.filter((one) => typeof one === 'string'),
        )
      : undefined;
  return near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`;
}
