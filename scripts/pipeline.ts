import { join } from 'node:path';
import { step } from './lib/command.js';
import { compile } from './generate/compile.js';
import { readCodeSamples } from './description/code-samples.js';
import { generateDocs } from './docs/site.js';
import { generate } from './generate/index.js';
import { lintAndBundle } from './lint/lint-and-bundle.js';
import { replaceFolders, writeFiles } from './lib/output.js';

/**
 * The whole way from spec/ to generated/ and dist/. Both are replaced at the end and as a whole, so that a failure
 * leaves them as they were.
 *
 * @throws SpecError or CompileError with every place and reason
 */
export async function build(root: string): Promise<void> {
  const descriptions = await lintAndBundle(root);
  const generated = await step(
    'Generate types, client, events, validators, examples and schemas',
    () => generate(descriptions),
  );
  const docs = await step('Render the documentation', () =>
    generateDocs(descriptions, { samples: readCodeSamples(root) }),
  );
  await step('Compile', () =>
    replaceFolders(root, ['generated', 'dist'], async (staging) => {
      writeFiles(staging, generated);
      await compile(root, staging);
      writeFiles(join(staging, 'generated/docs'), docs);
    }),
  );
}
