/** A passage: a piece of a file that a person reads, such as a comment, a message or a paragraph. */

/** A comment of the code or of YAML, a string of the code, the title of a test, or running text. */
export type Kind = 'comment' | 'message' | 'title' | 'prose';

export interface Passage {
  kind: Kind;
  /** The source of the passage. Everything that is not prose, such as the `//` and the code in it, is masked. */
  text: string;
  /** Where the passage begins in its file, in UTF-16 code units. The text is as long as its source. */
  start: number;
}

/** Replaces each match with spaces and keeps the line breaks, so that every offset stays valid. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));
}

/** Masks the inline code: a rule must see that there is a word, but not which. */
export function maskCode(text: string): string {
  return text.replace(
    /(`+)(?!`)[^`]+\1/g,
    (match) => `\`${match.slice(2).replace(/[^\n]/g, 'x')}\``,
  );
}
