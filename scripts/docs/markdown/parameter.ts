import type { Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { saidOf } from './described.js';
import { item } from './prose.js';
import { shapeBlocks } from './schema.js';
import { shapeBeside } from './shape.js';
import { typeLine } from './type-of.js';

/** A parameter, or a header of an answer, which is in no other place. */
export interface Parameter {
  $ref?: string;
  name: string;
  in?: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
}

export function parameterItem(parameter: Parameter, context: Context): string {
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
