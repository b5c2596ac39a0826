import type { CodeSample } from '../../description/code-samples.js';
import type { Document } from '../../description/openapi.js';
import type { Figure } from '../diagrams/figure.js';
import type { ReferenceWords } from '../words/index.js';

/** The data that every function in this folder needs to render its part of a reference. */
export interface Context {
  document: Document;
  /**
   * The same document in English. The ids of headings are made from the English headings, so that the ids are the same
   * in every language.
   */
  english: Document;
  words: ReferenceWords;
  /**
   * Returns the target of a link to an anchor such as `createWebhook`, `JobCreated`, `schema-Answer` or
   * `response-Unauthorized`.
   */
  link: (anchor: string) => string;
  /**
   * True if each section repeats the content that several sections need: the fields of components, and the list of
   * servers.
   */
  expands: boolean;
  /** True if a schema has its own section or page. */
  hasSection: (schema: string) => boolean;
  /** Returns the diagram of the section of the guide that has this anchor. */
  figures?: (anchor: string) => Figure | undefined;
  /** Returns the code samples of an operation. */
  samples: (operationId: string) => CodeSample[];
}
