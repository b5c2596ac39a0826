/** Lints the translations together with the bundles that they translate. */
import type { Description } from '../description/descriptions.js';
import type { Sources } from '../description/sources.js';
import { readTranslations } from '../description/translations.js';
import type { Problem } from '../lib/problem.js';
import { sourceLocationOf } from './source-location.js';
import { translationProblems } from './translation-rules.js';

/**
 * Checks that the overlays translate all texts of the descriptions, and that the translations are up to date.
 *
 * @param descriptions the bundled English descriptions
 * @throws SpecError if an overlay cannot be read
 */
export async function lintTranslations(
  sources: Sources,
  descriptions: readonly Description[],
): Promise<Problem[]> {
  const bundles = new Map(descriptions.map(({ name, document }) => [name, document]));
  const refs = new Map((await sources.apis()).map(({ name, ref }) => [name, ref]));
  return translationProblems(await readTranslations(sources), bundles, (name, path) =>
    sourceLocationOf(sources, refs.get(name)!, path),
  );
}
