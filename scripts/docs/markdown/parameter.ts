import { Failure } from '../../../src/common/failure.js';
import type { Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { saidOf } from './described.js';
import { item } from './prose.js';
import { shapeBlocks } from './schema.js';
import { shapeBeside } from './shape.js';
import { typeLine } from './type-of.js';

/** A parameter, or a header of a response, which has no `in`. */
export interface Parameter {
  $ref?: string;
  name: string;
  in?: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
}

/** The keys of a parameter or header that the reference shows. Any other key would be lost in silence. */
const known = new Set(['name', 'in', 'description', 'required', 'schema', 'example']);

/** @throws Failure for a key that the reference has no words for */
function refuseUnknownKeys(parameter: Parameter): void {
  const key = Object.keys(parameter).find((name) => !known.has(name) && !name.startsWith('x-'));
  if (key)
    throw new Failure(
      `The reference has no words for the key ${key} of the parameter or header ${parameter.name}. Fix: give it some in scripts/docs/markdown/parameter.ts and scripts/docs/pages/fields.ts, and add it to the list there.`,
    );
}

export function parameterItem(parameter: Parameter, context: Context): string {
  refuseUnknownKeys(parameter);
  const { name, in: place, required, schema, example } = parameter;
  const { words } = context;
  const traits = [
    ...(place ? [words.in[place] ?? place] : []),
    ...(schema === undefined ? [] : [typeLine(schema, context)]),
    ...(required ? [words.required] : []),
  ];
  // On the wire it is text, whatever its type is.
  const shown = example === undefined ? [] : [`${words.example}: ${code(String(example))}`];
  return item(`**${code(name)}** (${traits.join(', ')})`, saidOf(parameter, context), [
    ...(schema === undefined ? [] : shapeBlocks(shapeBeside(schema, context), context)),
    ...shown,
  ]);
}
