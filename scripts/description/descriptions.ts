import { join } from 'node:path';
import type { Document } from './openapi.js';
import { redoclyProblems, sortProblems, SpecError, type Problem } from '../lib/problem.js';
import { SourceResolver } from './references.js';
import { structureProblems } from './structure.js';
import { readTranslations, translate } from './translations.js';

/** One of the project's OpenAPI descriptions, bundled into a single document. */
export interface Description {
  /** Its name in redocly.yaml, and the name of its folder under spec/ and generated/. */
  name: string;
  document: Document;
  yaml: string;
  json: string;
  /** The same in other languages: `de` → the bundle with the German overlays applied. */
  translations: Map<string, Translation>;
}

export interface Translation {
  document: Document;
  yaml: string;
}

/**
 * Bundles every description that redocly.yaml names, in its order.
 *
 * @throws SpecError with file, line, column and reason, when a source cannot be read or a reference leads nowhere
 */
export async function bundleDescriptions({ root }: { root: string }): Promise<Description[]> {
  const { bundle, loadConfig, stringifyYaml } = await import('@redocly/openapi-core');
  const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
  const resolver = new SourceResolver(config.resolve);
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  const translationFiles = await readTranslations(
    resolver,
    root,
    apis.map(([name]) => name),
  );
  const toYaml = (document: Document) => stringifyYaml(document, { noRefs: true, lineWidth: -1 });
  const descriptions: Description[] = [];
  const problems: Problem[] = [];
  for (const [name, api] of apis) {
    const ref = join(root, api.root);
    const broken = await structureProblems(resolver, ref, root);
    problems.push(...broken);
    if (broken.length > 0) continue;
    const result = await bundle({
      ref,
      config,
      // One of its own, because the bundler writes into what it has read.
      externalRefResolver: new SourceResolver(config.resolve),
      // Otherwise the second of two components with one name is renamed without a word.
      componentRenamingConflicts: 'error',
    }).catch((error: unknown) => {
      throw SpecError.from(error, root);
    });
    problems.push(...redoclyProblems(result.problems, root));
    const document = result.bundle.parsed as Document;
    descriptions.push({
      name,
      document,
      yaml: toYaml(document),
      json: toJson(document),
      translations: new Map(
        [...translate(name, document, translationFiles)].map(([language, translated]) => [
          language,
          { document: translated, yaml: toYaml(translated) },
        ]),
      ),
    });
  }
  if (problems.length > 0) throw new SpecError(sortProblems(problems));
  return descriptions;
}

export function toJson(document: Document): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
