import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as connector from '../../generated/connector/validators.js';
import * as v1 from '../../generated/v1/validators.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { descriptions } from './descriptions.js';

export interface BothValidators {
  /** The precompiled function that the package ships. */
  precompiled: (value: unknown) => boolean;
  /** The shipped JSON Schema, compiled with Ajv in strict mode as a user would do it. */
  schema: ValidateFunction;
}

const precompiled: Record<string, Record<string, unknown>> = { connector, v1 };

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });

/** Both validators for every schema that ships: `v1/Event` → validators. */
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

/** The verdict of both validators, which must agree. */
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
