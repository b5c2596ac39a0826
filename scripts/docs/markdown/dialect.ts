import { Marked, type MarkedToken } from 'marked';

/** Replaces the tokenizers of HTML. It never matches, so HTML in the Markdown stays text. */
const nothing = () => undefined;

/** Creates a parser for the Markdown in descriptions: GitHub Flavored Markdown without HTML. */
export function newMarked(): Marked {
  return new Marked({ gfm: true, tokenizer: { html: nothing, tag: nothing } });
}

const marked = newMarked();

export function tokensOf(markdown: string): MarkedToken[] {
  return marked.lexer(markdown) as MarkedToken[];
}
