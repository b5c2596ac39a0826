/** The keywords of a schema that restrict a value, without those that restrict nothing. */
import { below } from '../common/json-pointer.js';
import { maxima, minima, restrictions } from './keywords.js';
import type { ObjectNode } from './nodes.js';
import type { Limit } from './shape.js';

export const limitKeywords: readonly string[] = [...maxima, ...minima, ...restrictions];

/** The limits that every value obeys. */
const idle: Readonly<Record<string, number>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  minContains: 1,
};

/** An exclusive limit of a whole number is a limit that is one further. */
const inclusive: Readonly<Record<string, [string, number]>> = {
  exclusiveMinimum: ['minimum', 1],
  exclusiveMaximum: ['maximum', -1],
};

export function limitOf(
  { value: schema, pointer }: ObjectNode,
  keyword: string,
): [string, Limit] | undefined {
  const value = schema[keyword];
  if (value === undefined || value === false || value === idle[keyword]) return undefined;
  const node = { value, pointer: below(pointer, keyword) };
  const [name, step] = inclusive[keyword] ?? [keyword, 0];
  return schema['type'] === 'integer' && Number.isInteger(value)
    ? [name, { value: (value as number) + step, node }]
    : [keyword, { value, node }];
}
