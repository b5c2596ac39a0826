import { step } from './command.js';
import { compile } from './compile.js';
import { generateDocs } from './generate/docs.js';
import { generate, type Files } from './generate/index.js';
import { lintAndBundle } from './lint-and-bundle.js';
import { replaceFolders } from './output.js';

/**
 * The whole way from spec/ to generated/ and dist/. Everything is made in memory and written at the end, so that a
 * failure leaves both folders as they were.
 *
 * @throws SpecError or CompileError with every place and reason
 */
export async function build(root: string): Promise<Files> {
  const descriptions = await lintAndBundle(root);
  const generated = await step(
    'Generate types, client, events, validators, examples and schemas',
    () => generate(descriptions),
  );
  const docs = await step('Render the documentation', () => generateDocs(descriptions));
  const compiled = await step('Compile', () => compile(root, generated));
  const files = new Map([
    ...generated,
    ...[...docs].map(([path, text]) => [`generated/docs/${path}`, text] as const),
    ...compiled,
  ]);
  replaceFolders(root, ['generated', 'dist'], files);
  return files;
}
