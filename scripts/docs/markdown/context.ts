import type { CodeSample } from '../../description/code-samples.js';
import type { Document } from '../../description/openapi.js';
import type { Figure } from '../diagrams/figure.js';
import type { ReferenceWords } from '../words/index.js';

/** The input of every part of a reference. */
export interface Context {
  document: Document;
  /** The same in English: the ids of headings are made from it, so that they are the same in every language. */
  english: Document;
  words: ReferenceWords;
  /** Where something is said, by its anchor: `createWebhook`, `JobCreated`, `schema-Answer`, `response-Unauthorized`. */
  link: (anchor: string) => string;
  /** Whether each thing stands alone: fields of components are listed wherever the component is used, and so are servers. */
  expands: boolean;
  /** Whether a schema is described in a place of its own. */
  hasPlace: (schema: string) => boolean;
  /** The diagram of a section of the guide, by its anchor. */
  figures?: (anchor: string) => Figure | undefined;
  /** The code samples of an operation, by its id. */
  samples: (operationId: string) => CodeSample[];
}
