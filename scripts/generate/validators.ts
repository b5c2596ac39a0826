import { build as esbuild } from 'esbuild';
import { join } from 'node:path';
import { bodySchemasOf, eventUnionOf } from '../description/event-union.js';
import { mapSchema, without } from '../description/map-schema.js';
import { componentName, type Document, type Schema } from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { root } from '../lib/project.js';
import { compilable, type Schemas } from './compilable.js';
import { conditionalUnions } from './conditional-unions.js';
import { knownKeywords } from './runtime/schema.js';

/**
 * `validators.js`: for each request, response and event a validator for tools. The compiled one decides whether a value
 * is valid; the schemas that it was compiled from are here as data, with which every error of an invalid value is found.
 */
export async function generateValidators(name: string, bundle: Document): Promise<string> {
  const components = bodySchemasOf(bundle);
  const schemas = inOrder(name, components, {
    ...compilable(bundle.components?.schemas ?? {}),
    ...withoutTexts(conditionalUnions(bundle)),
  });
  for (const [component, schema] of schemas) checkKeywords(name, component, schema);
  // A constant for each schema, so that a bundler keeps only those of the validators that are used.
  const contents = `
import { validator } from './validator.js';
import * as compiled from './compiled-validators.js';

${[...schemas].map(([component, schema]) => `const $${component} = ${literal(schema)};`).join('\n')}

${components.map(declarationOf).join('\n')}
`;
  const { outputFiles } = await esbuild({
    stdin: { contents, resolveDir: join(root, 'scripts/generate/runtime') },
    bundle: true,
    external: ['./compiled-validators.js'],
    format: 'esm',
    target: 'es2022',
    write: false,
    // esbuild writes the paths of modules into its output: keep them the same wherever the project is.
    absWorkingDir: root,
  });
  return `${banner(name)}${outputFiles[0]!.text}`;
}

function declarationOf(component: string): string {
  const args = `$${component}, compiled.validate${component}`;
  return `export const validate${component} = /* @__PURE__ */ validator(${args});`;
}

/** A schema as an expression, in which a reference is the constant of its schema. */
function literal(schema: Schema): string {
  return JSON.stringify(schema).replaceAll(/\{"\$ref":"[^"]*\/(\w+)"\}/g, '$$$1');
}

function withoutTexts(schemas: Schemas): Schemas {
  const texts = new Set(['title', 'description']);
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, without(schema, texts)]),
  );
}

/**
 * Some schemas with all that they refer to, each after those that it refers to.
 *
 * @throws Error where a schema contains itself
 */
function inOrder(name: string, components: readonly string[], schemas: Schemas) {
  const ordered = new Map<string, Schema>();
  const visit = (component: string, path: readonly string[]): void => {
    if (path.includes(component))
      throw new Error(
        `${name}: the schema ${component} contains itself, and the validators for tools cannot have such a constant.`,
      );
    if (ordered.has(component)) return;
    const schema = mapSchema(schemas[component]!, (inner) => {
      if (inner.$ref) visit(componentName(inner.$ref), [...path, component]);
      return inner;
    });
    ordered.set(component, schema);
  };
  for (const component of components) visit(component, []);
  return ordered;
}

/** @throws Error where a schema has a keyword that the search for errors would overlook */
function checkKeywords(name: string, component: string, schema: Schema): void {
  mapSchema(schema, (inner) => {
    const keywords = Object.keys(inner);
    const isReference = inner.$ref !== undefined && keywords.length === 1;
    const unknown = keywords.filter((keyword) => !isReference && !knownKeywords.has(keyword));
    if (unknown.length > 0)
      throw new Error(
        `${name}: the schema ${component} has ${unknown.join(', ')}, which the validators for tools do not know. Fix: add it to scripts/generate/runtime/.`,
      );
    return inner;
  });
}

/** `validators.d.ts`. */
export function generateValidatorTypes(name: string, bundle: Document): string {
  const components = bodySchemasOf(bundle);
  const { delivery } = eventUnionOf(bundle);
  const declarations = components.map((component) => {
    const { description = '' } = bundle.components?.schemas?.[component] ?? {};
    const text = `Validates a \`${component}\`.\n\n${description}`;
    return `/**
${text.replaceAll(/^/gm, ' * ').replaceAll(/ +$/gm, '')}
 */
export declare const validate${component}: Validator<${component}>;`;
  });
  return `${banner(name)}
import type {
${components.map((component) => `  ${component},`).join('\n')}
} from './types.js';

/** An error of a value, and its place. It repeats nothing of the value but names of fields. */
export interface ValidationIssue {
  /**
   * \`missing\`: a required field is not there. \`unknown\`: a request has no such field. \`wrong\`: a value is not what
   * the description says.
   */
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The names of fields and the indices of items that lead to it: \`['data', 'media', 0]\`; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer: \`/data/media/0\`. */
  readonly pointer: string;
  /** The error as the end of a sentence about the place: \`must be a string, not a number\`. */
  readonly message: string;
}

/** The properties by which Standard Schema (version 1) knows a schema, whose input and output are the same. */
export interface StandardProperties<T> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** The maker of the schema. */
  readonly vendor: 'kaizala-webhooks';
  /** The value itself where it is valid, otherwise the first 100 issues. */
  readonly validate: (value: unknown) => StandardResult<T>;
  /** For types alone: what the schema accepts and returns. Never set. */
  readonly types?:
    | {
        /** The type that it accepts. */
        readonly input: T;
        /** The type that it returns: the same, because the value is not changed. */
        readonly output: T;
      }
    | undefined;
}

/** The result of \`validate\` of Standard Schema. */
export type StandardResult<T> =
  | {
      /** The value, unchanged. */
      readonly value: T;
      /** Only a refusal has them. */
      readonly issues?: undefined;
    }
  | {
      /** The errors; at least one. */
      readonly issues: readonly ValidationIssue[];
    };

/**
 * A type guard that can also say what is wrong, for tools, forms and servers. It implements Standard Schema, so that
 * libraries which accept such schemas accept it.
 *
 * @example
 * if (!validate${delivery}(body))
 *   for (const { pointer, message } of validate${delivery}.issues(body)) console.log(pointer, message);
 */
export interface Validator<T> {
  /** Whether a value is valid. Values are JSON, as \`JSON.parse\` returns it. */
  (value: unknown): value is T;
  /**
   * The errors of a value: an issue for each wrong field, none where it is valid. Missing fields of an object come
   * first, the others are in the order in which JavaScript lists them: that of the document, but numbers before names.
   *
   * @param limit the most issues that are returned; 100 by default
   * @throws TypeError when the limit is not a whole number from 1
   */
  issues(value: unknown, limit?: number): ValidationIssue[];
  /** The properties that Standard Schema (version 1) asks of a schema. */
  readonly '~standard': StandardProperties<T>;
}

${declarations.join('\n\n')}
`;
}
