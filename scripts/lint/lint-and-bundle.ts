import { step } from '../lib/command.js';
import { bundleDescriptions, type Description } from '../description/descriptions.js';
import { lintBundle, lintSources } from './lint-sources.js';
import { lintTranslations } from './lint-translations.js';
import { lintWorkflows } from './lint-workflows.js';
import { SpecError, type Problem } from '../lib/problem.js';

/**
 * Lints the sources, bundles them, and lints the bundles, the workflows and the translations on them, each only when what came before is
 * clean: the rest would be consequences. Returns the bundles.
 *
 * @throws SpecError with every error and warning
 */
export async function lintAndBundle(root: string): Promise<Description[]> {
  await step('Lint the sources', async () => refuse(await lintSources({ root })));
  const descriptions = await step('Bundle', () => bundleDescriptions({ root }));
  await step('Lint the bundles', async () => {
    for (const { name, yaml } of descriptions) refuse(await lintBundle({ root, name, text: yaml }));
  });
  await step('Lint the workflows', async () => refuse(await lintWorkflows({ root, descriptions })));
  await step('Lint the translations', async () =>
    refuse(await lintTranslations({ root, descriptions })),
  );
  return descriptions;
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new SpecError(problems);
}
