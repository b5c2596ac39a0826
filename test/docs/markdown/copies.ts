/** The references of all descriptions in all languages, made as the site makes them. */
import { readCodeSamples } from '../../../scripts/description/code-samples.js';
import { type Language, languages } from '../../../scripts/description/language.js';
import { liftCallbacks } from '../../../scripts/description/lift-callbacks.js';
import type { Document } from '../../../scripts/description/openapi.js';
import { annotate } from '../../../scripts/docs/annotate.js';
import { referenceMarkdown } from '../../../scripts/docs/markdown/index.js';
import { root } from '../../../scripts/lib/project.js';
import { descriptions } from '../../support/descriptions.js';

export interface Copy {
  /** `v1 in de` */
  name: string;
  language: Language;
  document: Document;
  markdown: string;
}

const samples = readCodeSamples(root);

export const copies: Copy[] = descriptions.flatMap(({ name, document, translations }) =>
  languages.map((language) => {
    const bundle = translations.get(language)?.document ?? document;
    const copy = liftCallbacks(annotate(bundle, language, samples));
    const markdown = referenceMarkdown(copy, language);
    return { name: `${name} in ${language}`, language, document: copy, markdown };
  }),
);

/** The smallest description, with what a test is about. */
export function documentWith(parts: Partial<Document>): Document {
  return { openapi: '3.1.1', info: { title: 'Test', version: '1' }, ...parts };
}
