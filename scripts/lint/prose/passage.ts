/** A passage is a part of a file that people read, such as a comment, a message or a paragraph. */

/**
 * The kind of a passage: a comment in code or YAML, a string in code (`message`), the title of a test, or running text
 * (`prose`).
 */
export type Kind = 'comment' | 'message' | 'title' | 'prose';

export interface Passage {
  kind: Kind;
  /**
   * The text of the passage in its file. Everything that is not English, such as `//` and inline code, is masked with
   * other characters.
   */
  text: string;
  /**
   * The offset of the passage in its file, in UTF-16 code units. Masking does not change the length of the text, so
   * offsets in `text` are also offsets in the file.
   */
  start: number;
}

/**
 * Replaces each character that the pattern matches with a space, except line breaks. Therefore the offsets and line
 * numbers of the remaining text do not change.
 */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));
}

/**
 * Masks inline code: replaces its characters with the letter x. Therefore a rule sees that there is a word, but does
 * not check the code as English.
 */
export function maskCode(text: string): string {
  return text.replace(
    /(`+)(?!`)[^`]+\1/g,
    (match) => `\`${match.slice(2).replace(/[^\n]/g, 'x')}\``,
  );
}
