import { Marked, type MarkedToken } from 'marked';

/** A tokenizer that never matches, so that HTML stays text. */
const nothing = () => undefined;

/** A parser of the Markdown in descriptions: GitHub Flavored Markdown, without HTML. */
export function newMarked(): Marked {
  return new Marked({ gfm: true, tokenizer: { html: nothing, tag: nothing } });
}

const marked = newMarked();

export function tokensOf(markdown: string): MarkedToken[] {
  return marked.lexer(markdown) as MarkedToken[];
}
