import type { Document } from '../../description/openapi.js';
import type { Words } from './words.js';

/** What every part of a reference is made from. */
export interface Context {
  document: Document;
  words: Words;
}
