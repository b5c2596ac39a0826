/** The stages from spec/ to generated/ and dist/, in their order: description, lint, generate, docs. */
import { join } from 'node:path';
import { bundleDescriptions, type Description } from './description/descriptions.js';
import { Sources } from './description/sources.js';
import { readMaterials } from './docs/topics/materials.js';
import { docsFolder, generateDocs } from './docs/site.js';
import { compile } from './generate/compile.js';
import { generate } from './generate/index.js';
import { generateSchemas } from './generate/schemas.js';
import { printProblems, step } from './lib/command.js';
import { replaceFolders, writeFiles } from './lib/output.js';
import { type Problem, SpecError } from './lib/problem.js';
import { lintSources } from './lint/lint-sources.js';
import { lintTranslations } from './lint/lint-translations.js';
import { lintWorkflows } from './lint/lint-workflows.js';
import { lintBundles } from './lint/spectral.js';

/**
 * Lints the sources, bundles them, and lints the bundles, the workflows and the translations, each only when what came
 * before is clean: the rest would be consequences. Returns the bundles.
 *
 * A translation that is missing or out of date is printed as a warning, and the pages show the English in its place.
 *
 * @param strict refuses such translations, too
 * @throws SpecError with every problem
 */
export async function lintAndBundle(
  root: string,
  { strict = false }: { strict?: boolean } = {},
): Promise<Description[]> {
  const sources = new Sources(root);
  const descriptions = await bundleCleanSources(sources);
  await lintBundled(sources, descriptions, strict);
  return descriptions;
}

async function bundleCleanSources(sources: Sources): Promise<Description[]> {
  await step('Lint the sources', async () => refuse(await lintSources(sources)));
  return step('Bundle', () => bundleDescriptions(sources));
}

async function lintBundled(
  sources: Sources,
  descriptions: Description[],
  strict = false,
): Promise<void> {
  await step('Lint the bundles', async () => refuse(await lintBundles(sources, descriptions)));
  await step('Lint the workflows', async () => refuse(await lintWorkflows(sources, descriptions)));
  await step('Lint the translations', async () => {
    const problems = await lintTranslations(sources, descriptions);
    if (problems.some(({ severity }) => severity === 'error')) refuse(problems);
    else if (strict) refuse(problems, '; --strict refuses warnings, too');
    else if (problems.length > 0) printProblems(problems);
  });
}

function refuse(problems: Problem[], note = ''): void {
  if (problems.length > 0) throw new SpecError(problems, { note });
}

/**
 * The whole way from spec/ to generated/ and dist/. Both are replaced at the end and as a whole, so that a failure
 * leaves them as they were.
 *
 * The compilers are processes of their own, so the bundles are linted and the documentation is rendered beside them.
 *
 * @throws SpecError or CompileError with every place and reason
 */
export async function build(root: string): Promise<void> {
  const sources = new Sources(root);
  const descriptions = await bundleCleanSources(sources);
  const lint = () => lintBundled(sources, descriptions);
  const { generated, schemas } = await step(
    'Generate types, client, events, validators, examples and schemas',
    async () => {
      const made = generateSchemas(descriptions);
      return { schemas: made, generated: await generate(descriptions, made) };
    },
  ).catch(async (error: unknown) => {
    // A mistake that a linter refuses can make a generator throw, and the linter says where the mistake is.
    await lint();
    throw error;
  });
  await replaceFolders(root, ['generated', 'dist'], async (staging) => {
    writeFiles(staging, generated);
    const compiled = compile(root, staging);
    // Heard from the start: it may fail while the linters run.
    const ended = compiled.catch(() => undefined);
    try {
      await lint();
      const docs = await step('Render the documentation', () =>
        generateDocs(descriptions, { ...readMaterials(root), schemas }),
      );
      await step('Compile', () => compiled);
      writeFiles(join(staging, docsFolder), docs);
    } finally {
      // Compilers that go on would write into a folder that is being removed.
      await ended;
    }
  });
}
