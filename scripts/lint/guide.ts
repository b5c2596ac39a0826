/** Reads a guide, the Markdown that is the description of an API, as a document that the house rules can lint. */
import type { IParser } from '@stoplight/spectral-parsers';

/** Guides lie beside the description that refers to them; the README of spec/ is none. */
export function isGuide(file: string): boolean {
  return /^spec\/[^/]+\/.+\.md$/.test(file);
}

/** A guide becomes the member `description`; its lines stand beside it, so that a path can lead to each. */
export const Guide: IParser = {
  parse: (text) => ({
    data: { description: text, lines: text.split('\n') },
    ast: {},
    lineMap: [],
    diagnostics: [],
  }),
  getLocationForJsonPath: (_result, path) => {
    const line = Number(path.at(-1)) || 0;
    return { range: { start: { line, character: 0 }, end: { line, character: 0 } } };
  },
  trapAccess: (data) => data,
};
