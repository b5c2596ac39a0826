/** Creates small descriptions for tests, and their references. */
import type { CodeSample } from '../../../scripts/description/code-samples.js';
import type { Document } from '../../../scripts/description/openapi.js';
import type { Context } from '../../../scripts/docs/markdown/context.js';
import { referenceMarkdown } from '../../../scripts/docs/markdown/index.js';
import { loadWords } from '../../../scripts/docs/words/index.js';

const languages = await loadWords();

/** Returns the context of a reference on one page. On this page, every schema has a section. */
export function contextWith(
  document: Document,
  {
    language = 'en',
    samples = () => [],
  }: { language?: string; samples?: (operationId: string) => CodeSample[] } = {},
): Context {
  return {
    document,
    english: document,
    words: languages.get(language)!.reference,
    link: (anchor) => `#${anchor}`,
    expands: false,
    hasSection: () => true,
    samples,
  };
}

export function referenceOf(
  document: Document,
  options?: Parameters<typeof contextWith>[1],
): string {
  return referenceMarkdown(contextWith(document, options));
}

/** Returns the smallest valid description, with the parts that a test adds. */
export function documentWith(parts: Partial<Document>): Document {
  return { openapi: '3.1.1', info: { title: 'Test', version: '1' }, ...parts };
}
