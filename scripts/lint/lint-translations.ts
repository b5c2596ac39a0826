/** Lints the translations, against the bundles that they are applied to. */
import { translationProblems } from './translation-rules.js';
import type { Description } from '../description/descriptions.js';
import type { Problem } from '../lib/problem.js';
import { SourceResolver } from '../description/references.js';
import { readTranslations } from '../description/translations.js';

/**
 * Whether the overlays beside the descriptions say in their language what the descriptions say in English.
 *
 * @param descriptions the bundles
 * @throws SpecError when one of the overlays cannot be read
 */
export async function lintTranslations({
  root,
  descriptions,
}: {
  root: string;
  descriptions: readonly Description[];
}): Promise<Problem[]> {
  const bundles = new Map(descriptions.map(({ name, document }) => [name, document]));
  const files = await readTranslations(new SourceResolver(), root, [...bundles.keys()]);
  return translationProblems(files, bundles);
}
