/** Renders the references of all descriptions in all languages, as the site does. */
import type { Document } from '../../../scripts/description/openapi.js';
import { referenceMarkdown } from '../../../scripts/docs/markdown/index.js';
import { type Edition, onePageContextOf } from '../../../scripts/docs/topics/edition.js';
import { editions } from '../editions.js';

export interface Copy {
  /** `v1 in de` */
  name: string;
  edition: Edition;
  language: string;
  document: Document;
  markdown: string;
  /** Renders the reference again. */
  make: () => string;
}

export const copies: Copy[] = editions.map((edition) => {
  const { api, language, document } = edition;
  const make = () => referenceMarkdown(onePageContextOf(edition));
  return { name: `${api} in ${language}`, edition, language, document, markdown: make(), make };
});
