/** Runs the stages that build generated/ and dist/ from spec/. */
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

interface LintOptions {
  strict?: boolean;
  onWarnings?: (problems: Problem[]) => void;
}

/**
 * Lints the sources, bundles them, then lints the bundles, the workflows and the translations. Stops at the first step
 * that finds errors, because problems in later steps would only follow from these errors. Returns the bundles.
 *
 * A missing or outdated translation is only a warning, and the pages show the English text instead.
 *
 * @param strict whether the function also fails if a translation is missing or outdated
 * @param onWarnings called if there are warnings; by default, they are printed
 * @throws SpecError if a step finds errors. It contains all problems of that step.
 */
export async function lintAndBundle(
  root: string,
  { strict = false, onWarnings = printProblems }: LintOptions = {},
): Promise<Description[]> {
  const sources = new Sources(root);
  const descriptions = await bundleCleanSources(sources);
  await lintBundled(sources, descriptions, { strict, onWarnings });
  return descriptions;
}

async function bundleCleanSources(sources: Sources): Promise<Description[]> {
  await step('Lint the sources', async () => refuse(await lintSources(sources)));
  return step('Bundle', () => bundleDescriptions(sources));
}

async function lintBundled(
  sources: Sources,
  descriptions: Description[],
  { strict = false, onWarnings = printProblems }: LintOptions = {},
): Promise<void> {
  await step('Lint the bundles', async () => refuse(await lintBundles(sources, descriptions)));
  await step('Lint the workflows', async () => refuse(await lintWorkflows(sources, descriptions)));
  await step('Lint the translations', async () => {
    const problems = await lintTranslations(sources, descriptions);
    if (problems.some(({ severity }) => severity === 'error')) refuse(problems);
    else if (strict) refuse(problems, '; with --strict, warnings are errors too');
    else if (problems.length > 0) onWarnings(problems);
  });
}

function refuse(problems: Problem[], note = ''): void {
  if (problems.length > 0) throw new SpecError(problems, { note });
}

/**
 * Builds generated/ and dist/ from spec/. Both folders are replaced completely at the end, so a failure leaves them
 * unchanged.
 *
 * The compilers are separate processes. While they run, this process lints the bundles and renders the documentation.
 *
 * @throws SpecError if the description has errors, or CompileError if the code has errors. Both contain the location
 * and reason of each error.
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
    // If a generator throws an error, the cause may be a mistake in the description, and the error may not name its
    // location. Therefore run the linters before the error is thrown again: they report such a mistake with its
    // location.
    await lint();
    throw error;
  });
  await replaceFolders(root, ['generated', 'dist'], async (staging) => {
    writeFiles(staging, generated);
    const compiled = compile(root, staging);
    // Add a handler for a failure of the compilers already here. Without a handler, Node would end the process if the
    // compilers fail while the linters are still running.
    const ended = compiled.catch(() => undefined);
    try {
      await lint();
      const docs = await step('Render the documentation', () =>
        generateDocs(descriptions, { ...readMaterials(root), schemas }),
      );
      await step('Compile', () => compiled);
      writeFiles(join(staging, docsFolder), docs);
    } finally {
      // Wait for the compilers. Otherwise they would write into the staging folder while it is being removed.
      await ended;
    }
  });
}
