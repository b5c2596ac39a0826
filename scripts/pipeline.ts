/** Runs the stages from spec/ to generated/ and dist/ in order: description, lint, generate, docs. */
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
 * Lints the sources, bundles them, then lints the bundles, the workflows and the translations. Stops at the first step
 * that finds errors, because problems of later steps would be consequences. Returns the bundles.
 *
 * A missing or outdated translation is printed as a warning, and the pages show the English text instead.
 *
 * @param strict also fails if a translation is missing or outdated
 * @throws SpecError with every problem of the step
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
    else if (strict) refuse(problems, '; with --strict, warnings are errors too');
    else if (problems.length > 0) printProblems(problems);
  });
}

function refuse(problems: Problem[], note = ''): void {
  if (problems.length > 0) throw new SpecError(problems, { note });
}

/**
 * Builds generated/ and dist/ from spec/. Both folders are replaced completely at the end, so a failure leaves them
 * unchanged.
 *
 * The compilers are separate processes, so the bundles are linted and the documentation is rendered at the same time.
 *
 * @throws SpecError or CompileError with every location and reason
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
    // A mistake that the linters find can also make a generator throw. Only the linters say where the mistake is.
    await lint();
    throw error;
  });
  await replaceFolders(root, ['generated', 'dist'], async (staging) => {
    writeFiles(staging, generated);
    const compiled = compile(root, staging);
    // Handle the rejection at once: the compilers may fail while the linters are still running.
    const ended = compiled.catch(() => undefined);
    try {
      await lint();
      const docs = await step('Render the documentation', () =>
        generateDocs(descriptions, { ...readMaterials(root), schemas }),
      );
      await step('Compile', () => compiled);
      writeFiles(join(staging, docsFolder), docs);
    } finally {
      // Wait for the compilers, which would otherwise write into a folder that is being removed.
      await ended;
    }
  });
}
