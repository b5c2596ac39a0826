import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as connector from '../../generated/connector/validators.js';
import * as v1 from '../../generated/v1/validators.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { descriptions } from './descriptions.js';

export interface BothValidators {
  /** The precompiled validation function that the package contains. */
  precompiled: (value: unknown) => boolean;
  /** The JSON Schema that the package contains, compiled with Ajv in strict mode, as a user would compile it. */
  schema: ValidateFunction;
}

const precompiled: Record<string, Record<string, unknown>> = { connector, v1 };

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });

/** Two validators for every schema in the package. The key is the name of the schema, such as `v1/Event`. */
export const validators: Map<string, BothValidators> = new Map(
  [...generateSchemas(descriptions)].flatMap(([name, files]) =>
    [...files].map(([file, text]): [string, BothValidators] => {
      const component = file.replace('.schema.json', '');
      return [
        `${name}/${component}`,
        {
          precompiled: precompiled[name]![`validate${component}`] as (value: unknown) => boolean,
          schema: ajv.compile(JSON.parse(text) as object),
        },
      ];
    }),
  ),
);

/** Returns whether both validators accept a value. Throws if their verdicts differ. */
export function isValid(schema: string, value: unknown): boolean {
  const both = validators.get(schema);
  if (!both) throw new Error(`No schema ${schema} ships.`);
  const verdicts = [both.precompiled(value), both.schema(value)];
  if (verdicts[0] !== verdicts[1]) {
    throw new Error(
      `${schema}: precompiled says ${verdicts[0]}, its JSON Schema ${verdicts[1]}: ${JSON.stringify(value)}`,
    );
  }
  return verdicts[0]!;
}
