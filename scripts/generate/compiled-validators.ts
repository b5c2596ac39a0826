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
  // Report only the first error. Otherwise a request with many wrong items could keep a receiver busy: 80 KB took 4 s.
  allErrors: false,
  allowUnionTypes: true,
  discriminator: true,
  // Compile a separate function for each component with more than two keywords. Otherwise the function of every event
  // would repeat the code for the envelope, that is, the fields that all events have.
  inlineRefs: 2,
  strict: true,
  strictRequired: false,
  code: { source: true, esm: true, optimize: 2 },
  // Measure the length of strings in UTF-16 units instead of characters. Both units give the same result here, because
  // the schemas demand only that a string has at least one character.
  unicode: false,
  // Disable the log. In strict mode, Ajv throws an error instead of logging a problem. The only other message in the
  // log says that the option `unicode` is deprecated.
  logger: false,
};

/**
 * Generates `compiled-validators.js`, an ES module without imports. It contains a validation function for each request,
 * response and event.
 */
export async function generateCompiledValidators(name: string, bundle: Document): Promise<string> {
  const ajv = new Ajv(options);
  const schemas = compilable({
    ...bundle.components?.schemas,
    // Use conditions only for the schema of a delivery's body. Do not use conditions for the union of all events: with
    // its discriminator, Ajv looks up the event type, which is faster than testing a condition for each event.
    ...conditionalDelivery(bundle),
  });
  ajv.addSchema({ $id: 'components', $defs: schemas });
  const functions = bodySchemasOf(bundle).map((component) => [
    `validate${component}`,
    `components${definition(component)}`,
  ]);
  const code = standalone
    .default(ajv, Object.fromEntries(functions) as Record<string, string>)
    // Mark these calls of `require` as free of side effects, so that a bundler removes the calls whose result is not
    // used.
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
    // esbuild writes the paths of modules into its output. Make these paths relative to the project, so that the output
    // is the same in every folder.
    absWorkingDir: root,
    preserveSymlinks: true,
  });
  // Remove the indentation, which is a third of the code's size, because the code is deeply nested. Nobody reads this
  // code.
  return `${banner(name)}${withShortErrors(outputFiles[0]!.text.replaceAll(/^ +/gm, ''))}`;
}

/**
 * The code of a function that reports the most frequent error: a value has the wrong type. `withShortErrors` adds this
 * function to the compiled code.
 */
const typeError = `
function typeError(validate, instancePath, type) {
validate.errors = [{ instancePath, keyword: "type", params: { type }, message: "must be " + type }];
return false;
}
`;

/**
 * Shortens the compiled code, because every receiver and every client in a browser loads it. It removes the property
 * `schemaPath`, which nobody reads, and replaces the repeated code for wrong types with a function call. Before, this
 * property and this code were a tenth of the compressed size.
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

/**
 * Generates `compiled-validators.d.ts`, which declares each validation function as a type guard for the type of its
 * schema.
 */
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
