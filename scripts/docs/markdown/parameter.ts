import { Failure } from '../../../src/common/failure.js';
import type { Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { describedBlocks } from './described.js';
import { item } from './prose.js';
import { shapeBlocks } from './schema.js';
import { shapeBeside } from './shape.js';
import { typeLine } from './type-of.js';

/** A parameter of a request, or a header of a response. A header has no `in`. */
export interface Parameter {
  $ref?: string;
  name: string;
  in?: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
}

/** The keys of a parameter or header that the reference shows. The reference would omit any other key. */
const known = new Set(['name', 'in', 'description', 'required', 'schema', 'example']);

/** @throws Failure for a key that the reference does not support */
function refuseUnknownKeys(parameter: Parameter): void {
  const key = Object.keys(parameter).find((name) => !known.has(name) && !name.startsWith('x-'));
  if (key)
    throw new Failure(
      `The reference does not support the key ${key} of the parameter or header ${parameter.name}. Fix: state the key in scripts/docs/markdown/parameter.ts and scripts/docs/pages/fields.ts, and add it to the list in parameter.ts.`,
    );
}

export function parameterItem(parameter: Parameter, context: Context): string {
  refuseUnknownKeys(parameter);
  const { name, in: location, required, schema, example } = parameter;
  const { words } = context;
  const traits = [
    ...(location ? [words.in[location] ?? location] : []),
    ...(schema === undefined ? [] : [typeLine(schema, context)]),
    ...(required ? [words.required] : []),
  ];
  // Show the example as a string, because a parameter or header of any type is a string in the HTTP message.
  const shown = example === undefined ? [] : [`${words.example}: ${code(String(example))}`];
  return item(`**${code(name)}** (${traits.join(', ')})`, describedBlocks(parameter, context), [
    ...(schema === undefined ? [] : shapeBlocks(shapeBeside(schema, context), context)),
    ...shown,
  ]);
}
