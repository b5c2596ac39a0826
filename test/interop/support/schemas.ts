import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from '../../../scripts/description/openapi.js';

/** What is wrong with values that a tool made for the schemas of a bundle, in one sentence each. */
export function checkerOf(document: Document): (schema: string, value: unknown) => string[] {
  // The formats are annotations in the bundles, and keywords of OpenAPI are among those of JSON Schema.
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
