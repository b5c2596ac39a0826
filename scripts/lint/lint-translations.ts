/** Lints the translations, against the bundles that they are applied to. */
import type { Description } from '../description/descriptions.js';
import type { Sources } from '../description/sources.js';
import { readTranslations } from '../description/translations.js';
import type { Problem } from '../lib/problem.js';
import { sourcePlaceOf } from './source-place.js';
import { translationProblems } from './translation-rules.js';

/**
 * Whether the overlays beside the descriptions say in their language what the descriptions say in English.
 *
 * @param descriptions the bundles
 * @throws SpecError when one of the overlays cannot be read
 */
export async function lintTranslations(
  sources: Sources,
  descriptions: readonly Description[],
): Promise<Problem[]> {
  const bundles = new Map(descriptions.map(({ name, document }) => [name, document]));
  const refs = new Map((await sources.apis()).map(({ name, ref }) => [name, ref]));
  return translationProblems(await readTranslations(sources), bundles, (name, path) =>
    sourcePlaceOf(sources, refs.get(name)!, path),
  );
}
