/**
 * Characters that move the cursor, change colours, end a line, or change the direction of text; and the bracket of
 * `##[error]`, which is a workflow command for GitHub anywhere in a line.
 */
const controls = /(?<=##)\[|[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Escapes control characters, so that a terminal shows a text without executing it. The author of a message in a group
 * must not control the terminal of a developer who reads its delivery. JSON stays JSON with the same value.
 */
export function printable(text: string): string {
  return text.replace(
    controls,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
