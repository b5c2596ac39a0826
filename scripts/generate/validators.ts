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
 * Generates `validators.js`, which contains a validator for each request, response and event. These validators are for
 * tools, which need every error in a value. Each validator calls the compiled validator to decide whether a value is
 * valid. If the value is invalid, the validator finds its errors with the schemas, which `validators.js` contains as
 * data.
 */
export async function generateValidators(name: string, bundle: Document): Promise<string> {
  const components = bodySchemasOf(bundle);
  const schemas = inOrder(name, components, {
    ...compilable(bundle.components?.schemas ?? {}),
    ...withoutTexts(conditionalUnions(bundle)),
  });
  for (const [component, schema] of schemas) checkKeywords(name, component, schema);
  // Write each schema as a separate constant, so that a bundler can remove the schemas that a program does not use.
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
    // esbuild writes the paths of modules into its output. Make these paths relative to the project, so that the output
    // is the same in every folder.
    absWorkingDir: root,
  });
  return `${banner(name)}${outputFiles[0]!.text}`;
}

function declarationOf(component: string): string {
  const args = `$${component}, compiled.validate${component}`;
  return `export const validate${component} = /* @__PURE__ */ validator(${args});`;
}

/**
 * Writes a schema as a JavaScript expression. References to other schemas are replaced by the constants of these
 * schemas.
 */
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
 * Returns the given schemas and all schemas to which they refer. The order is such that each schema comes after the
 * schemas to which it refers.
 *
 * @throws Error if a schema contains itself, directly or through other schemas
 */
function inOrder(name: string, components: readonly string[], schemas: Schemas) {
  const ordered = new Map<string, Schema>();
  const visit = (component: string, path: readonly string[]): void => {
    if (path.includes(component))
      throw new Error(
        `${name}: the schema ${component} contains itself, which the generated validators.js cannot express. Fix: change the schema so that it does not contain itself.`,
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

/** @throws Error if a schema has a keyword that scripts/generate/runtime/ does not support */
function checkKeywords(name: string, component: string, schema: Schema): void {
  mapSchema(schema, (inner) => {
    const keywords = Object.keys(inner);
    const isReference = inner.$ref !== undefined && keywords.length === 1;
    const unknown = keywords.filter((keyword) => !isReference && !knownKeywords.has(keyword));
    if (unknown.length > 0)
      throw new Error(
        `${name}: the schema ${component} has ${unknown.join(', ')}, which the generated validators.js does not support. Fix: add support in scripts/generate/runtime/.`,
      );
    return inner;
  });
}

/** Generates `validators.d.ts`. */
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

/** An error in a value, and its location. It repeats only names of fields, no values. */
export interface ValidationIssue {
  /**
   * \`missing\`: a required field is missing. \`unknown\`: a request must not have this field. \`wrong\`: a value does not
   * match the description.
   */
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The names of fields and the indices of items on the path to the error: \`['data', 'media', 0]\`; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The path as a JSON Pointer: \`/data/media/0\`. */
  readonly pointer: string;
  /** The error, as the end of a sentence that begins with the location: \`must be a string, not a number\`. */
  readonly message: string;
}

/** The properties of Standard Schema (version 1), for a schema whose input and output are the same. */
export interface StandardProperties<T> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** The maker of the schema. */
  readonly vendor: 'kaizala-webhooks';
  /** Returns the value itself if it is valid, otherwise the first 100 issues. */
  readonly validate: (value: unknown) => StandardResult<T>;
  /** The types that the schema accepts and returns. This property exists only for the compiler and is never set. */
  readonly types?:
    | {
        /** The type that the schema accepts. */
        readonly input: T;
        /** The type that the schema returns: the same type, because the value is not changed. */
        readonly output: T;
      }
    | undefined;
}

/** The result of \`validate\` of Standard Schema. */
export type StandardResult<T> =
  | {
      /** The value, unchanged. */
      readonly value: T;
      /** Only the result for an invalid value has this property. */
      readonly issues?: undefined;
    }
  | {
      /** The errors; at least one. */
      readonly issues: readonly ValidationIssue[];
    };

/**
 * A type guard that can also list the errors, for tools, forms and servers. It implements Standard Schema, so libraries
 * that accept such schemas accept it.
 *
 * @example
 * if (!validate${delivery}(body))
 *   for (const { pointer, message } of validate${delivery}.issues(body)) console.log(pointer, message);
 */
export interface Validator<T> {
  /** Checks whether a value is valid. Values are JSON, as \`JSON.parse\` returns it. */
  (value: unknown): value is T;
  /**
   * Returns the errors in a value: one issue for each wrong field, and an empty array if the value is valid. Missing
   * fields of an object come first. The others are in JavaScript's order of properties: the order of the document, but
   * numbers before names.
   *
   * @param limit the maximum number of issues; 100 by default
   * @throws TypeError if the limit is not a whole number from 1
   */
  issues(
    value: unknown,
    limit?: number,
    options?: {
      /** Whether unknown fields are issues in responses and events, too, which allow them. Default: false. */
      readonly strict?: boolean;
    },
  ): ValidationIssue[];
  /** The properties that Standard Schema (version 1) demands of a schema. */
  readonly '~standard': StandardProperties<T>;
}

${declarations.join('\n\n')}
`;
}
