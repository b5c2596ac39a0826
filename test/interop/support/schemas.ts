import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from '../../../scripts/description/openapi.js';

/** Returns a function that validates a tool's sample of a schema, and returns the errors, one sentence each. */
export function checkerOf(document: Document): (schema: string, value: unknown) => string[] {
  // The formats in the bundles are annotations, and the schemas also have keywords of OpenAPI.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const id = 'https://example.com/openapi.json';
  ajv.addSchema({ ...document, $id: id });
  return (schema, value) => {
    const validate = ajv.getSchema(`${id}#/components/schemas/${schema}`);
    if (!validate) throw new Error(`There is no schema ${schema}.`);
    if (validate(value)) return [];
    const [error] = validate.errors!;
    return [`Its sample of ${schema} is invalid: ${error!.instancePath} ${error!.message}.`];
  };
}
