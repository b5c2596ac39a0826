import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from '../../../scripts/description/openapi.js';

/**
 * Returns a function that validates a sample value, which a tool has created from a schema. The function returns the
 * errors as sentences.
 */
export function checkerOf(document: Document): (schema: string, value: unknown) => string[] {
  // Switch off the strict mode, because the schemas also have keywords of OpenAPI. Do not validate formats, because
  // formats in the bundles are only annotations.
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
