import { Ajv, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build as esbuild } from 'esbuild';
import { bodySchemasOf } from '../description/event-union.js';
import type { Document } from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { root } from '../lib/project.js';
import { compilable, definition } from './compilable.js';
import { conditionalDelivery } from './conditional-unions.js';

const options: Options = {
  // Report only the first error: otherwise a sender of many wrong items could keep a receiver busy, for 4 s with 80 KB.
  allErrors: false,
  allowUnionTypes: true,
  discriminator: true,
  // Compile one function for each component with more than two keywords: if inlined, the envelope would be in every event.
  inlineRefs: 2,
  strict: true,
  strictRequired: false,
  code: { source: true, esm: true, optimize: 2 },
  // Count UTF-16 units instead of characters. The only length in the schemas is "at least one", where both are the same.
  unicode: false,
  // Strict mode throws instead of logging. The only other log message is that `unicode` is deprecated.
  logger: false,
};

/** Generates `compiled-validators.js`, an ES module without imports: a function for each request, response and event. */
export async function generateCompiledValidators(name: string, bundle: Document): Promise<string> {
  const ajv = new Ajv(options);
  const schemas = compilable({
    ...bundle.components?.schemas,
    // Not the conditional union of the events: for a discriminator, Ajv looks the event type up, which is faster.
    ...conditionalDelivery(bundle),
  });
  ajv.addSchema({ $id: 'components', $defs: schemas });
  const functions = bodySchemasOf(bundle).map((component) => [
    `validate${component}`,
    `components${definition(component)}`,
  ]);
  const code = standalone
    .default(ajv, Object.fromEntries(functions) as Record<string, string>)
    // Mark these as free of side effects, so that a bundler removes the unused ones.
    .replaceAll(
      /= require\(("[^"]+")\)\.default/g,
      '= /* @__PURE__ */ (() => require($1).default)()',
    )
    .replaceAll('= new RegExp(', '= /* @__PURE__ */ new RegExp(');
  const { outputFiles } = await esbuild({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    // esbuild writes the paths of modules into its output: make them independent of the project's location.
    absWorkingDir: root,
    preserveSymlinks: true,
  });
  // Remove the indentation, which is a third of the size: the code is deeply nested, and nobody reads it.
  return `${banner(name)}${withShortErrors(outputFiles[0]!.text.replaceAll(/^ +/gm, ''))}`;
}

/** A function that sets the most frequent error: a value has the wrong type. */
const typeError = `
function typeError(validate, instancePath, type) {
validate.errors = [{ instancePath, keyword: "type", params: { type }, message: "must be " + type }];
return false;
}
`;

/**
 * Shortens the code, because every receiver and every client in a browser loads it. Two things are a tenth of its
 * compressed size: the property `schemaPath`, which nobody reads, and the repeated errors about types.
 */
function withShortErrors(code: string): string {
  return (
    code
      .replaceAll(/schemaPath: "[^"]*", /g, '')
      .replaceAll(
        /(\w+)\.errors = \[\{ instancePath(?:: ([^,]+))?, keyword: "type", params: \{ type: ("\w+") \}, message: "[^"]*" \}\];\nreturn false;/g,
        (_, validate: string, path: string | undefined, type: string) =>
          `return typeError(${validate}, ${path ?? 'instancePath'}, ${type});`,
      ) + typeError
  );
}

/** Generates `compiled-validators.d.ts`: each function is a type guard for the type of its schema. */
export function generateCompiledValidatorTypes(name: string, bundle: Document): string {
  const components = bodySchemasOf(bundle);
  return `${banner(name)}
import type {
${components.map((component) => `  ${component},`).join('\n')}
} from './types.js';

/** An error in a value, and its location. */
export interface CompiledError {
  /** The location as a JSON Pointer: \`/data/text\`. */
  instancePath: string;
  /** The JSON Schema keyword that the value violates: \`type\`, \`required\`. */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** A type guard. If it returns false, \`errors\` begins with the first error, until the next call. */
export interface CompiledValidator<T> {
  (value: unknown): value is T;
  errors?: CompiledError[] | null;
}

${components
  .map((component) => `export declare const validate${component}: CompiledValidator<${component}>;`)
  .join('\n')}
`;
}
