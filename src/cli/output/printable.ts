/**
 * Matches characters that move the cursor, change colours, end a line, or change the direction of text. Also matches
 * the bracket of `##[error]`, because GitHub takes this for a workflow command anywhere in a line.
 */
const controls = /(?<=##)\[|[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Escapes control characters, so that a terminal shows a text without executing it. A delivery contains a message that
 * another person wrote in a group. This person must not control the terminal of the developer who reads the delivery.
 * Escaped JSON is still JSON with the same value.
 */
export function printable(text: string): string {
  return text.replace(
    controls,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
