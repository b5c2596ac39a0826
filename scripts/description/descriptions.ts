import { bundle } from '@redocly/openapi-core';
import { type Problem, redoclyProblems, sortProblems, SpecError } from '../lib/problem.js';
import type { Document } from './openapi.js';
import { SourceResolver } from './references.js';
import type { Sources } from './sources.js';
import { readTranslations, translate, type Translated } from './translations.js';
import { toYaml } from './yaml.js';

/** One of the project's OpenAPI descriptions, bundled into a single document. */
export interface Description {
  /** The name of the description in redocly.yaml. Its folders under spec/ and generated/ have the same name. */
  name: string;
  document: Document;
  yaml: string;
  json: string;
  /** The translations of the description, by language: `de` → the bundle with the German overlays applied. */
  translations: Map<string, Translation>;
}

export interface Translation extends Translated {
  yaml: string;
}

/**
 * Bundles every description that redocly.yaml names, in the order of that file.
 *
 * @throws SpecError with file, line, column and reason, if a source cannot be read or a reference cannot be resolved
 */
export async function bundleDescriptions(sources: Sources): Promise<Description[]> {
  const { root } = sources;
  const undecodable = await sources.encodingProblems();
  if (undecodable.length > 0) throw new SpecError(undecodable);
  const config = await sources.config();
  const translations = await readTranslations(sources);
  const descriptions: Description[] = [];
  const problems: Problem[] = [];
  for (const { name, ref } of await sources.apis()) {
    const broken = await sources.structureProblems(ref);
    problems.push(...broken);
    if (broken.length > 0) continue;
    const result = await bundle({
      ref,
      config,
      // Do not use the resolver of `sources`: the bundler changes the documents that it reads, and the resolver caches
      // them.
      externalRefResolver: new SourceResolver(),
      // By default, if two components have the same name, the bundler renames the second one without a message.
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
        [...translate(name, document, translations)].map(([language, translated]) => [
          language,
          { ...translated, yaml: toYaml(translated.document) },
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
