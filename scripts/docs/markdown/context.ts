import type { CodeSample } from '../../description/code-samples.js';
import type { Document } from '../../description/openapi.js';
import type { Figure } from '../diagrams/figure.js';
import type { ReferenceWords } from '../words/index.js';

/** The input of every part of a reference. */
export interface Context {
  document: Document;
  /** The English document. The ids of headings are made from it, so that they are the same in every language. */
  english: Document;
  words: ReferenceWords;
  /** The link to an anchor: `createWebhook`, `JobCreated`, `schema-Answer`, `response-Unauthorized`. */
  link: (anchor: string) => string;
  /** True if each section repeats the parts that it uses: the fields of components, and the servers. */
  expands: boolean;
  /** True if a schema has its own section or page. */
  hasSection: (schema: string) => boolean;
  /** The diagram of a section of the guide, by its anchor. */
  figures?: (anchor: string) => Figure | undefined;
  /** The code samples of an operation, by its id. */
  samples: (operationId: string) => CodeSample[];
}
