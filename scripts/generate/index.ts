import type { Description } from '../description/descriptions.js';
import { generateClient } from './client.js';
import { generateEvents } from './events.js';
import { generateExamples } from './examples.js';
import { generateSchemas } from './schemas.js';
import { generateTypes } from './types.js';
import { generateValidators, generateValidatorTypes } from './validators.js';

/** Generated text, by its path in the project. */
export type Files = Map<string, string>;

/** Everything that is derived from the descriptions and committed. The same bundles give the same bytes. */
export async function generate(descriptions: Description[]): Promise<Files> {
  const files: Files = new Map();
  for (const { name, document, yaml, json, translations } of descriptions) {
    const put = (path: string, text: string) => files.set(`generated/${name}/${path}`, text);
    put('openapi.yaml', yaml);
    put('openapi.json', json);
    for (const [language, { yaml: translated }] of translations)
      put(`openapi.${language}.yaml`, translated);
    put('types.ts', await generateTypes(name, document));
    put('client.ts', generateClient(name, document));
    put('events.ts', generateEvents(name, document));
    put('validators.js', await generateValidators(name, document));
    put('validators.d.ts', generateValidatorTypes(name, document));
    put('examples.ts', generateExamples(name, document));
    for (const [file, schema] of generateSchemas(name, document)) put(`schemas/${file}`, schema);
  }
  return files;
}
