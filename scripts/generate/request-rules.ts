import { componentName, type Document, operationsOf, type Schema } from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { withSimpleChoice } from './compilable.js';

/** The keywords that src/common/request-fault.ts checks. The client and the emulator check requests with that file. */
const checked = ['type', 'enum', 'minLength', 'pattern', 'minItems', 'uniqueItems', 'items'];

/** The keywords that do not restrict the value of a property. */
const annotations = [
  'title',
  'description',
  'example',
  'examples',
  'format',
  'x-provenance',
  'x-contradiction',
];

/**
 * Generates `request-rules.ts`, which describes the properties of each request as data. The client and the emulator
 * check requests with these rules and not with a validator from Ajv. If the client used such a validator, the validator
 * would be a fifth of the client's size. Also, the messages of Ajv are not written for people.
 *
 * @throws Error if the schema of a request demands something that these rules cannot express
 */
export function generateRequestRules(name: string, bundle: Document): string {
  const components = bundle.components?.schemas ?? {};
  const used = new Map<string, string>();
  const ruleOf = (location: string, schema: Schema): string => {
    if (schema.$ref) {
      const component = componentName(schema.$ref);
      if (!used.has(component)) used.set(component, ruleOf(component, components[component]!));
      return component;
    }
    const entries = Object.entries(withSimpleChoice(schema)).filter(
      ([keyword]) => !annotations.includes(keyword),
    );
    const unknown = entries.find(([keyword]) => !checked.includes(keyword));
    if (unknown)
      throw new Error(
        `${name}: ${location} has the keyword ${unknown[0]}, which src/common/request-fault.ts does not check. Fix: check it there, and add it to scripts/generate/request-rules.ts.`,
      );
    const written = entries.map(([keyword, value]) => {
      if (keyword === 'items') return `items: ${ruleOf(`${location}.items`, value as Schema)}`;
      if (keyword === 'pattern') return `pattern: ${String(new RegExp(value as string, 'u'))}`;
      return `${keyword}: ${JSON.stringify(value)}`;
    });
    return `{ ${written.join(', ')} }`;
  };

  const rules = [...operationsOf(bundle)]
    .filter(({ kind }) => kind === 'path')
    .flatMap(({ operation }) => Object.values(operation.requestBody?.content ?? {}))
    .map(({ schema }) => {
      const component = componentName(schema!.$ref!);
      const { required = [], properties = {}, additionalProperties } = components[component]!;
      if (additionalProperties !== false)
        throw new Error(
          `${name}: ${component} allows unknown properties, but the generated rules refuse them. Fix: write additionalProperties: false.`,
        );
      const lines = Object.entries(properties).map(
        ([property, rule]) => `    ${property}: ${ruleOf(`${component}.${property}`, rule)},`,
      );
      return `
/** The rules for \`${component}\`. */
export const rulesOf${component} = {
  required: ${JSON.stringify(required)},
  properties: {
${lines.join('\n')}
  },
} as const;
`;
    });
  const constants = [...used].map(([component, rule]) => `const ${component} = ${rule} as const;`);
  return `${banner(name)}
${constants.join('\n')}
${rules.join('')}`;
}
