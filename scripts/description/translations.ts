/** Translates the descriptions: applies the overlays of a language to each bundle. */
import type { Document as SourceDocument } from '@redocly/openapi-core';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, sortProblems, SpecError } from '../lib/problem.js';
import type { Document } from './openapi.js';
import { applyOverlays, isJsonPath, type Overlay } from './overlay.js';
import type { Sources } from './sources.js';
import { overlay as overlayFormat } from './structure.js';
import { textsOf } from './texts.js';
import { matchesOf, type TranslatedText } from './translated-texts.js';

/** An overlay file that contains translations, and the descriptions to which it is applied. */
export interface TranslationFile {
  /** The path of the overlay file, relative to the root of the project: `spec/components/de.overlay.yaml`. */
  path: string;
  /** The code of the language into which the file translates: `de`. */
  language: string;
  /**
   * The names of the descriptions to which the overlay is applied. An overlay for the shared components is applied to
   * all descriptions.
   */
  apis: string[];
  document: SourceDocument & { parsed: Overlay };
}

/**
 * Reads the overlay files with translations: first the files for the shared components, then the files of each
 * description.
 *
 * @throws SpecError if one of these files is not an overlay
 */
export async function readTranslations(sources: Sources): Promise<TranslationFile[]> {
  const { root, resolver } = sources;
  const apis = (await sources.apis()).map(({ name }) => name);
  const files: TranslationFile[] = [];
  const problems: Problem[] = [];
  for (const folder of ['components', ...apis]) {
    const names = await readdir(join(root, 'spec', folder));
    for (const name of names.filter((entry) => entry.endsWith('.overlay.yaml')).toSorted()) {
      const path = `spec/${folder}/${name}`;
      const ref = join(root, path);
      problems.push(...(await sources.structureProblems(ref, overlayFormat)));
      files.push({
        path,
        language: name.slice(0, name.indexOf('.')),
        apis: folder === 'components' ? apis : [folder],
        document: (await resolver.resolveDocument(null, ref, true)) as TranslationFile['document'],
      });
    }
  }
  if (problems.length > 0) throw new SpecError(sortProblems(problems));
  return files;
}

/** A description in another language. */
export interface Translated {
  document: Document;
  /** The paths of the texts that are still English, because their translation is missing or out of date. */
  english: (readonly string[])[];
}

/**
 * Translates the bundle of a description into every language for which the project has an overlay. Therefore every page
 * of the documentation exists in every language. If an English text has changed since it was translated, the result
 * contains the English text, because the old translation may be wrong.
 */
export function translate(
  name: string,
  bundle: Document,
  files: readonly TranslationFile[],
): Map<string, Translated> {
  const mine = files.filter(({ apis }) => apis.includes(name));
  const languages = new Set(files.map(({ language }) => language));
  return new Map(
    [...languages].map((language) => [
      language,
      translateTo(
        name,
        bundle,
        mine.filter((file) => file.language === language).map(({ document }) => document.parsed),
      ),
    ]),
  );
}

function translateTo(name: string, bundle: Document, files: Overlay[]): Translated {
  // Skip targets that are not a JSONPath: the lint rule translation-target reports them with their line.
  const overlays = files.map((file) => ({
    ...file,
    actions: file.actions.filter(({ target }) => isJsonPath(target)),
  }));
  const document = applyOverlays(bundle, overlays);
  /**
   * The translation of each text. If several actions translate the same text, this is the translation of the last
   * action, because that action also has the effect when the overlays are applied.
   */
  const last = new Map<string, { path: readonly string[]; text: TranslatedText }>();
  for (const action of overlays.flatMap(({ actions }) => actions))
    for (const { path: target, texts } of matchesOf(action, [[name, bundle]]))
      for (const text of texts) {
        const path = [...target, ...text.path];
        last.set(JSON.stringify(path), { path, text });
      }
  for (const { path, text } of last.values())
    if (!text.isCurrent) setText(document, path, text.english);
  const english = [...textsOf(bundle)]
    .map(({ path }) => path)
    .filter((path) => !last.get(JSON.stringify(path))?.text.isCurrent);
  return { document, english };
}

function setText(document: Document, path: readonly string[], text: string): void {
  let node: unknown = document;
  for (const key of path.slice(0, -1)) node = (node as Record<string, unknown>)[key];
  (node as Record<string, unknown>)[path.at(-1)!] = text;
}
