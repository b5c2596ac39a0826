import type { Description } from '../description/descriptions.js';
import type { Files } from '../lib/output.js';
import { generateClient } from './client.js';
import { generateEvents } from './events.js';
import { generateExamples } from './examples.js';
import { generateOperations } from './operations.js';
import { generateRequestRules } from './request-rules.js';
import { generateSchemas, type Schemas } from './schemas.js';
import { generateTypes } from './types.js';
import {
  generateCompiledValidators,
  generateCompiledValidatorTypes,
} from './compiled-validators.js';
import { generateValidators, generateValidatorTypes } from './validators.js';

/** The content of the .gitattributes file in `generated/`. */
const gitAttributes = `# npm run check compares the bytes of these files. GitHub collapses them in a pull request.
* text=auto eol=lf linguist-generated=true
`;

/**
 * Generates all files in `generated/` that are committed. For the same bundles, the files always have the same bytes.
 */
export async function generate(
  descriptions: Description[],
  schemas: Schemas = generateSchemas(descriptions),
): Promise<Files> {
  const files: Files = new Map([['generated/.gitattributes', gitAttributes]]);
  for (const { name, document, yaml, json, translations } of descriptions) {
    const put = (path: string, text: string) => files.set(`generated/${name}/${path}`, text);
    put('openapi.yaml', yaml);
    put('openapi.json', json);
    for (const [language, { yaml: translated }] of translations)
      put(`openapi.${language}.yaml`, translated);
    put('types.ts', await generateTypes(name, document));
    put('operations.ts', generateOperations(name, document));
    put('request-rules.ts', generateRequestRules(name, document));
    put('client.ts', generateClient(name, document));
    put('events.ts', generateEvents(name, document));
    put('compiled-validators.js', await generateCompiledValidators(name, document));
    put('compiled-validators.d.ts', generateCompiledValidatorTypes(name, document));
    put('validators.js', await generateValidators(name, document));
    put('validators.d.ts', generateValidatorTypes(name, document));
    put('examples.ts', generateExamples(name, document));
    for (const [file, schema] of schemas.get(name)!) put(`schemas/${file}`, schema);
  }
  return files;
}
