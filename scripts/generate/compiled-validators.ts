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
  // Only the first fault is reported: who sends a list of wrong members could keep a receiver busy with all of them,
  // which takes 4 s for 80 KB.
  allErrors: false,
  allowUnionTypes: true,
  discriminator: true,
  // One function for each component of more than two keywords: inlined, the envelope would stand in every event.
  inlineRefs: 2,
  strict: true,
  strictRequired: false,
  code: { source: true, esm: true, optimize: 2 },
  // Lengths in UTF-16 units, not characters: the same for the only length we have, at least one.
  unicode: false,
  // Strict mode throws; all that is left to log is that `unicode` is deprecated.
  logger: false,
};

/** `compiled-validators.js`, an ES module without imports: a function for each request, response and event. */
export async function generateCompiledValidators(name: string, bundle: Document): Promise<string> {
  const ajv = new Ajv(options);
  const schemas = compilable({
    ...bundle.components?.schemas,
    // But for the union of the events, where Ajv reads the discriminator: it looks the event up, which is faster.
    ...conditionalDelivery(bundle),
  });
  ajv.addSchema({ $id: 'components', $defs: schemas });
  const functions = bodySchemasOf(bundle).map((component) => [
    `validate${component}`,
    `components${definition(component)}`,
  ]);
  const code = standalone
    .default(ajv, Object.fromEntries(functions) as Record<string, string>)
    // Known to have no side effects, these are dropped by a bundler when nobody uses them.
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
    // esbuild writes the paths of modules into its output: keep them the same wherever the project lies.
    absWorkingDir: root,
    preserveSymlinks: true,
  });
  // Without indentation, which is a third of it: the code is nested deeply, and nobody reads it.
  return `${banner(name)}${withShortErrors(outputFiles[0]!.text.replaceAll(/^ +/gm, ''))}`;
}

/** Sets the error that most of the code is about, for a value of a wrong type. */
const typeError = `
function typeError(validate, instancePath, type) {
validate.errors = [{ instancePath, keyword: "type", params: { type }, message: "must be " + type }];
return false;
}
`;

/**
 * The same code with less of what is written again and again: every receiver and every client in a browser loads it. The
 * places in the schema, which nobody reads, and the errors of types are a tenth of it after compression.
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

/** `compiled-validators.d.ts`: each function is a type guard for its schema's type. */
export function generateCompiledValidatorTypes(name: string, bundle: Document): string {
  const components = bodySchemasOf(bundle);
  return `${banner(name)}
import type {
${components.map((component) => `  ${component},`).join('\n')}
} from './types.js';

/** An error of a value, and its place. */
export interface CompiledError {
  /** JSON Pointer to the place: \`/data/text\`. */
  instancePath: string;
  /** The keyword that refused it: \`type\`, \`required\`. */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** A type guard. After a refusal, and until the next call, \`errors\` begins with the first thing that was wrong. */
export interface CompiledValidator<T> {
  (value: unknown): value is T;
  errors?: CompiledError[] | null;
}

${components
  .map((component) => `export declare const validate${component}: CompiledValidator<${component}>;`)
  .join('\n')}
`;
}
