import { Marked, type MarkedToken } from 'marked';

/** Takes no part of the text: what looks like HTML is text like any other. */
const nothing = () => undefined;

/** A parser of the Markdown that descriptions are written in: GitHub's, without HTML. */
export function newMarked(): Marked {
  return new Marked({ gfm: true, tokenizer: { html: nothing, tag: nothing } });
}

const marked = newMarked();

export function tokensOf(markdown: string): MarkedToken[] {
  return marked.lexer(markdown) as MarkedToken[];
}
