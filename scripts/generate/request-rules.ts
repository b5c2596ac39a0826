import { componentName, type Document, operationsOf, type Schema } from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { withSimpleChoice } from './compilable.js';

/** The keywords that the client and the emulator check by themselves. */
const checked = ['type', 'enum', 'minLength', 'pattern', 'minItems', 'uniqueItems', 'items'];

/** Those that say nothing about the value of a property. */
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
 * `request-rules.ts`: the properties of each request, as data. A validator that Ajv compiles would be a fifth of the
 * client, and has no words for people.
 *
 * @throws Error when a request needs more than these rules can say
 */
export function generateRequestRules(name: string, bundle: Document): string {
  const components = bundle.components?.schemas ?? {};
  const used = new Map<string, string>();
  const ruleOf = (place: string, schema: Schema): string => {
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
        `${name}: ${place} has the keyword ${unknown[0]}, which src/common/request-fault.ts does not check.`,
      );
    const written = entries.map(([keyword, value]) => {
      if (keyword === 'items') return `items: ${ruleOf(`${place}.items`, value as Schema)}`;
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
        throw new Error(`${name}: ${component} is open: the rules refuse what they do not list.`);
      const lines = Object.entries(properties).map(
        ([property, rule]) => `    ${property}: ${ruleOf(`${component}.${property}`, rule)},`,
      );
      return `
/** The rules of a ${component}. */
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
